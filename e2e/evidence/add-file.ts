import type { Page } from '@playwright/test'

/** Uploads a file as evidence of one of the claims, and opens its page. */
export async function addFile(
  page: Page,
  claim: number,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.goto('/claims')
  await page.locator('.claim-list a[data-opens]').nth(claim).click()
  await page.waitForURL(/\/claims\/\d+$/)
  await page.goto(`${new URL(page.url()).pathname}/files`)
  await page.locator('input[name=stance][value=context]').check()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'ارفعه دليلاً' }).click()
  await page.locator('.evidence-files').getByRole('link', { name: file.name }).click()
  await page.waitForURL(/\/snapshots\/\d+/)
}
