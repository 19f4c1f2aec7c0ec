import { describe, expect, it } from 'vitest'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Facts } from '../../text/facts/types'
import { contextOf, type KnownPlaces } from './context'

const facts = (...names: string[]): Facts => ({
  ...noFacts,
  places: names.map((name) => ({ start: 0, end: 1, name, place: null, governorate: null })),
})
const passage = (text: string, section: string | null, ...names: string[]) => ({
  text,
  section,
  facts: facts(...names),
})
const names = (found: ReturnType<typeof contextOf>): string[][] =>
  found.map((places) => places.map((place) => place.name))

describe('contextOf', () => {
  it('carries a place forward until another is named, and keeps the one that opened the matter', () => {
    const found = contextOf([
      passage('قصف', 's', 'تادف'),
      passage('ثم هدوء', 's'),
      passage('وصول', 's', 'قباسين'),
      passage('عودة', 's'),
    ])
    expect(names(found)).toEqual([[], ['تادف'], ['تادف'], ['قباسين', 'تادف']])
    expect(found[3]?.map((place) => place.near)).toEqual([true, false])
  })

  it('gives an opening without a place that of the passage after it, up to a heading or a turn', () => {
    expect(names(contextOf([passage('قتل ثلاثة', 's'), passage('وأضاف', 's'), passage('القصف', 's', 'تادف')]))).toEqual([
      ['تادف'],
      ['تادف'],
      [],
    ])
    expect(names(contextOf([passage('قتل ثلاثة', 's'), passage('قصف', 't', 'تادف')]))).toEqual([[], []])
    expect(names(contextOf([passage('قتل ثلاثة', 's'), passage('وفي خبر آخر قصف', 's', 'تادف')]))).toEqual([[], []])
  })

  it('stops at the next heading and at a turn to another matter', () => {
    expect(names(contextOf([passage('قصف', 's', 'تادف'), passage('هدوء', 't')]))).toEqual([[], []])
    expect(
      names(contextOf([passage('قصف', 's', 'تادف'), passage('وفي خبر آخر عاد الهدوء', 's'), passage('ثم', 's')])),
    ).toEqual([[], [], []])
  })

  it('keeps an article near the places of its title, but not a section', () => {
    expect(names(contextOf([passage('بدأ القصف', null, 'قباسين'), passage('ثم هدوء', null)], facts('تادف')))).toEqual([
      ['تادف'],
      ['قباسين', 'تادف'],
    ])
    expect(names(contextOf([passage('بدأ القصف', 's')], facts('تادف')))).toEqual([[]])
  })

  it('does not leave the town for one of its landmarks', () => {
    const found = contextOf([passage('قصف', 's', 'تادف'), passage('ثم قصف', 's', 'حاجز المخبز'), passage('هدوء', 's')])
    expect(found[2]).toMatchObject([
      { name: 'حاجز المخبز', near: true },
      { name: 'تادف', near: true },
    ])
  })

  it('takes no whole governorate for a place', () => {
    const wide: Facts = {
      ...facts(),
      places: [{ start: 0, end: 1, name: 'ريف حلب', place: 'aleppo', governorate: 'aleppo' }],
    }
    expect(names(contextOf([{ text: 'قصف', section: 's', facts: wide }, passage('هدوء', 's')]))).toEqual([[], []])
  })

  it('knows the town or the quarter that a passage means by its kind, over a turn to another matter', () => {
    const place = (name: string, key: string) => ({
      ...facts(),
      places: [{ start: 0, end: 1, name, place: key, governorate: 'hama' }],
    })
    const known: KnownPlaces = {
      entry: (key) => ({
        key,
        ar: key,
        en: null,
        aliases: [],
        kind: key === 'q' ? 'quarter' : key === 'l' ? 'landmark' : 'town',
        governorate: 'hama',
        lat: null,
        lon: null,
      }),
      named: () => [],
    }
    const texts: [string, Facts][] = [
      ['قصف', place('تادف', 't')],
      ['ثم قصف', place('الصالحية', 'q')],
      ['وقصف', place('الفرن', 'l')],
      ['وفي خبر آخر نزح سكان المدينة', facts()],
      ['وقصف الحي', facts()],
      ['قصف المدينة الصناعية', facts()],
    ]
    const found = contextOf(
      texts.map(([text, told]) => ({ text, section: 's', facts: told })),
      null,
      known,
    )
    expect(found.map((places) => places.filter(({ meant }) => meant).map(({ name }) => name))).toEqual([
      [],
      [],
      [],
      ['تادف'],
      ['الصالحية'],
      [],
    ])
  })
})
