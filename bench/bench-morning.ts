import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page, type Response } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/browser'
import { password } from '../e2e/command'
import { startServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'

/** What one decision cost: keys, the server's slowest answer, and the wait from the key to the next pair on screen. */
interface Decision {
  keys: number
  server: number
  screen: number
}

const mostKeys = 1.3
const longestAnswer = 100

/**
 * A scripted morning: reports are imported, and one reviewer works the whole queue of overlaps by keyboard, in a real
 * browser over the built server. Each pair gets the decision that the screen suggests. Arguments: a directory of
 * reports and its manifest; without them the sample.
 */
export async function run([directory, manifest]: string[]): Promise<void> {
  const drop = await makeSeededDatabases()
  const server = await startServer(directory === undefined ? 'sample' : 'people')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  try {
    if (directory !== undefined)
      await server.command('import', directory, '--manifest', manifest ?? join(directory, 'manifest.csv'))
    if (!existsSync(join(process.cwd(), 'build', 'server', 'main.js'))) throw new Error('npm run build comes first')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' }
    await page.request.post(`${server.address}/login`, {
      headers,
      form: { login: 'reviewer', password },
      maxRedirects: 0,
    })
    const suggested = (JSON.parse(await server.command('overlaps', '--json')) as unknown[]).length
    report(suggested, await work(page, server.address))
  } finally {
    await browser.close()
    await server.stop()
    await drop()
  }
}

async function work(page: Page, address: string): Promise<Decision[]> {
  const answers: number[] = []
  page.on('response', (response: Response) => {
    const spent = /total;dur=([\d.]+)/.exec(response.headers()['server-timing'] ?? '')?.[1]
    if (spent && !response.url().includes('/queue/events')) answers.push(Number(spent))
  })
  await page.goto(`${address}/?kind=overlap`, { waitUntil: 'networkidle' }).catch(() => undefined)
  await page.keyboard.press('o')
  await page.waitForURL(/\/overlaps\/\d+\/\d+\?in=queue/)
  const decisions: Decision[] = []
  for (;;) {
    const here = page.url()
    await page.locator('.decision-buttons button').first().waitFor()
    // One key, that of the button drawn as likely; where the page offers none, the fourth: different.
    const key =
      (await page
        .locator('.decision-buttons .button-primary')
        .first()
        .getAttribute('aria-keyshortcuts', { timeout: 200 })
        .catch(() => null)) ?? '4'
    answers.length = 0
    const pressed = performance.now()
    await page.keyboard.press(key)
    await page.waitForURL((url) => url.href !== here, { timeout: 20_000 })
    const on = /\/overlaps\/\d+\/\d+/.test(page.url())
    await page
      .locator(on ? '.flash [role=status]' : 'main h1')
      .first()
      .waitFor()
    decisions.push({ keys: 1, server: 0, screen: performance.now() - pressed })
    const last = decisions[decisions.length - 1]
    if (last) last.server = Math.max(0, ...answers)
    if (!on) return decisions
  }
}

function report(suggested: number, decisions: readonly Decision[]): void {
  const keys = decisions.reduce((sum, decision) => sum + decision.keys, 0)
  // The key that opened the first pair counts too.
  const perOverlap = (keys + 1) / suggested
  const servers = decisions.map((decision) => decision.server).sort((a, b) => a - b)
  const screens = decisions.map((decision) => decision.screen).sort((a, b) => a - b)
  const at = (sorted: readonly number[], share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  process.stdout.write(
    [
      `overlaps suggested           ${suggested}`,
      `decisions taken              ${decisions.length}`,
      `keys in all                  ${keys + 1}`,
      `keys per decision            ${((keys + 1) / decisions.length).toFixed(2)}`,
      `keys per overlap             ${perOverlap.toFixed(2)} (at most ${mostKeys})`,
      `server, ms a decision        median ${at(servers, 0.5)}, 95 % ${at(servers, 0.95)}, longest ${at(servers, 1)} (at most ${longestAnswer})`,
      `next pair on screen, ms      median ${at(screens, 0.5)}, 95 % ${at(screens, 0.95)}, longest ${at(screens, 1)}`,
      `processes wanting a core     ${(loadavg()[0] ?? 0).toFixed(1)} for ${availableParallelism()} cores: times are those of a calm machine where this is no more`,
      `seconds waited in all        ${(screens.reduce((sum, time) => sum + time, 0) / 1000).toFixed(1)}`,
      '',
    ].join('\n'),
  )
  if ((keys + 1) / decisions.length > mostKeys || (servers[servers.length - 1] ?? 0) > longestAnswer)
    process.exitCode = 1
}
