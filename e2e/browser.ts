import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { browserPlaces } from '../app/evidence/capture/render/browser-places'

/** How the tests and the benches start it: no sandbox, which a container forbids, and nothing that goes out by itself. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process fewer, and one for all pages of a browser: every page is the application's own.
  '--in-process-gpu',
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
]

/** The browser the tests drive: a given one, Playwright's own, the system's, else one that is installed now. */
export function findBrowser(): string {
  const given = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is ${given}, which does not exist.`)
  }
  const found = installed()
  if (found) return found
  process.stderr.write('No Chromium found: installing one …\n')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  if (!installed() && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 180_000 })
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (!installed())
        spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
          stdio: 'ignore',
          timeout: 300_000,
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        })
  }
  const now = installed()
  if (now) return now
  throw new Error(
    'No Chromium, and none could be installed: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM_PATH.',
  )
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...browserPlaces].find((path) => path !== '' && existsSync(path))
}
