import { expect, type Page } from '@playwright/test'

/** What somebody checked outside the claim's source: a new desk asks for it where a claim is confirmed. */
export async function addNote(page: Page): Promise<void> {
  const form = page.locator('details:has(form input[name=kind][value=note])')
  await form.locator('summary').click()
  await form.locator('textarea[name=note]').fill('سألت المشفى بالهاتف: العدد نفسه.')
  await form.locator('input[name=stance][value=supports]').check()
  await form.getByRole('button', { name: 'أضف دليلاً' }).click()
  await expect(page.locator('.evidence-list')).toContainText('سألت المشفى')
}
