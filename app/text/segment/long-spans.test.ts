import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from './segment'
import { maxPassageLength, withinPassageLength } from './long-spans'

const cut = (text: string, longest: number) =>
  withinPassageLength(text, { start: 0, end: text.length }, longest).map((span) => text.slice(span.start, span.end))

describe('withinPassageLength', () => {
  it('keeps what is short enough', () => expect(cut('عاد الهدوء. فتح السوق', 30)).toEqual(['عاد الهدوء. فتح السوق']))
  it('cuts after the last sentence that fits', () =>
    expect(cut('عاد الهدوء إلى الحي. فتح السوق، وعاد الناس', 36)).toEqual([
      'عاد الهدوء إلى الحي.',
      'فتح السوق، وعاد الناس',
    ]))
  it('cuts after a clause where no sentence ends', () =>
    expect(cut('عاد الهدوء إلى الحي، وفتح السوق أبوابه', 30)).toEqual(['عاد الهدوء إلى الحي،', 'وفتح السوق أبوابه']))
  it('cuts between words where no clause ends', () =>
    expect(cut('عاد الهدوء إلى الحي القديم', 14)).toEqual(['عاد الهدوء إلى', 'الحي القديم']))
  it('never cuts a visible letter: flags, families, letters with marks', () => {
    for (const letter of ['🇸🇾', '👨‍👩‍👧', 'بً\u0651', '😀', 'e\u0301']) {
      const pieces = cut(letter.repeat(40), 17)
      expect(
        pieces.every((piece) => piece.length % letter.length === 0 && piece.length > 0),
        letter,
      ).toBe(true)
      expect(pieces.join('')).toBe(letter.repeat(40))
    }
  })
  it('cuts one letter with marks without end between code points', () => {
    const pieces = cut(`a${'\u{1e8d0}'.repeat(50)}`, 16)
    expect(pieces.join('')).toHaveLength(101)
    expect(pieces.every((piece) => piece.length <= 16 && !/\p{Surrogate}/u.test(piece))).toBe(true)
  })
})

describe('segment', () => {
  it('makes no passage longer than a passage may be, and loses nothing', () => {
    const piece = fc.constantFrom(
      'ا',
      'كلمة ',
      'word, ',
      '12 ',
      '😀',
      '🇸🇾',
      '\u0651',
      'جملة. ',
      '،',
      '"',
      '(',
      ')',
      '\u200f',
      'ـ',
    )
    const text = fc
      .array(fc.tuple(piece, fc.integer({ min: 1, max: 4_000 })), { maxLength: 5 })
      .map((parts) => parts.map(([one, times]) => one.repeat(times)).join(''))
    fc.assert(
      fc.property(text, (given) => {
        const spans = segment(given, 'ar').stretches.filter((stretch) => stretch.kind === 'passage')
        for (const span of spans) {
          expect(span.end - span.start).toBeLessThanOrEqual(maxPassageLength)
          expect(given.slice(span.start, span.end)).not.toMatch(/\p{Surrogate}/u)
        }
      }),
      { numRuns: 40 },
    )
  })
})
