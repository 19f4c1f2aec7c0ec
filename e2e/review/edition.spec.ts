import { readFileSync } from 'node:fs'
import { expect, test } from '../fixtures'

test.use({ serverName: 'edition', seed: 'sample', language: 'en', role: 'lead' })

test('a lead edits a day’s account, issues it, and what changes later is told against that issue', async ({ page }) => {
  await page.goto('/edition')
  await page.locator('main a[data-opens]').first().click()
  await expect(page.locator('.edition-sheet h1')).toBeVisible()
  const day = new URL(page.url()).pathname
  const sentences = await page.locator('.edition-text [id^=claim-]').count()
  expect(sentences).toBeGreaterThan(5)

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const tools = page.locator('.edition-tools', { has: page.locator('textarea') }).first()
  await tools.locator('summary').click()
  await tools.locator('textarea').fill('The editor’s own words.')
  await tools.getByRole('button', { name: 'Save the sentence' }).click()
  await expect(page.locator('.edition-text').first()).toContainText('The editor’s own words.')
  await page.getByRole('link', { name: 'Done editing' }).click()

  await page.getByRole('button', { name: 'Issue No. 1' }).click()
  await expect(page).toHaveURL(/\/edition\/issues\/1$/)
  await expect(page.locator('.edition-text [id^=claim-]')).toHaveCount(sentences)
  const markdown = await page.request.get('/edition/issues/1/markdown')
  expect(await markdown.text()).toContain('The editor’s own words.')

  await page.goto(day)
  await expect(page.getByText('Nothing has changed since No. 1, so no new issue is needed.')).toBeVisible()
  await page.goto(`${day}?edit=yes`)
  await page.locator('.edition-tools summary').first().click()
  await page.getByRole('button', { name: 'Restore its own wording' }).click()
  await page.getByRole('link', { name: 'Done editing' }).click()
  await expect(page.locator('.edition-changes')).toContainText('Reworded')
  await page.getByRole('button', { name: 'Issue No. 2' }).click()
  await expect(page.locator('.edition-masthead')).toContainText('follows No. 1')
  await page.goto('/trail')
  await expect(page.locator('.timeline')).toContainText('issued No. 2')
})

test('a lead downloads a list as it is narrowed, and the trail says what and how many', async ({ page }) => {
  await page.goto('/claims?state=open')
  await page.getByText('Export this list').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^muqabala-claims-.*\.csv$/)
  const rows =
    readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n').length - 1
  await page.goto('/trail')
  await page.getByText('exported data').first().click()
  await expect(page.locator('main')).toContainText(`claims, csv, ${rows} rows, state=open`)
})
