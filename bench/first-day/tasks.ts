import type { Page } from '@playwright/test'

/** Carries one step out and counts it: a click, a field filled, a key pressed. */
export type Step = (name: string, act: Promise<unknown>) => Promise<void>

/** Nobody reads what came up in less: the page takes no decision sooner. */
const readingMs = 700

/** Two editions of one day are chosen in the list, what is identical is judged at once, and each changed passage where it stands. */
export async function resolveTwoEditions(page: Page, step: Step): Promise<void> {
  await page.goto('/reports')
  const editions = page.locator('tr').filter({ hasText: /طبعة الظهيرة|الطبعة الأخيرة/ })
  for (const at of [0, 1]) await step('choose an edition', editions.nth(at).locator('input[name=report]').check())
  await step('compare', page.locator('form[action="/reports/side-by-side"] button').click())
  await page.waitForURL(/\/compare\//)
  await step('all that is identical', page.locator('a[href*="accept=identical"]').click())
  await step('judge it', page.locator('form:has(input[name=pairs]) button.button-primary').click())
  await page.locator('.flash').first().waitFor()
  await step('the first changed passage', page.locator('a.button-primary[href*="judge="]').click())
  for (;;) {
    const open = page.locator('.row-decision')
    // On a loaded machine the next row takes its time; the count would end too early.
    await open.waitFor({ timeout: 20_000 }).catch(() => undefined)
    if ((await open.count()) === 0) return
    const address = page.url()
    await page.waitForTimeout(readingMs)
    await step('update', page.keyboard.press('2'))
    await page.waitForURL((url) => url.href !== address, { waitUntil: 'commit' })
  }
}

/** A claim gets three pieces of evidence, found by one search and ticked, one of them from outside its source, and is confirmed. */
export async function confirmWithThreePieces(page: Page, step: Step): Promise<string> {
  await page.goto(`/claims?q=${encodeURIComponent('جوبر')}`)
  await page.locator('.claim-list a[data-opens]').first().click()
  await page.waitForURL(/\/claims\/\d+$/)
  const claim = new URL(page.url()).pathname
  const own = await page.locator('.claim-passage a[href^="/sources/"]').first().innerText()
  const search = page.locator(`form[action="${claim}/evidence"] input[name=q]`)
  if (!(await search.isVisible()))
    await step('open the search', page.locator('details', { has: search }).locator('summary').first().click())
  await step('look for passages', search.fill('جوبر'))
  await step('search', search.press('Enter'))
  await page.waitForURL(/\/evidence\?/)
  const found = page.locator('.claim-passage')
  const others = found.filter({ hasNotText: own }).locator('input[form=ticked]')
  const same = found.filter({ hasText: own }).locator('input[form=ticked]')
  // A new desk asks for a piece from outside the claim's own source.
  for (const tick of [others.first(), same.first(), same.nth(1)]) await step('tick a passage', tick.check())
  await step('they support it', page.locator('#ticked button[value=supports]').click())
  await page.locator('.evidence-list > li').nth(2).waitFor()
  await giveReview(page, 'confirmed', step)
  await page.locator('.verdict .rationale').waitFor()
  return claim
}

/** Decides on the claim whose page is open. */
export async function giveReview(page: Page, decision: string, step: Step): Promise<void> {
  await step(decision, page.locator(`input[name=decision][value=${decision}]`).check())
  await step('credibility', page.locator('select[name=credibility]').selectOption('2'))
  await step('rationale', page.locator('textarea[name=rationale]').fill('What the accounts say.'))
  await step('record it', page.locator('form[action$="/verdict"] button').last().click())
}

/** Who verified the claim, when, on which evidence, and who looked again: from the claim's page. */
export async function readTheAnswer(page: Page, claim: string, step: Step): Promise<void> {
  await page.goto(claim)
  await step('the answer on one page', page.locator(`a[href="${claim}/verified"]`).first().click())
  await page.waitForURL(/\/verified$/)
}
