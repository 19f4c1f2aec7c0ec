import { readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from '@playwright/test'
import { parseManifest } from '../app/intake/manifest/read-manifest'
import { browserFlags, findBrowser } from '../e2e/browser'
import type { Role } from '../e2e/people'
import { prepare } from '../e2e/prepare'
import { startServer, type RunningServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { pasteSeveral } from './first-day/paste'
import { askForTwoReviews, disagreeBlind, judgeOnPhone, setUp } from './first-day/people'
import { confirmWithThreePieces, readTheAnswer, resolveTwoEditions, type Step } from './first-day/tasks'

const languages = ['en', 'ar'] as const

type Language = (typeof languages)[number]

/** Counts the steps of one task and prints them. */
type Count = (task: string, work: (step: Step) => Promise<unknown>) => Promise<void>

/**
 * Counts the steps (a click, a field filled, a key pressed) of tasks of a first day on the sample data, in a real browser
 * over the built server, in both languages. Arguments: a text of several reports and their manifest, which is pasted, cut,
 * described and saved too.
 */
export async function run([text, manifest]: string[]): Promise<void> {
  const drop = await makeSeededDatabases()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  try {
    for (const language of languages) {
      const count = counter(language)
      await on('nothing', (server) => firstVisit(browser, server, language, count))
      if (text !== undefined && manifest !== undefined) {
        const given = { text: readFileSync(text, 'utf8'), reports: parseManifest(readFileSync(manifest, 'utf8')) }
        await on('people', async (server) => {
          const page = await open(browser, server, 'reviewer', language)
          await count('one text of several reports to the record', (step) => pasteSeveral(page, given, step))
        })
      }
      await on('sample', (server) => workOnSample(browser, server, language, count))
    }
  } finally {
    await browser.close()
    await drop()
  }
}

function counter(language: Language): Count {
  return async (task, work) => {
    let steps = 0
    await work(async (_name, act) => {
      await act
      steps += 1
    })
    process.stdout.write(`${language}: ${task}: ${steps} steps\n`)
  }
}

async function on(
  seed: Parameters<typeof startServer>[0],
  work: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const server = await startServer(seed)
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

async function open(browser: Browser, server: RunningServer, role: Role | null, language: Language): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: server.address })
  await prepare(page, server, role, language)
  return page
}

async function firstVisit(browser: Browser, server: RunningServer, language: Language, count: Count): Promise<void> {
  const page = await open(browser, server, null, language)
  await count('set-up', (step) => setUp(page, server.setUpCode ?? '', step))
  await page.close()
}

async function workOnSample(browser: Browser, server: RunningServer, language: Language, count: Count): Promise<void> {
  const page = await open(browser, server, 'reviewer', language)
  await count('two editions of a day resolved', (step) => resolveTwoEditions(page, step))
  let claim = ''
  await count('a claim confirmed with three pieces of evidence', async (step) => {
    claim = await confirmWithThreePieces(page, step)
  })
  await count('the one-page answer', (step) => readTheAnswer(page, claim, step))
  await count('a pair judged on a phone', (step) => judgeOnPhone(page, step))
  await page.setViewportSize({ width: 1280, height: 800 })
  const [second, lead] = [await open(browser, server, 'admin', language), await open(browser, server, 'lead', language)]
  await askForTwoReviews(lead)
  await count('two reviews, the second blind, that disagree, and a lead who resolves it', (step) =>
    disagreeBlind({ first: page, second, lead }, step),
  )
  for (const each of [page, second, lead]) await each.context().close()
}
