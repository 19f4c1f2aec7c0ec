import type { Page } from '@playwright/test'
import { expect, expectReadable, hydrated, test } from '../fixtures'
import { pages } from '../shots/pages'
import { workALittle } from '../shots/work-a-little'
import { languages, thorough } from '../thorough'
import { expectWholeBytes } from '../whole-bytes'

test.use({ serverName: 'pages', seed: 'sample', role: 'admin', provoked: [404, 403] })

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  await workALittle(browser, server)
})

async function openByKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.locator('dialog[open]')).toBeVisible()
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })
    const readable = (page: Page, name: string, colours = thorough) =>
      expectReadable(page, name, { colours: colours && language === 'ar' })

    test('every page is accessible, at 320 px and at 200 % too, and sent in whole letters', async ({
      page,
      server,
    }) => {
      test.setTimeout(300_000)
      const addresses = new Set<string>()
      for (const [at, { name, open }] of pages.entries()) {
        await open(page)
        // The same pieces are on all pages: contrast is looked at on a third of them, on all where the run is thorough.
        await readable(page, name, thorough || at % 3 === 0)
        addresses.add(page.url())
      }
      await expectWholeBytes(page, server.address, addresses)
      await page.goto('/')
      await hydrated(page)
      await openByKey(page, '?')
      await readable(page, 'the list of keys')
      await page.keyboard.press('Escape')
      await openByKey(page, 'Control+k')
      await readable(page, 'the palette')
    })

    test.describe('a reviewer', () => {
      test.use({ role: 'reviewer' })

      test('has more states of the same pages', async ({ page }) => {
        test.skip(!thorough, 'they are made of the pieces of the pages above: a thorough run goes through them')
        test.setTimeout(300_000)
        await page.goto('/undo')
        await expect(page.locator('main form button')).toBeVisible()
        await readable(page, 'undo, with steps')
        await page.goto('/overlaps?kind=identical')
        await page.locator('a[data-opens]').first().click()
        await page.goto((await page.locator('a[href*="/compare/"]').first().getAttribute('href')) ?? '/')
        await page.goto((await page.locator('a[href*="accept=identical"]').first().getAttribute('href')) ?? '/')
        await readable(page, 'all that is identical, before it is judged')
        await page.goto('/people')
        await readable(page, 'not permitted')
        await page.goto('/overlaps?status=conflict')
        await page.locator('a[data-opens]').first().click()
        await expect(page.getByRole('note').first()).toBeVisible()
        await readable(page, 'a pair that was judged')
      })
    })
  })
}
