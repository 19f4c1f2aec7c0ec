import type { Browser, Page } from '@playwright/test'
import type { RunningServer } from '../server'
import { prepare } from '../prepare'

/** A desk in the middle of its morning: some pairs judged, a claim confirmed and one disputed, so that no page is empty. */
export async function workALittle(browser: Browser, server: RunningServer): Promise<void> {
  const context = await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })
  const page = await context.newPage()
  await prepare(page, server, 'reviewer', 'ar')
  for (const kind of ['identical', 'identical', 'near-identical', 'extends', 'reworded'])
    await judgeFirst(page, kind, 'same')
  await judgeFirst(page, 'other-figures', 'conflict')
  await verdictOnFirst(page, 'confirmed', 'supports')
  await verdictOnFirst(page, 'disputed', 'refutes')
  await context.close()
}

async function judgeFirst(page: Page, kind: string, decision: string): Promise<void> {
  await page.goto(`/overlaps?kind=${kind}`)
  const opening = page.locator('a[data-opens]').first()
  if ((await opening.count()) === 0) return
  await opening.click()
  await page.locator(`button[name=decision][value=${decision}]`).click()
}

async function verdictOnFirst(page: Page, decision: string, stance: string): Promise<void> {
  await page.goto('/claims?state=open')
  await page.locator('main a[data-opens]').first().click()
  await page.locator(`.claim-passage button[value=${stance}]`).first().click()
  // What was checked outside the claim's own source.
  const note = page.locator('form:has(input[name=kind][value=note])')
  await page.locator('details:has(input[name=kind][value=note]) > summary').click()
  await note.locator('textarea[name=note]').fill('اتصل المكتب بالمشفى: سُجّل العدد نفسه في دفتره.')
  await note.locator(`input[name=stance][value=${stance}]`).check()
  await note.locator('button').click()
  await page.locator(`input[name=decision][value=${decision}]`).check()
  await page.locator('select[name=credibility]').selectOption('2')
  await page
    .locator('textarea[name=rationale]')
    .fill('روايتان من أصلين مختلفين تتفقان في المكان والزمان، والصورة من الموقع نفسه.')
  await page.locator('form[action$="/verdict"] button').last().click()
}
