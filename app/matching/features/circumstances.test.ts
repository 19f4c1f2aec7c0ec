import { describe, expect, it } from 'vitest'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Facts, PlaceMention } from '../../text/facts/types'
import { compareCircumstances } from './circumstances'
import type { SideInput } from './side'
import { prepareSide } from './side'

const place = (name: string, key: string | null = null, governorate: string | null = null): PlaceMention => ({
  start: 0,
  end: 1,
  name,
  place: key,
  governorate,
})
const side = (more: Partial<SideInput>) =>
  prepareSide({ text: 'نص', facts: null, section: null, publishedAt: null, reportId: 'r', sourceId: null, ...more })
const at = (...places: PlaceMention[]) => side({ facts: { ...noFacts, places } })
const compare = (left: Partial<SideInput>, right: Partial<SideInput>) => compareCircumstances(side(left), side(right))

describe('days without a year', () => {
  it('of an article look back where they come after the other day', () => {
    const raid = { publishedAt: '2015-07-14' }
    const day = (reportYearlessDay: string) => ({ facts: { ...noFacts, reportYearlessDay } })
    expect(compare(raid, day('07-15'))).toMatchObject({ daysApart: 1, lookingBack: true })
    expect(compare({ ...raid, section: 'حلب' }, { ...day('07-13'), section: null }).lookingBack).toBe(false)
    expect(compare(day('12-31'), { ...day('01-01'), section: 'حلب' }).lookingBack).toBe(false)
    expect(compare({ ...day('12-31'), section: 'حلب' }, day('01-01')).lookingBack).toBe(true)
  })
})

describe('places', () => {
  const meeting = (left: ReturnType<typeof side>, right: ReturnType<typeof side>) =>
    compareCircumstances(left, right).places.meeting

  it('meet by name, whatever the article and spelling', () => {
    expect(meeting(at(place('القامشلي')), at(place('قامشلى')))).toBe('same')
    expect(meeting(at(place('القامشلي')), at(place('عامودا')))).toBe('other')
  })

  it('of one name in two governorates stay apart, resolved or not', () => {
    expect(meeting(at(place('الزهراء', 'zahraa-homs', 'حمص')), at(place('الزهراء', 'zahraa-aleppo', 'حلب')))).toBe(
      'other',
    )
    expect(meeting(at(place('الزهراء', null, 'حمص')), at(place('الزهراء', null, 'حلب')))).toBe('other')
  })

  it('are taken from the context where a side names none', () => {
    const silent = side({ facts: noFacts, context: [{ ...place('عامودا'), near: true }] })
    expect(meeting(silent, at(place('عامودا')))).toBe('half')
    expect(meeting(silent, silent)).toBe('context')
    expect(meeting(silent, at(place('القامشلي')))).toBe('other-by-context')
    expect(meeting(side({ facts: noFacts }), at(place('عامودا')))).toBe('unknown')
  })

  it('of a town and of its quarter meet at a lower weight', () => {
    const quarter = { ...place('الكلاسة', 'aleppo/kallaseh', 'aleppo'), quarter: true as const, town: 'aleppo/aleppo' }
    const town = at(place('حلب', 'aleppo/aleppo', 'aleppo'))
    expect(meeting(at(quarter), town)).toBe('quarter')
    expect(meeting(at(quarter), at(place('الشعار', 'aleppo/shaar', 'aleppo')))).toBe('other')
    expect(compareCircumstances(at(quarter), town).places.shared).toEqual(['الكلاسة', 'حلب'])
  })

  it('beside a city that both name count alone: a quarter of it, a village of its governorate', () => {
    const city = place('حلب', 'aleppo/aleppo', 'aleppo')
    const quarter = (name: string, key: string) =>
      at({ ...place(name, key, 'aleppo'), quarter: true, town: 'aleppo/aleppo' }, city)
    const [firdous, sukkari] = [quarter('الفردوس', 'aleppo/firdous'), quarter('السكري', 'aleppo/sukkari')]
    const village = at(place('باشكوي', 'aleppo/bashkoy', 'aleppo'), city)
    expect(meeting(firdous, sukkari)).toBe('other')
    expect(meeting(firdous, village)).toBe('other')
    expect(meeting(firdous, at(city))).toBe('same')
    expect(meeting(village, at(place('إدلب', 'idlib/idlib', 'idlib'), city))).toBe('same')
    const [near, elsewhere] = [firdous, sukkari].map(({ facts }) =>
      side({ facts: noFacts, context: (facts?.places ?? []).map((each) => ({ ...each, near: true })) }),
    )
    expect(meeting(near ?? village, elsewhere ?? village)).toBe('other-by-context')
  })

  it('that only one side names are told', () => {
    expect(compareCircumstances(at(place('عامودا'), place('القامشلي')), at(place('عامودا'))).places).toMatchObject({
      shared: ['عامودا'],
      onlyLeft: ['القامشلي'],
      onlyRight: [],
    })
  })
})

describe('section and day', () => {
  it('compares headings, else the governorates of the places', () => {
    expect(compare({ section: 'حماة' }, { section: 'حماه :' }).section).toBe('same')
    expect(compare({ section: 'حماة' }, { section: 'حمص' }).section).toBe('other')
    expect(compareCircumstances(at(place('سلمية', 's', 'حماة')), at(place('مصياف', 'm', 'حماة'))).section).toBe('same')
    expect(compare({ section: 'حماة' }, {}).section).toBeNull()
  })

  it('counts days in the zone a report was written for', () => {
    expect(compare({ publishedAt: '2021-03-05T23:30:00+03:00' }, { publishedAt: '2021-03-06' }).daysApart).toBe(1)
    expect(compare({ publishedAt: '2021-03-05' }, {}).daysApart).toBeNull()
  })

  it('takes the day a passage gives itself before that of its report', () => {
    const yesterday: Facts = {
      ...noFacts,
      dates: [{ start: 0, end: 1, from: '2021-03-05', to: '2021-03-05', time: null, relative: true }],
    }
    expect(compare({ publishedAt: '2021-03-05' }, { publishedAt: '2021-03-06', facts: yesterday }).daysApart).toBe(0)
  })

  it('of a night are two: the one on which it began and the next, up to that of publication', () => {
    const friday = { start: 0, end: 1, from: '2021-03-05', to: '2021-03-05', relative: true }
    const night = { ...noFacts, dates: [{ ...friday, time: 'night' }] }
    const after = { publishedAt: '2021-03-06' }
    expect(compare({ publishedAt: '2021-03-07', facts: night }, after).daysApart).toBe(0)
    expect(compare({ facts: night }, after).daysApart).toBe(0)
    expect(compare({ publishedAt: '2021-03-05', facts: night }, after).daysApart).toBe(1)
    expect(compare({ facts: { ...noFacts, dates: [{ ...friday, time: 'evening' }] } }, after).daysApart).toBe(1)
  })
})

it('sees who and what agree or differ, and a denial', () => {
  const told: Facts = {
    ...noFacts,
    events: [{ start: 0, end: 1, kind: 'clash' }],
    actors: [{ start: 0, end: 1, camp: 'kurdish', name: 'x' }],
  }
  const other: Facts = { ...noFacts, events: [{ start: 0, end: 1, kind: 'arrest' }], negated: true }
  expect(compare({ facts: told }, { facts: told })).toMatchObject({
    events: { meeting: 'same', shared: ['clash'] },
    actors: { meeting: 'same' },
    denied: false,
  })
  expect(compare({ facts: told }, { facts: other })).toMatchObject({
    events: { meeting: 'other' },
    actors: { meeting: null },
    denied: true,
  })
})
