import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolate, nameControls, splitControls } from './bidi'

const anyText = fc.string({ unit: fc.constantFrom('a', 'ب', '١', ' ', '\u202E', '\u2066', '\u2069', '\u200F') })

describe('bidi controls', () => {
  it('split without losing a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          splitControls(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('never survive naming', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nameControls(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
      }),
    )
  })

  it('leave the marks that ordinary typing produces', () => {
    expect(splitControls('ab\u200Fج')).toEqual([{ text: 'ab\u200Fج' }])
  })

  it('name each control by its usual abbreviation', () => {
    expect(splitControls('x\u202Ey')).toEqual([{ text: 'x' }, { text: '\u202E', control: 'RLO' }, { text: 'y' }])
  })
})

describe('isolate', () => {
  it('wraps foreign values only', () => {
    expect(isolate('باب توما', 'ar')).toBe('باب توما')
    expect(isolate('2015-07-04', 'ar')).toBe('\u20682015-07-04\u2069')
    expect(isolate('2015-07-04', 'en')).toBe('2015-07-04')
    expect(isolate('دوما', 'en')).toBe('\u2068دوما\u2069')
  })

  it('leaves no isolate open and none to close, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let depth = 0
        for (const letter of isolate(text, 'ar')) {
          if (letter === '\u2068') depth += 1
          if (letter === '\u2069') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
          expect(letter).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
        }
        expect(depth).toBe(0)
      }),
    )
  })

  it('takes a sentence it made before as it is', () => {
    const inner = isolate('دوما', 'en')
    expect(isolate(`Adds ${inner}`, 'en')).toBe(`\u2068Adds ${inner}\u2069`)
  })

  it('leaves a number before quoted words in the direction of an Arabic sentence', () => {
    const named = `٥٥٢ «${isolate('قصف حي جوبر …', 'ar')}»`
    expect(isolate(named, 'ar')).toBe(named)
    const foreign = `${isolate('552', 'ar')} «${isolate('Reuters', 'ar')}»`
    expect(isolate(foreign, 'ar')).toBe(foreign)
  })
})
