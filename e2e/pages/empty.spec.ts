import { expectReadable, test } from '../fixtures'
import { languages, thorough } from '../thorough'

test.use({ serverName: 'hydration', seed: 'people' })

test.skip(!thorough)

/** What a desk sees on its first morning, before any report came in. */
const empty = [
  '/',
  '/reports',
  '/reports/bulk',
  '/overlaps',
  '/claims',
  '/sources',
  '/trail/people',
  '/trail/agreement',
  '/undo',
  '/search?q=2015',
  '/claims?q=nothing',
  '/trail?kind=judge',
]

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })

    test('pages with nothing on them are accessible, at 320 px and at 200 % too', async ({ page }) => {
      test.setTimeout(300_000)
      for (const address of empty) {
        await page.goto(address)
        await expectReadable(page, address, { colours: false })
      }
    })
  })
}
