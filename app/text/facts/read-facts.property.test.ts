import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFacts } from './facts.compare'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'
import type { Facts } from './types'

const gazetteer = buildGazetteer([
  {
    key: 'homs',
    ar: 'حمص',
    en: 'Homs',
    aliases: ['ريف حمص'],
    kind: 'governorate',
    governorate: 'homs',
    lat: null,
    lon: null,
  },
  {
    key: 'homs/qusayr',
    ar: 'القصير',
    en: 'Qusayr',
    aliases: ['Al-Qusair'],
    kind: 'city',
    governorate: 'homs',
    lat: null,
    lon: null,
  },
])

const pieces = [
  'و ',
  'قتل ',
  'بين 10 و',
  '15 ',
  'أكثر من ',
  'شهيدين ',
  'بينهم ',
  'طفلة ',
  'للقصير ',
  'بالـ',
  'حي ',
  'أحياء ',
  '(',
  '، ',
  'القُصَيـر ',
  'يوم الجمعة ',
  '4 ',
  'تموز ',
  'الساعة ',
  'مئة ',
  'وعشرون ',
  'ألفا ',
  'لم ',
  'غارتين ',
  '\u200f',
  '"',
  'Al-',
  'Qusair ',
  'town of ',
  'dozens of ',
  'July ',
  '#ريف_حمص ',
  'حاجز ',
  'ال 45 ',
  'عدد من ',
  '\n',
  '::',
  '👨‍👩‍👧',
  '\ud800',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 25 })
  .map((list) => list.join(''))

function spansOf(facts: Facts) {
  return [...facts.figures, ...facts.dates, ...facts.places, ...facts.events, ...facts.actors]
}

function read(given: string, start = 0, end = given.length): Facts {
  return readFacts(given, { start, end }, { section: 'حمص', publishedAt: '2014-03-12', language: 'ar', gazetteer })
}

describe('readFacts', () => {
  it('keeps a place name of letters beyond the first plane whole', () => {
    const given = 'town of بين 10 وحي \u{20000}\u{20000}'
    expect(read(given).places.map((place) => place.name)).toEqual(['\u{20000}\u{20000}'])
  })

  it('keeps every fact inside its range, not empty, without white space at its edges', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (given, a, b) => {
        const start = Math.min(a, given.length)
        const end = Math.min(start + b, given.length)
        const facts = read(given, start, end)
        for (const span of spansOf(facts)) {
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeLessThanOrEqual(end)
          expect(given.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/su)
        }
        for (const place of facts.places) expect(given.slice(place.start, place.end)).toBe(place.name)
      }),
      { numRuns: 400 },
    )
  })

  it('reads no number on beyond the end of its passage', () => {
    const given = 'قتل مئة وعشرون'
    expect(read(given, 0, 'قتل مئة '.length).figures).toMatchObject([{ low: 100, kind: 'killed' }])
    expect(read(given).figures).toMatchObject([{ low: 120, kind: 'killed' }])
  })

  it('does not depend on what stood in the report after the range', () => {
    fc.assert(
      fc.property(text, text, (given, rest) => {
        const head = `${given} `
        expect(read(head + rest, 0, head.length)).toEqual(read(head))
      }),
      { numRuns: 200 },
    )
  })

  it('compares any passage with itself as the same or unknown', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { place, event, actors, negation } = compareFacts(read(given), read(given))
        expect([place, event, actors, negation].filter((status) => status !== 'same' && status !== 'unknown')).toEqual(
          [],
        )
      }),
    )
  })

  it('compares both ways alike', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = compareFacts(read(a), read(b))
        const back = compareFacts(read(b), read(a))
        expect({ ...there, parts: [] }).toEqual({ ...back, parts: [] })
      }),
    )
  })
})
