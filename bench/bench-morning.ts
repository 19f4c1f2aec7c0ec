import { existsSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../e2e/browser'
import { password } from '../e2e/command'
import { startServer, type RunningServer } from '../e2e/server'
import makeSeededDatabases from '../e2e/seeded-databases'
import { Keyboard } from './morning/keyboard'
import { giveVerdicts, judgeOverlaps, triageRest, triageReports } from './morning/steps'
import { percentile } from './timings'

/** Keys for the whole morning of the twelve reports, the letters of a rationale not counted; and the server's slowest answer, in ms. */
const mostKeys = 250
const longestAnswer = 100
/** So many of the first claims get a verdict; the rest is triaged. */
const verdicts = 8

/**
 * A scripted morning: reports are imported, and one reviewer works the whole queue by keyboard until it is empty, in a real
 * browser over the built server. Events and overlaps get the decision that the screen suggests; each report is triaged as proposed; the
 * most pressing claims get a verdict, and what is left is triaged page by page. Arguments: a directory of reports and its
 * manifest; without them the sample.
 */
export async function run([directory, manifest]: string[]): Promise<void> {
  if (!existsSync(join(process.cwd(), 'build', 'server', 'main.js'))) throw new Error('npm run build comes first')
  const drop = await makeSeededDatabases()
  const server = await startServer(directory === undefined ? 'sample' : 'people')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
  try {
    if (directory !== undefined)
      await server.command('import', directory, '--manifest', manifest ?? join(directory, 'manifest.csv'), '--yes')
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await logIn(page, server)
    const keyboard = new Keyboard(page)
    const steps: [string, () => Promise<number>][] = [
      ['events', () => judgeOverlaps(keyboard, `${server.address}/?kind=event`)],
      ['overlaps', () => judgeOverlaps(keyboard, `${server.address}/?kind=overlap`)],
      // What was decided on pairs may gather others into events.
      ['events after that', () => judgeOverlaps(keyboard, `${server.address}/?kind=event`)],
      ['reports triaged', () => triageReports(keyboard)],
      ['verdicts', () => giveVerdicts(keyboard, verdicts, `${server.address}/?kind=claim`)],
      ['pages of the rest triaged', () => triageRest(keyboard)],
    ]
    for (const [name, step] of steps) {
      const before = keyboard.keys
      const count = await step()
      process.stdout.write(`${name.padEnd(28)} ${count} with ${keyboard.keys - before} keys\n`)
    }
    report(keyboard, JSON.parse(await server.command('queue', '--json')) as unknown[], await leftClaims(page, server))
  } finally {
    await browser.close()
    await server.stop()
    await drop()
  }
}

async function logIn(page: Page, { address }: RunningServer): Promise<void> {
  const headers = { Origin: address, 'Sec-Fetch-Site': 'same-origin' }
  await page.request.post(`${address}/login`, { headers, form: { login: 'reviewer', password }, maxRedirects: 0 })
}

/** Claims that have neither a verdict nor a triage that counts: the list of claims says whether there are any. */
async function leftClaims(page: Page, { address }: RunningServer): Promise<number> {
  let left = 0
  for (const triage of ['none', 'to-check']) {
    await page.goto(`${address}/claims?triage=${triage}`, { waitUntil: 'load' })
    left += await page.locator('main .claim-list > li').count()
  }
  return left
}

function report({ keys, waits, answers }: Keyboard, queue: readonly unknown[], left: number): void {
  const spread = (values: readonly number[]) =>
    `median ${percentile(values, 0.5).toFixed(0)}, 95 % ${percentile(values, 0.95).toFixed(0)}, longest ${percentile(values, 1).toFixed(0)}`
  process.stdout.write(
    [
      `keys in all                  ${keys} (at most ${mostKeys})`,
      `cards left in the queue      ${queue.length}`,
      `claims left undecided        ${left}`,
      `server, ms an answer         ${spread(answers)} (at most ${longestAnswer})`,
      `next page on screen, ms      ${spread(waits)}`,
      `seconds waited in all        ${(waits.reduce((sum, time) => sum + time, 0) / 1000).toFixed(1)}`,
      `processes wanting a core     ${(loadavg()[0] ?? 0).toFixed(1)} for ${availableParallelism()} cores: times are those of a calm machine where this is no more`,
      '',
    ].join('\n'),
  )
  if (keys > mostKeys || queue.length > 0 || left > 0 || percentile(answers, 1) > longestAnswer) process.exitCode = 1
}
