import type { Browser, Page } from '@playwright/test'
import type { RunningServer } from '../server'
import { decideFirst } from '../decide-first'
import { prepare } from '../prepare'

/** A desk in the middle of its morning: some pairs judged, a claim confirmed and one disputed, so that no page is empty. */
export async function workALittle(browser: Browser, server: RunningServer): Promise<void> {
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })
  const page = await context.newPage()
  await prepare(page, server, 'reviewer', 'ar')
  for (const kind of ['identical', 'identical', 'near-identical', 'extends', 'reworded'])
    await judgeFirst(page, kind, 'same')
  await judgeFirst(page, 'other-figures', 'conflict')
  await decideFirst(page, 'confirmed', 'supports')
  await decideFirst(page, 'disputed', 'refutes')
  await context.close()
}

async function judgeFirst(page: Page, kind: string, decision: string): Promise<void> {
  await page.goto(`/overlaps?kind=${kind}`)
  const opening = page.locator('a[data-opens]').first()
  if ((await opening.count()) === 0) return
  await opening.click()
  await page.locator(`button[name=decision][value=${decision}]`).click()
}
