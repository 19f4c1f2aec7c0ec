import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/browser'
import { prepare } from '../e2e/prepare'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { parseManifest } from '../app/intake/manifest/read-manifest'
import { pasteSeveral } from './first-day/paste'

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
    await pasteSeveral(page, { text: readFileSync(text, 'utf8'), reports }, step, async () => {
      if (pictures !== undefined) await takePictures(page, pictures)
    })
    process.stdout.write(`${await page.locator('.flash').innerText()}\n`)
  } finally {
    await browser.close()
    await server.stop()
    await drop()
  }
  process.stdout.write(`${steps.length} steps (at most ${mostSteps}): ${steps.join(', ')}\n`)
  if (steps.length > mostSteps) process.exitCode = 1
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
