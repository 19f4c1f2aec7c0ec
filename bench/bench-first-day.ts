import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/browser'
import { prepare } from '../e2e/prepare'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { confirmWithThreePieces, readTheAnswer, resolveTwoEditions, type Step } from './first-day/tasks'

const languages = ['en', 'ar'] as const

/**
 * Counts the steps (a click, a field filled, a key pressed) of tasks of a first day on the sample data, in a real browser
 * over the built server, in both languages.
 */
export async function run(): Promise<void> {
  const drop = await makeSeededDatabases()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  try {
    for (const language of languages) {
      const server = await startServer('sample')
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: server.address })
        await prepare(page, server, 'reviewer', language)
        const count = async (task: string, work: (step: Step) => Promise<unknown>) => {
          let steps = 0
          await work(async (_name, act) => {
            await act
            steps += 1
          })
          process.stdout.write(`${language}: ${task}: ${steps} steps\n`)
        }
        await count('two editions of a day resolved', (step) => resolveTwoEditions(page, step))
        let claim = ''
        await count('a claim confirmed with three pieces of evidence', async (step) => {
          claim = await confirmWithThreePieces(page, step)
        })
        await count('the one-page answer', (step) => readTheAnswer(page, claim, step))
      } finally {
        await server.stop()
      }
    }
  } finally {
    await browser.close()
    await drop()
  }
}
