import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../characters/normalise'
import { numberKey } from './number-shape'
import { tokenize, words } from './tokens'

const surfaces: [string, string, string][] = [
  ['Arabic words and marks', 'قُصِفَت بلدةٌ، ثم هدأت.', 'قُصِفَت|بلدةٌ|،|ثم|هدأت|.'],
  ['decimals and thousands', '12,5 ١٢٫٥ 1.000 ١٬٥٠٠', '12,5|١٢٫٥|1.000|١٬٥٠٠'],
  ['dates and times', '04.07.2015 4/7/2015 2015-07-04 14:30', '04.07.2015|4/7/2015|2015-07-04|14:30'],
  ['ranges stay two numbers', '10-15', '10|-|15'],
  ['telephone numbers stay apart', '+90 531 222 33 44', '+|90|531|222|33|44'],
  ['an era, a sentence and two lines join nothing', '1436هـ.وفي مساء.عاد 1\n200', '1436|هـ|.|وفي|مساء|.|عاد|1|200'],
  ['article against a digit', 'الـ70 ال٨', 'الـ|70|ال|٨'],
  [
    'addresses',
    'انظر https://example.org/a?b=1. و www.example.net/x، a.b@example.com',
    'انظر|https://example.org/a?b=1|.|و|www.example.net/x|،|a.b@example.com',
  ],
  ['handles and hashtags', '@desk_1 #ريف_حلب', '@desk_1|#ريف_حلب'],
  ['what stands right behind them', '@desk_1قصف #ريف_حلب8:51 #جيل_90', '@desk_1|قصف|#ريف_حلب|8:51|#جيل_90'],
  ['apostrophes and acronyms', "don't Assad’s U.S. forces", "don't|Assad’s|U.S.|forces"],
  ['weapons', 'T-72 F16 Su-24', 'T-72|F16|Su-24'],
  ['units against digits', '23mm 14th', '23|mm|14|th'],
  ['repeated marks', 'حمص:: ... !!', 'حمص|::|...|!!'],
  ['emoji with joiners and flags', '👨‍👩‍👧 ❤️ 🇸🇾', '👨‍👩‍👧|❤️|🇸🇾'],
  ['bidi marks belong to their word', '\u200fحلب\u200f بعد', '\u200fحلب\u200f|بعد'],
]

const keys: [string, string, string][] = [
  ['detached and attached و', 'و استهدفوا', 'واستهدفوا'],
  ['و over a line break', 'و\nاستهدفوا', 'واستهدفوا'],
  ['article before a digit', 'الـ 70 برميلا', '70 برميلا'],
  ['و before a number', 'و 70', '٧٠'],
  ['thousands set off by space', '1 200', '1200'],
  ['thousands set off by a no-break space', '12\u00a0000', '١٢٠٠٠'],
  ['thousands set off by a narrow no-break space', '12\u202f000', '12000'],
  ['thousands set off by commas of both scripts', '1,200 1،200', '1200 ١٬٢٠٠'],
  ['thousands set off by an apostrophe', "1'200 1’200", '1200 1200'],
  [
    'dates',
    '4/7/2023 4\\7\\2023 4 / 7 / 2023 4–7–2023 4ـ7ـ2023 4ـــ7ـــ2023',
    '٤\u200f/٧\u200f/٢٠٢٣ 2023-07-04 04.07.2023 4؍7؍2023 4-7-23 4-7-2023',
  ],
  ['words broken up against filters', 'مقـ ـتل إصـ.ـابة شـ ـهـ ـيد إصـ.ابة ق.ت.ل', 'مقتل إصابة شهيد إصابة قتل'],
  ['strokes in several gaps', 'انفـ ـ ـجار', 'انفجار'],
  ['letters drawn out', 'شهييييد طيراااان تتتالى', 'شهيد طيران تتتالي'],
  ['a zero-width space parts words', 'خمسة\u200bمدنيين', 'خمسة مدنيين'],
  ['invisible marks', '\u200fحـــلب\u200f', 'حلب'],
  ['Persian letters', 'مدینه', 'مدينة'],
]

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'و ',
        'ال 7',
        '\u202e',
        '\u0651',
        '::',
        '«',
        '”',
        '\r\n',
        '12.5',
        'https://a.b/',
        'قوات ',
        '👨‍👩‍👧',
        '\ud800',
        '٫',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

describe('tokenize', () => {
  it.each(surfaces)('%s', (_, given, expected) => {
    expect(
      tokenize(given)
        .map((token) => token.surface)
        .join('|'),
    ).toBe(expected)
  })

  it('knows words, numbers and marks apart', () => {
    expect(tokenize('سقط 3، #حلب').map((token) => token.kind)).toEqual(['word', 'number', 'mark', 'word'])
  })

  /** What its key must be; words with stops or lines in them have one of their own. */
  const keyOf = ({ kind, surface, key }: ReturnType<typeof tokenize>[number]) => {
    if (kind === 'number') return numberKey(surface)
    return /[.*_]/.test(surface) ? key : fold(surface)
  }

  it('keeps every offset and covers all but white space', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0
        // One comparison a text: one a token took longer than the rest of the test.
        const wrong = tokenize(given).filter((token) => {
          const between = given.slice(end, token.start)
          end = token.end
          return (
            !/^[\s\u200b]*$/.test(between) ||
            given.slice(token.start, token.end) !== token.surface ||
            token.end <= token.start ||
            token.key !== keyOf(token)
          )
        })
        expect(wrong).toEqual([])
        expect(given.slice(end)).toMatch(/^[\s\u200b]*$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('cuts plain words where it cuts words with invisible marks', () => {
    const pieces = fc.constantFrom(
      'قصف',
      'قُصِفَت',
      'و',
      'ال',
      '12',
      '7',
      '.',
      ',',
      '-',
      '/',
      ':',
      '::',
      '_',
      '(',
      "'",
      ' ',
      '\n',
      '،',
      'a',
      'T',
      'www',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        (given) => {
          const marked = given.replace(/[\u0620-\u065f]+/g, (word) => `${word}\u200f`)
          expect(tokenize(marked).map((token) => token.surface.replaceAll('\u200f', ''))).toEqual(
            tokenize(given).map((token) => token.surface),
          )
        },
      ),
      { numRuns: 5000 },
    )
  })
})

describe('words', () => {
  it.each(keys)('%s', (_, left, right) => {
    expect(words(left).map((word) => word.key)).toEqual(words(right).map((word) => word.key))
  })

  it('spans a joined clitic and its gap', () => {
    expect(words('ثم و  انسحبوا')[1]).toMatchObject({ start: 3, end: 13, surface: 'و  انسحبوا', key: 'وانسحبوا' })
  })

  it('keeps offsets in order', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0
        for (const word of words(given)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(given.slice(word.start, word.end)).toBe(word.surface)
          end = word.end
        }
      }),
    )
  })
})
