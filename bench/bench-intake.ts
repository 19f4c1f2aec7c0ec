import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/browser'
import { prepare } from '../e2e/prepare'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { parseManifest } from '../app/intake/manifest/read-manifest'

/** Steps that a file of a dozen reports may take from the paste to the record. */
const mostSteps = 20

/**
 * Counts the steps (a field filled, a button pressed) in which one text of several reports is pasted, cut as the page
 * offers, described (source and day as a manifest of its reports in their order says, titles as proposed) and saved, in a
 * real browser over the built server. Arguments: the text, its manifest, and a directory for pictures of the table.
 */
export async function run([text = '', manifest = '', pictures]: string[]): Promise<void> {
  const reports = parseManifest(readFileSync(manifest, 'utf8'))
  const drop = await makeSeededDatabases()
  const server = await startServer('people')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  const steps: string[] = []
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: server.address })
    await prepare(page, server, 'reviewer', 'en')
    const step = async (name: string, act: Promise<unknown>) => {
      await act
      steps.push(name)
    }
    await page.goto('/reports/new')
    await step('paste', page.locator('textarea[name=text]').fill(readFileSync(text, 'utf8')))
    await step('preview', page.locator('main form button.button-primary').click())
    await step('cut as offered', page.locator('button[value=cut-suggested]').click())
    await page.waitForURL(/\/describe$/)
    if (pictures !== undefined) await takePictures(page, pictures)
    await describe(page, reports, step)
    await step('save', page.locator('button[value=save]').click())
    await page.waitForURL(/\/reports$/)
    process.stdout.write(`${await page.locator('.flash').innerText()}\n`)
  } finally {
    await browser.close()
    await server.stop()
    await drop()
  }
  process.stdout.write(`${steps.length} steps (at most ${mostSteps}): ${steps.join(', ')}\n`)
  if (steps.length > mostSteps) process.exitCode = 1
}

type Step = (name: string, act: Promise<unknown>) => Promise<void>

/** Types the sources that few reports have, fills in the one that most have, and types each day that the text does not give. */
async function describe(page: Page, reports: ReturnType<typeof parseManifest>, step: Step): Promise<void> {
  const count = (name: string) => reports.filter(({ source }) => source === name).length
  const [usual = ''] = reports.map(({ source }) => source).sort((one, other) => count(other) - count(one))
  const rows = page.locator('.describe-table tbody tr')
  for (const [at, { source, published_at: published }] of reports.entries()) {
    const day = rows.nth(at).locator('input[type=date]')
    const wanted = published.slice(0, 10)
    if (wanted !== '' && (await day.inputValue()) !== wanted) await step(`day of ${at + 1}`, day.fill(wanted))
    if (source !== usual)
      await step(`source of ${at + 1}`, rows.nth(at).locator('.describe-source .input').fill(source))
  }
  await step('source of the others', page.locator('input[name=fillSource]').fill(usual))
  await step('fill in', page.locator('button[value=fill]').click())
  await page.waitForFunction(
    (name) => document.querySelector<HTMLInputElement>('.describe-source .input')?.value === name,
    usual,
  )
}

async function takePictures(page: Page, directory: string): Promise<void> {
  const { pathname } = new URL(page.url())
  for (const [name, width] of [
    ['desktop', 1440],
    ['phone', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(pathname)
    await page.screenshot({ path: join(directory, `describe-${name}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
