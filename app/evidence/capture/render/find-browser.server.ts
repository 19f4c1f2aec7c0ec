import { existsSync } from 'node:fs'
import { browserPlaces } from './browser-places'

/** A Chromium that is installed here: the one that PLAYWRIGHT_CHROMIUM_PATH names, Playwright's own, or the system's. */
export async function findBrowser(): Promise<string | null> {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (given) return existsSync(given) ? given : null
  const { chromium } = await import('playwright-core')
  return [chromium.executablePath(), ...browserPlaces].find((path) => path !== '' && existsSync(path)) ?? null
}
