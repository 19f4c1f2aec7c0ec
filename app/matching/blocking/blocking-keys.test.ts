import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Facts } from '../../text/facts/types'
import { terms } from '../../text/words/terms'
import { hash37 } from '../hash'
import { blockingKeys, type KeyInput } from './blocking-keys'
import { finds, type Keyed } from './blocking-keys-for-tests'

const keyed = (input: KeyInput): Keyed => ({
  keys: blockingKeys(input),
  day: input.day === null ? null : new Date(input.day * 86_400_000).toISOString().slice(0, 10),
})
const keys = (text: string, day: number | null = 100): Keyed => keyed({ terms: terms(text), day })

function meet(one: Keyed, other: Keyed): boolean {
  expect(finds(other, one)).toBe(finds(one, other))
  return finds(one, other)
}

describe('passageKeys', () => {
  const text = 'افتتحت البلدية مكتبة الأطفال في حديقة السبكي بعد ترميم القاعة والسقف'

  it('lets a text meet itself with words left out, on neighbouring days or where a day is unknown', () => {
    expect(meet(keys(text, 100), keys('مكتبة الأطفال في حديقة السبكي بعد الترميم', 103))).toBe(true)
    expect(meet(keys(text, 100), keys('مكتبة حديقة السبكي', 104))).toBe(false)
    expect(meet(keys(text, 94), keys('مكتبة حديقة السبكي', 97)), 'in the next span of days').toBe(true)
    expect(meet(keys(text, null), keys('البلدية ترمم مكتبة السبكي', 100))).toBe(true)
  })

  it('does not let other texts meet', () => {
    expect(meet(keys(text), keys('غرق زورق صيد قبالة أرواد ونجا طاقمه'))).toBe(false)
  })

  it('lets bulletin phrases meet only within neighbouring days', () => {
    const phrase = 'مقتل عدد من عناصر قوات النظام'
    expect(meet(keys(phrase, 100), keys(phrase, 100))).toBe(true)
    expect(meet(keys(phrase, 100), keys(phrase, 101))).toBe(true)
    expect(meet(keys(phrase, 100), keys(phrase, 102))).toBe(false)
    expect(meet(keys(phrase, null), keys(phrase, null))).toBe(true)
    expect(meet(keys(phrase, null), keys(phrase, 100))).toBe(false)
  })

  it('lets an event meet on the day that a passage gives, whenever its report came out', () => {
    const facts = (...days: string[]): Facts => ({
      ...noFacts,
      dates: days.map((day) => ({ start: 0, end: 1, from: day, to: day, time: null, relative: true })),
      places: [{ start: 0, end: 1, name: 'أرواد', place: 'arwad', governorate: 'طرطوس' }],
      events: [{ start: 0, end: 1, kind: 'bombing' }],
    })
    const told = (day: number | null, ...days: string[]) => keyed({ terms: [`${day}`], day, facts: facts(...days) })
    expect(meet(told(100), told(105, '1970-04-11')), 'told of day 100 on day 105').toBe(true)
    expect(meet(told(100), told(null, '1970-04-12')), 'told of day 101 without a day of publication').toBe(true)
    expect(meet(told(105, '1970-04-11'), told(110, '1970-04-11'))).toBe(true)
    expect(meet(told(100), told(105, '1970-04-13'))).toBe(false)
    expect(meet(told(100), told(105, '1970-04-11', '1970-04-16')), 'of two days').toBe(false)
    expect(meet(told(100), told(140, '1970-04-11')), 'background').toBe(false)
    const range = { start: 0, end: 1, from: '1970-04-10', to: '1970-04-12', time: null, relative: true }
    const told110 = keyed({ terms: ['110'], day: 110, facts: { ...facts(), dates: [range] } })
    expect(
      [98, 99, 102, 103].map((day) => meet(told(day), told110)),
      'about days 99 to 101',
    ).toEqual([true, true, true, false])
  })

  it('lets one event in other words meet through its place and day', () => {
    const facts: Facts = {
      ...noFacts,
      places: [{ start: 0, end: 1, name: 'أرواد', place: 'arwad', governorate: 'طرطوس' }],
      events: [{ start: 0, end: 1, kind: 'arrest' }],
    }
    const told = keyed({ terms: ['x'], day: 100, facts })
    expect(
      meet(
        told,
        keyed({
          terms: ['y'],
          day: 101,
          facts: { ...facts, places: [] },
          context: facts.places.map((place) => ({ ...place, near: true })),
        }),
      ),
    ).toBe(true)
    expect(meet(told, keyed({ terms: ['y'], day: 103, facts }))).toBe(false)
    expect(
      meet(told, keyed({ terms: ['y'], day: 100, facts: { ...facts, events: [{ start: 0, end: 1, kind: 'clash' }] } })),
    ).toBe(false)
  })

  it('gives distinct keys of 37 bits in rising order, the same for any order of the terms', () => {
    const list = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 })
    fc.assert(
      fc.property(list, fc.option(fc.integer({ min: 0, max: 30_000 })), (some, day) => {
        const found = blockingKeys({ terms: some, day })
        for (const keys of [found.near, found.day, found.far]) {
          expect(
            keys.every(
              (key, at) =>
                Number.isInteger(key) && key >= 0 && key < 2 ** 37 && keys.slice(0, at).every((before) => before < key),
            ),
          ).toBe(true)
        }
        expect(found.near.length + found.day.length).toBeLessThanOrEqual(45)
        expect(blockingKeys({ terms: [...some].reverse(), day })).toEqual(found)
      }),
    )
  })
})

describe('hash37', () => {
  it('stays the same: stored keys depend on it', () => {
    expect([hash37(''), hash37('حلب'), hash37('ab')].map(String)).toMatchInlineSnapshot(`
      [
        "73495075610",
        "103114326497",
        "53882638616",
      ]
    `)
  })

  it('does not collide on a hundred thousand short texts', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, at) => hash37(`2 ${at % 331} ${at}`)))
    expect(seen.size).toBe(100_000)
  })
})
