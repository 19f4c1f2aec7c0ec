import type { Page } from '@playwright/test'

/** Decides the first open claim of the list, with a passage and a note as evidence. */
export async function decideFirst(page: Page, decision: string, stance: string): Promise<void> {
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
