import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../../../text/facts/figures/figures.compare'
import type { Precision } from '../../../text/facts/types'
import type { FieldValue } from './field-value'
import { agreementOf, fieldRange } from './field-agreement'

const nothing = { low: null, high: null, precision: null, name: '', from: null, to: null }

function count(low: number | null, precision: Precision = 'exact', more: Partial<FieldValue> = {}): FieldValue {
  const value = {
    ...nothing,
    low: precision === 'at-most' ? null : low,
    high: precision === 'at-least' ? null : low,
    precision,
    ...more,
  }
  return {
    ...value,
    key: `${value.low} ${value.high} ${precision} ${value.scale ?? ''}`,
    statedBy: [{ passage: 1, written: '' }],
  }
}

function named(key: string, ...passages: number[]): FieldValue {
  return { ...nothing, key, name: key, statedBy: passages.map((passage) => ({ passage, written: key })) }
}

/** As `agreementOf`, each count and day told by a passage and an origin of its own; names say who tells them. */
function agreement({ name, values }: { name: string; values: readonly FieldValue[] }) {
  const names = name === 'place' || name === 'event'
  const told = values.map((value, at) => ({ ...value, statedBy: [{ passage: at + 1, written: '' }] }))
  return agreementOf({ name, values: names ? values : told }, (passage) => passage)
}

describe('agreementOf', () => {
  test('says that figures agree, can both be true, or cannot', () => {
    expect(agreement({ name: 'killed', values: [count(12)] })).toBe('agree')
    expect(agreement({ name: 'killed', values: [count(10, 'at-least'), count(12)] })).toBe('compatible')
    expect(agreement({ name: 'killed', values: [count(70, 'approximate'), count(75)] })).toBe('compatible')
    expect(agreement({ name: 'killed', values: [count(10), count(12)] })).toBe('conflict')
    expect(agreement({ name: 'killed', values: [count(40, 'at-least'), count(12)] })).toBe('conflict')
    expect(agreement({ name: 'killed', values: [count(null, 'uncounted', { scale: 10 }), count(25)] })).toBe(
      'compatible',
    )
  })

  test('lays days beside each other', () => {
    const day = (from: string, to = from): FieldValue => ({
      ...nothing,
      key: `${from} ${to}`,
      from,
      to,
      statedBy: [{ passage: 1, written: '' }],
    })
    expect(agreement({ name: 'day', values: [day('2016-02-03'), day('2016-02-01', '2016-02-05')] })).toBe('compatible')
    expect(agreement({ name: 'day', values: [day('2016-02-03'), day('2016-02-04')] })).toBe('conflict')
  })

  test('knows what lies in a governorate, and draws nothing from a name it does not know', () => {
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1, 2)] })).toBe('agree')
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1), named('idlib', 2)] })).toBe('compatible')
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1), named('idlib/idlib', 2)] })).toBe('compatible')
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1), named('named قرية', 2)] })).toBe('compatible')
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1), named('homs/talbiseh', 2)] })).toBe('conflict')
    expect(agreement({ name: 'place', values: [named('idlib/ariha', 1, 2), named('homs/talbiseh', 2)] })).toBe(
      'compatible',
    )
  })

  test('lets one event be told in several words', () => {
    expect(agreement({ name: 'event', values: [named('clash', 1), named('shelling', 2)] })).toBe('compatible')
  })
})

const precision = fc.constantFrom<Precision>('exact', 'approximate', 'at-least', 'at-most')
const figure = fc.oneof(
  fc.tuple(fc.nat(5000), precision).map(([low, how]) => count(low, how)),
  fc.tuple(fc.nat(500), fc.nat(500)).map(([low, more]) => count(low, 'range', { high: low + more })),
  fc.constantFrom(10, 100, 1000).map((scale) => count(null, 'uncounted', { scale })),
)
const figures = fc.uniqueArray(figure, { selector: (value) => value.key, minLength: 1, maxLength: 8 })

describe('one origin', () => {
  const at = (low: number, key: string, ...passages: number[]): FieldValue => ({
    ...count(low),
    key: `${low} @ ${key}`,
    place: { key, name: key },
    statedBy: passages.map((passage) => ({ passage, written: '' })),
  })
  const told = (low: number, ...passages: number[]): FieldValue => ({
    ...count(low),
    statedBy: passages.map((passage) => ({ passage, written: '' })),
  })
  const raids = (...values: FieldValue[]) => agreementOf({ name: 'raids', values }, (passage) => passage % 10)

  test('never conflicts with itself, in one passage or in several', () => {
    expect(raids(told(6, 1), told(4, 1), told(3, 1), told(1, 1))).toBe('one-origin')
    expect(raids(told(10, 1), told(12, 11))).toBe('one-origin')
    expect(raids(at(14, 'syria', 1), at(9, 'iraq', 1))).toBe('one-origin')
  })

  test('conflicts with another where nothing that it says of a place can be what the other says of it', () => {
    expect(raids(told(10, 1), told(12, 11, 2))).toBe('compatible')
    expect(raids(told(10, 1), told(12, 2))).toBe('conflict')
    expect(raids(at(14, 'syria', 1), at(9, 'iraq', 1), at(9, 'syria', 2))).toBe('conflict')
    expect(raids(at(14, 'syria', 1), at(9, 'iraq', 1), at(14, 'syria', 2))).toBe('compatible')
    expect(raids(at(14, 'syria', 1), at(9, 'iraq', 1), told(23, 2))).toBe('compatible')
    expect(raids(at(14, 'syria', 1, 2), at(9, 'iraq', 1, 2))).toBe('agree')
  })
})

describe('any figures', () => {
  test('lie within their range, and it goes no further than they do', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const range = fieldRange(values)
        const ends = values.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
        if (!range) {
          expect(ends).toEqual([])
          return
        }
        for (const end of ends) expect(end >= range.least && end <= range.most).toBe(true)
        expect(ends).toContain(range.least)
        expect(ends).toContain(range.most)
      }),
    )
  })

  test('conflict exactly where two of them share no number', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const apart = values.some((one) =>
          values.some((other) => boundsOf(one as never)[0] > boundsOf(other as never)[1]),
        )
        expect(agreement({ name: 'killed', values }) === 'conflict').toBe(apart)
      }),
    )
  })

  test('stand to each other as they do in any other order', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const turned = [...values].reverse()
        expect(agreement({ name: 'killed', values: turned })).toBe(agreement({ name: 'killed', values }))
        expect(fieldRange(turned)).toEqual(fieldRange(values))
      }),
    )
  })

  test('that conflict are not reconciled by one more', () => {
    fc.assert(
      fc.property(figures, figure, (values, more) => {
        if (agreement({ name: 'killed', values }) === 'conflict')
          expect(agreement({ name: 'killed', values: [...values, more] })).toBe('conflict')
      }),
    )
  })
})
