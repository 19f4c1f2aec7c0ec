import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './normalise'

const same: [string, string, string][] = [
  ['hamza on alef', 'أُسرة إلى آخر ٱلبيت', 'اسره الي اخر البيت'],
  ['hamza on waw and ya', 'مؤتمر هيئة', 'موتمر هييه'],
  ['lone hamza', 'سماء شيء', 'سما شي'],
  ['alef maqsura and ta marbuta', 'مشفى قرية', 'مشفي قريه'],
  ['Persian kaf and ya', 'کتابی', 'كتابي'],
  ['Persian letters written for Arabic sounds', 'چامع پاريس', 'جامع باريس'],
  ['Kurdish and Urdu forms', 'ھۆ ەے', 'هو هي'],
  ['tashkeel and dagger alef', 'مُحَمَّدٌ هٰذا', 'محمد هذا'],
  ['tatweel', 'عـــاجل', 'عاجل'],
  ['bidi marks and controls', '\u200fحلب\u202e\u2069 \u061cحماة', 'حلب حماه'],
  ['zero-width joiners', 'می\u200cروم', 'ميروم'],
  ['a zero-width space between words', 'خمسة\u200bمدنيين', 'خمسه مدنيين'],
  ['zero-width spaces that part nothing', '\u200bقصف \u200bبنش\u200b\u200b\nحلب\u200b', 'قصف بنش\nحلب'],
  ['a zero-width space among marks', 'قصف\u200f\u200b\u200fبنش', 'قصف بنش'],
  ['presentation forms', 'ﻣﺪﻳﻨﺔ', 'مدينه'],
  ['digits of three scripts', '٤٥ ۴۵ 45', '45 45 45'],
  ['Arabic separators', '١٢٫٥ ١٬٠٠٠، ٣٪؟', '12.5 1,000, 3%?'],
  ['quotes and dashes', '«أ» “ب” – ج', '"ا" "ب" - ج'],
  ['Latin case and accents', 'Éte İstanbul STRASSE', 'ete istanbul strasse'],
  ['full width', 'ＡＢ１２', 'ab12'],
]

describe('fold', () => {
  it.each(same)('%s', (_, text, key) => expect(fold(text)).toBe(key))

  it('is idempotent', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...same.map(([, text]) => text)),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const once = fold(parts.join(''))
        expect(fold(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same for plain text on its own and beside what carries no letter', () => {
    const plain = fc.string({
      unit: fc
        .oneof(fc.integer({ min: 0x0, max: 0x7f }), fc.integer({ min: 0x0620, max: 0x0669 }))
        .map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(plain, (given) => {
        expect(fold(given)).toBe(fold(`${given}\u200f`))
      }),
      { numRuns: 5000 },
    )
  })

  it('gives every letter of every script a stable key', () => {
    for (let code = 0; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const once = fold(String.fromCodePoint(code))
      if (fold(once) !== once)
        expect.fail(`U+${code.toString(16)} folds to ${JSON.stringify(once)}, then to ${JSON.stringify(fold(once))}`)
    }
  })
})
