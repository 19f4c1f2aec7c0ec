import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, cutTo, endOf } from './beginning'

test('a beginning ends with a whole word, or a whole letter', () => {
  expect(beginningOf('one two', 7)).toBe('one two')
  expect(beginningOf('one two three', 8)).toBe('one two …')
  expect(beginningOf('one two three', 7)).toBe('one two …')
  expect(beginningOf('one  two three', 5)).toBe('one …')
  expect(beginningOf('a👩‍🚒b', 3)).toBe('a …')
  expect(beginningOf('مُدَرِّسَة', 4)).toBe('مُدَ …')
})

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })
const lettersOf = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment)
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom('👩‍🚒', '🇸🇾', 'مُ', 'é', '👍🏽', 'ا', ' ', '\r\n'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
})

test('a cut keeps as many whole letters as there is room for, from either end', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 12, max: 60 }), (text, most) => {
      const letters = lettersOf(text)
      // Texts are joined of letters that may join with each other: what counts is how the whole reads.
      for (const [cut, whole] of [
        [cutTo(text, most), letters],
        [endOf(text, most), letters.toReversed()],
      ] as const) {
        let room = most
        const kept = whole.slice(0, whole.findIndex((letter) => (room -= letter.length) < 0) >>> 0)
        expect(cut.length).toBe(kept.join('').length)
        expect(cut.length).toBeLessThanOrEqual(most)
      }
      expect(text.startsWith(cutTo(text, most))).toBe(true)
      expect(text.endsWith(endOf(text, most))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('a letter with endless marks is cut, and never within a surrogate pair', () => {
  const endless = `a${'\u{1e131}'.repeat(500)}`
  for (const most of [99, 100, 101]) {
    expect(cutTo(endless, most)).not.toMatch(/\p{Surrogate}/u)
    expect(endOf(endless, most)).not.toMatch(/\p{Surrogate}/u)
    expect(cutTo(endless, most).length).toBeGreaterThan(most - 2)
  }
})
