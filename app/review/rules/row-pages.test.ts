import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOfRows } from './row-pages'

test('every row stands on one page, in order, and no page is longer than a screen can bear', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6_000 }), { maxLength: 500 }), (rows) => {
      const { of } = pageOfRows(rows, (row) => row, 1).page
      const pages = Array.from({ length: of }, (_, at) => pageOfRows(rows, (row) => row, at + 1))
      expect(pages.flatMap(({ shown }) => shown)).toEqual(rows)
      for (const { shown, page } of pages) {
        expect(shown.length).toBeLessThanOrEqual(100)
        expect(shown.slice(0, -1).reduce((sum, row) => sum + row, 0)).toBeLessThan(40_000)
        expect(rows.slice(page.first - 1, page.first - 1 + shown.length)).toEqual(shown)
      }
    }),
  )
})

test('a page that is not there is the first', () => {
  const { page } = pageOfRows(['a'], (row) => row.length, 7)
  expect(page).toEqual({ number: 1, of: 1, first: 1, rows: 1 })
})
