import { expect, test } from 'vitest'
import { directionOf, keysetPage } from './keyset-page'

const list = [9, 8, 7, 6, 5, 4, 3]

/** What a list reads from the database: one row more than the page, the nearest to the key first. */
function read(size: number, key: { after?: number; before?: number }): number[] {
  const { after, before } = key
  if (after !== undefined) return list.filter((row) => row < after).slice(0, size + 1)
  return before === undefined
    ? list.slice(0, size + 1)
    : list
        .filter((row) => row > before)
        .reverse()
        .slice(0, size + 1)
}

test.each([1, 2, 3, 6, 7, 8])('pages of %i lead through the whole list and back, each row once', (size) => {
  const forward: number[][] = []
  let page = keysetPage(read(size, {}), size, null)
  expect(page.previous).toBeNull()
  for (;;) {
    forward.push(page.rows)
    if (page.next === null) break
    page = keysetPage(read(size, { after: page.next }), size, 'after')
  }
  expect(forward.flat()).toEqual(list)
  const backward: number[][] = [page.rows]
  while (page.previous !== null) {
    page = keysetPage(read(size, { before: page.previous }), size, 'before')
    expect(page.next).toBe(page.rows.at(-1))
    backward.unshift(page.rows)
  }
  expect(backward).toEqual(forward)
})

test('an empty page leads nowhere', () => {
  for (const direction of [null, 'after', 'before'] as const)
    expect(keysetPage([], 3, direction)).toEqual({ rows: [], previous: null, next: null })
})

test('of two keys, the one after counts', () => {
  expect([
    directionOf({}),
    directionOf({ after: 1 }),
    directionOf({ before: 1 }),
    directionOf({ after: 1, before: 2 }),
  ]).toEqual([null, 'after', 'before', 'after'])
})
