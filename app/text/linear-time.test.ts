import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../intake/places/gazetteer-file'
import { bidiControls } from './bidi'
import { buildGazetteer } from './facts/gazetteer'
import { readFacts } from './facts/read-facts'
import { guessLanguage } from './language'
import { fold } from './normalise'
import { suggestReportCuts } from './paste'
import { segment } from './segment'
import { terms } from './terms'
import { tokenize, words } from './tokens'

/** Imported text is hostile: whatever it repeats, four times the length takes about four times as long. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

const readers: [string, (text: string) => unknown][] = [
  ['fold', fold],
  ['tokenize', tokenize],
  ['words', words],
  ['terms', terms],
  ['guessLanguage', guessLanguage],
  ['bidiControls', bidiControls],
  ['suggestReportCuts', suggestReportCuts],
  ['segment', (text) => [segment(text, 'ar'), segment(text, 'en')]],
  [
    'readFacts',
    (text) =>
      readFacts(
        text,
        { start: 0, end: text.length },
        { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer },
      ),
  ],
]

const pieces = [
  ' ',
  '\n',
  '1',
  '1 ',
  '1,',
  'a',
  'ا',
  'و ',
  'ال ',
  '(',
  '( ',
  ')',
  '"',
  '«',
  'ـ',
  'ـ ',
  'اـ ـ',
  'ا.',
  'ا ',
  '، ',
  '.',
  '. ',
  ':',
  ': ',
  '::',
  '-',
  ' - ',
  '/',
  '#ا',
  '@a',
  '_',
  'a.',
  'a@',
  'www.',
  'http://',
  '\u200f',
  '\u200b',
  '\u0651',
  '😀',
  '🇸',
  '\ud800',
  '\\n',
  '| ',
  '**',
  '[rtl]',
  'حلب ',
  'حلب، ',
  'حلب: ',
  'في حين ',
  'كما ',
  'رغم ',
  'بين ',
  'بين 10 ',
  'من جهة أخرى ',
  'عدد 5 ',
  'قتل 5 ',
  'بينهم ',
  'أكثر من ',
  'ألف ',
  'ألف و',
  'خمسة و',
  'عشرات ',
  'قرى ( ',
  'بلدة ',
  'تل أبو ',
  'الساعة 5 ',
  '12:30 ',
  '4/7/2015 ',
  '4ـ',
  '4 / ',
  '1 000 ',
  '5 تموز ',
  '3 و',
  '5 رمضان ',
  'منذ 5 ',
  'خلال ',
  'التنظيم ',
  'لم ',
  'of ',
  'al-',
  'Al-',
  'A. ',
  'AB ',
  'killed ',
  'twenty-',
  '(رويترز',
  '31 على الأقل ',
  'محمد (7 ',
  'شبكة أخبار ',
  'قالت ',
  '... ',
]

const short = 3_000
/** Four times as long takes nine times as long at most; a square takes sixteen. Less than the floor is not told from chance. */
const mostGrowth = 9
const floorMs = 40

/** Milliseconds of this process alone: other work on the machine does not count. */
function elapsed(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage()
  read(text)
  return process.cpuUsage(start).user / 1_000
}

/** How much longer four times the text takes; 0 where it is quick. Measured again where it looks slow, since machines pause. */
function growth(read: (text: string) => unknown, piece: string): number {
  const repeated = (length: number) => `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}ب`
  let least = Infinity
  for (let attempt = 0; attempt < 4 && least > mostGrowth; attempt++) {
    const long = elapsed(read, repeated(4 * short + attempt))
    if (long < floorMs) return 0
    least = Math.min(least, long / elapsed(read, repeated(short + attempt)))
  }
  return least
}

describe('time grows with the length alone', () => {
  it.each(readers)('%s', (name, read) => {
    for (const piece of pieces)
      expect(growth(read, piece), `${name} of ${JSON.stringify(piece)} again and again`).toBeLessThanOrEqual(mostGrowth)
  })

  it('for pieces put together as well', () => {
    const together = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        together,
        fc.constantFrom(...readers.slice(-3)),
        (piece, [, read]) => growth(read, piece) <= mostGrowth,
      ),
      { numRuns: process.env.THOROUGH === '1' ? 3_000 : 60 },
    )
  })
})
