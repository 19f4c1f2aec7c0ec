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
    await open.waitFor({ timeout: 5_000 }).catch(() => undefined)
    if ((await open.count()) === 0) return
    const address = page.url()
    await page.waitForTimeout(readingMs)
    await step('update', page.keyboard.press('2'))
    await page.waitForURL((url) => url.href !== address, { waitUntil: 'commit' })
  }
}

/** A claim gets three pieces of evidence, one of them from outside its source, and is confirmed; then its answer is read on one page. */
export async function confirmWithThreePieces(page: Page, step: Step): Promise<string> {
  await page.goto(`/claims?q=${encodeURIComponent('جوبر')}`)
  await page.locator('.claim-list a[data-opens]').first().click()
  await page.waitForURL(/\/claims\/\d+$/)
  const pieces = page.locator('.evidence-list > li')
  await step('its passage supports', page.locator('.claim-passage button[value=supports]').first().click())
  await pieces.first().waitFor()
  for (const [at, note] of ['Called the hospital: the same number.', 'Saw the picture of the street.'].entries()) {
    const form = page.locator('details:has(form input[name=kind][value=note])')
    await step('open the note', form.locator('summary').click())
    await step('the note', form.locator('textarea[name=note]').fill(note))
    const supports = form.locator('input[name=stance][value=supports]')
    if (!(await supports.isChecked())) await step('it supports', supports.check())
    await step('add it', form.locator('button').last().click())
    await pieces.nth(at + 1).waitFor()
  }
  await step('confirmed', page.locator('input[name=decision][value=confirmed]').check())
  await step('credibility', page.locator('select[name=credibility]').selectOption('2'))
  await step('rationale', page.locator('textarea[name=rationale]').fill('Three accounts that agree.'))
  await step('record it', page.locator('form[action$="/verdict"] button').last().click())
  await page.locator('.verdict .rationale').waitFor()
  return new URL(page.url()).pathname
}

/** Who verified the claim, when, on which evidence, and who looked again: from the claim's page. */
export async function readTheAnswer(page: Page, claim: string, step: Step): Promise<void> {
  await page.goto(claim)
  await step('the answer on one page', page.locator(`a[href="${claim}/verified"]`).first().click())
  await page.waitForURL(/\/verified$/)
}
