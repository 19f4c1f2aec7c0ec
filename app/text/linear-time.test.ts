import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../intake/places/gazetteer-file'
import { growth, mostGrowth } from '../testing/growth'
import { beginningOf, cutTo, endOf } from './characters/beginning'
import { bidiControls } from './characters/bidi'
import { buildGazetteer } from './facts/places/gazetteer'
import { readFacts } from './facts/read-facts'
import { oneLine, receiveText, refusedCharacter } from './characters/incoming-text'
import { findQuote } from './finding/find-quote'
import { guessLanguage } from './characters/language'
import { placeOf } from './characters/line-ends'
import { fold } from './characters/normalise'
import { suggestReportCuts } from './segment/paste'
import { segment } from './segment/segment'
import { terms } from './words/terms'
import { tokenize, words } from './words/tokens'

/** Imported text is hostile: whatever it repeats, four times the length takes about four times as long. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

const readers: [string, (text: string) => unknown][] = [
  ['fold', fold],
  ['the gate', (text) => [receiveText(text, 'field'), refusedCharacter(text, 'field'), oneLine(text)]],
  ['cuts', (text) => [cutTo(text, text.length - 7), endOf(text, text.length - 7), beginningOf(text, text.length - 7)]],
  ['placeOf', (text) => placeOf(text, text.length)],
  ['tokenize', tokenize],
  ['words', words],
  ['terms', terms],
  ['findQuote', (text) => [findQuote(text, 'a b c'), findQuote(text, text.slice(0, 400))]],
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
      { numRuns: process.env.THOROUGH === '1' ? 3_000 : 30 },
    )
  })
})
