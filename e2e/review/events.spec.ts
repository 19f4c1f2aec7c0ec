import type { Page } from '@playwright/test'
import { expect, expectAccessible, focusByKey, prepare, test, watch } from '../fixtures'
import { currentRows } from '../current-rows'

test.use({ serverName: 'events', seed: 'sample', provoked: [409] })
test.describe.configure({ mode: 'serial' })

const rows = (page: Page) => page.locator('[data-row]')
const said = (page: Page) => page.locator('.flash [role=status]')

test('an event is decided by keyboard by one of two reviewers, the other is told, and one undo restores it exactly', async ({
  page,
  server,
  browser,
}) => {
  const before = await currentRows(server)
  const context = await browser.newContext()
  const other = await context.newPage()
  const errors = watch(other, [409])
  await prepare(other, server, 'lead', 'en')
  await page.goto('/next?kind=event')
  await expect(page).toHaveURL(/\/events\/\d+\?/)
  await other.goto(page.url())
  const count = await rows(page).count()
  expect(count).toBeGreaterThan(2)
  await expect(other.getByText('Fields: who says what')).toBeVisible()
  await expectAccessible(page)

  await focusByKey(page, 'n', rows(page).first())
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/out=\d+/)
  await expect(page.getByText('خارج الحدث').first()).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByText('خارج الحدث')).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(page.getByText('تعارض ✓')).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText('تعارض ✓')).toHaveCount(0)
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/\/overlaps\/\d+\/\d+/)
  await page.goBack()
  await expect(rows(page)).toHaveCount(count)

  await focusByKey(page, 'n', rows(page).first())
  await page.keyboard.press('1')
  await expect(said(page)).toContainText('على الحدث')
  const address = new URL(other.url()).pathname
  await expect(page).not.toHaveURL(new RegExp(`${address}\\?`))
  // The colleague's card does not change under their hands, and says that it is out of date.
  await expect(other.getByRole('button', { name: 'Show' })).toBeVisible()
  await expect(rows(other)).toHaveCount(count)
  await other.getByRole('button', { name: /Unsure/ }).click()
  await expect(other.getByRole('alert')).toContainText('This event changed after you opened the page')
  expect(errors).toEqual([])
  await context.close()

  await page.keyboard.press('z')
  await expect(said(page)).toContainText('تراجعت عن')
  await expect(rows(page)).toHaveCount(count)
  expect(await currentRows(server)).toEqual(before)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, language: 'en' })

  test('a passage is taken out, the rest decided, and taken back', async ({ page, server }) => {
    const before = await currentRows(server)
    // The colleague who looked at it has it reserved for a moment longer.
    await expect(async () => {
      await page.goto('/next?kind=event')
      await expect(page).toHaveURL(/\/events\/\d+\?/, { timeout: 300 })
    }).toPass()
    await rows(page).first().getByRole('link', { name: 'Take out A' }).click()
    await expect(rows(page).first()).toContainText('taken out')
    await expect(page.getByRole('region', { name: 'Your decision on the event' })).toContainText(
      'Separated from the rest: A.',
    )
    await page.getByRole('button', { name: 'Take out only' }).click()
    await expect(said(page)).toContainText('recorded on the event')
    await page.locator('.flash').getByRole('button', { name: 'Undo' }).click()
    expect(await currentRows(server)).toEqual(before)
  })
})
