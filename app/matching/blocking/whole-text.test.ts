import { expect, test } from 'vitest'
import { sharedWording, wholeTextBands } from './whole-text'

/** A text of so many different words, of which every `changed`-th is another. */
const text = (words: number, changed = Infinity, other = 'خبر') =>
  Array.from({ length: words }, (_, at) => `${at % changed === changed - 1 ? other : 'كلمة'}${at * 7}`).join(' ')

const share = (one: string, other: string) => {
  const keys = new Set(wholeTextBands(one))
  return wholeTextBands(other).filter((key) => keys.has(key)).length
}

test('a text with one word in thirty changed, or with a line before it, is nearly the same', () => {
  for (const other of [text(300, 30), `عاجل عن مراسلنا\n${text(300)}`, text(290)]) {
    expect(sharedWording(text(300), other)).toBeGreaterThan(0.9)
    expect(share(text(300), other)).toBeGreaterThan(3)
  }
})

test('texts that share a third of their wording are not, and others have no key in common', () => {
  expect(sharedWording(text(300), text(300, 2))).toBeLessThan(0.1)
  expect(sharedWording(text(300), text(300, 4))).toBeCloseTo(0.5, 1)
  expect(share(text(300), text(300, 1))).toBe(0)
})

test('a text of few words has no keys, and one of twice the length is no copy', () => {
  expect(wholeTextBands(text(8))).toEqual([])
  expect(sharedWording(text(100), text(300))).toBe(0)
  expect(sharedWording('', '')).toBe(0)
})
