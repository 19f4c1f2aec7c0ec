import { describe, expect, it } from 'vitest'
import { noFacts } from '../../../text/facts/no-facts-for-tests'
import type { Facts, Figure } from '../../../text/facts/types'
import { buildGazetteer } from '../../../text/facts/places/gazetteer'
import { readFacts } from '../../../text/facts/read-facts'
import { shippedGazetteer } from '../../../intake/places/shipped-gazetteer'
import { fieldsOf, type Field } from './claim-values'
import type { ValuePassage } from './field-mentions'

function figure(
  kind: Figure['kind'],
  low: number | null,
  start: number,
  end: number,
  more: Partial<Figure> = {},
): Figure {
  return { kind, noun: null, low, high: low, precision: 'exact', start, end, ...more }
}

function passage(id: number, quote: string, facts: Partial<Facts>, start = 0): ValuePassage {
  return { id, start, quote, report: { publishedDay: '2016-02-03' }, facts: { ...noFacts, ...facts } }
}

describe('fieldsOf', () => {
  it('keeps every differing toll with all who give it, smallest first', () => {
    const fields = fieldsOf([
      passage(1, 'أكثر من 40 قتيلاً', { figures: [figure('killed', 40, 0, 10, { high: null, precision: 'at-least' })] }),
      passage(2, '12 قتيلاً', { figures: [figure('killed', 12, 0, 2)] }),
      passage(3, 'قتل 12', { figures: [figure('killed', 12, 4, 6)] }),
    ])
    expect(fields).toHaveLength(1)
    expect(fields[0]).toMatchObject({ name: 'killed', differs: true })
    expect(fields[0]?.values.map(({ low, statedBy }) => [low, statedBy.map(({ passage }) => passage)])).toEqual([
      [12, [2, 3]],
      [40, [1]],
    ])
  })

  it('takes a name that may mean several places for the one that another passage names in full', () => {
    const place = { start: 0, end: 4, name: 'جوبر', governorate: null }
    const maybe = ['damascus/jobar', 'homs/jobar-homs']
    const unresolved = passage(1, 'جوبر', { places: [{ ...place, place: null, maybe }] })
    const full = passage(2, 'جوبر', { places: [{ ...place, place: 'damascus/jobar' }] })
    const other = passage(3, 'جوبر', { places: [{ ...place, place: 'homs/jobar-homs' }] })
    const keys = (...passages: ValuePassage[]) => fieldsOf(passages)[0]?.values.map(({ key }) => key)
    expect(keys(unresolved, full)).toEqual(['damascus/jobar'])
    expect(keys(unresolved, full, other)).toHaveLength(3)
    expect(keys(unresolved)).toEqual(['named جوبر'])
  })

  it('tells "about ten" from "ten", and dozens from hundreds', () => {
    const killed = (id: number, more: Partial<Figure>, low: number | null = 10) =>
      passage(id, 'x', { figures: [figure('killed', low, 0, 1, more)] })
    expect(fieldsOf([killed(1, {}), killed(2, { precision: 'approximate' })])[0]?.values).toHaveLength(2)
    expect(
      fieldsOf([
        killed(1, { precision: 'uncounted', scale: 10 }, null),
        killed(2, { precision: 'uncounted', scale: 100 }, null),
      ])[0]?.values,
    ).toHaveLength(2)
  })

  it('quotes the words by the place of the passage in its report', () => {
    const fields = fieldsOf([passage(1, 'سقط 7 جرحى', { figures: [figure('wounded', 7, 104, 110)] }, 100)])
    expect(fields[0]?.values[0]?.statedBy).toEqual([{ passage: 1, written: '7 جرحى' }])
  })

  it('agrees where all say the same places, and differs where one adds a place', () => {
    const place = (name: string, key: string | null) => ({ name, place: key, governorate: null, start: 0, end: 1 })
    const both = [place('جوبر', 'jobar'), place('القابون', 'qaboun')]
    expect(fieldsOf([passage(1, 'x', { places: both }), passage(2, 'x', { places: both })])[0]?.differs).toBe(false)
    expect(
      fieldsOf([passage(1, 'x', { places: both }), passage(2, 'x', { places: both.slice(0, 1) })])[0]?.differs,
    ).toBe(true)
  })

  it('takes one spelling of an unresolved name for another', () => {
    const place = (name: string) => ({ name, place: null, governorate: null, start: 0, end: 1 })
    expect(
      fieldsOf([passage(1, 'x', { places: [place('أريحا')] }), passage(2, 'x', { places: [place('اريحا')] })])[0]
        ?.values,
    ).toHaveLength(1)
  })

  it('keeps a share of a figure apart from the figure', () => {
    const fields = fieldsOf([
      passage(1, 'x', {
        figures: [figure('killed', 9, 0, 1), figure('killed', 3, 0, 1, { part: true, noun: 'أطفال' })],
      }),
    ])
    expect(fields.map(({ part, noun, values }) => [part, noun, values[0]?.low])).toEqual([
      [false, null, 9],
      [true, 'أطفال', 3],
    ])
  })

  it('adds of linked claims the tolls and what the claim speaks of itself, not their other fields', () => {
    const place = { name: 'جوبر', place: 'jobar', governorate: null, start: 0, end: 1 }
    const own = [passage(1, 'x', { figures: [figure('raids', 2, 0, 1)] })]
    const linked = [
      passage(2, 'x', {
        figures: [figure('raids', 3, 0, 1), figure('tanks', 5, 0, 1), figure('killed', 6, 0, 1)],
        places: [place],
      }),
    ]
    expect(fieldsOf(own, linked).map(({ name, values }) => [name, values.map((value) => value.low)])).toEqual([
      ['killed', [6]],
      ['raids', [2, 3]],
    ])
  })

  it('takes no day from a time of day alone', () => {
    const date = (from: string, time: string | null) => ({ from, to: from, time, relative: true, start: 0, end: 1 })
    const fields = fieldsOf([
      passage(1, 'x', {
        dates: [date('2016-02-03', 'morning'), date('2016-02-02', 'evening'), date('2016-02-03', null)],
      }),
    ])
    expect(fields[0]?.values.map((value) => value.from)).toEqual(['2016-02-02', '2016-02-03'])
  })

  it('takes a share for the same in both languages and in every form of its noun', () => {
    const part = (id: number, noun: string) =>
      passage(id, 'x', { figures: [figure('people', 5, 0, 1, { part: true, noun })] })
    expect(fieldsOf([part(1, 'أطفال'), part(2, 'children'), part(3, 'طفلا')])).toMatchObject([
      { key: 'part اطفال', values: [{ low: 5, statedBy: [{ passage: 1 }, { passage: 2 }, { passage: 3 }] }] },
    ])
  })

  it('gathers one share of different totals in one field', () => {
    const part = (id: number, kind: 'killed' | 'people', low: number) =>
      passage(id, 'x', { figures: [figure(kind, low, 0, 1, { part: true, noun: 'أطفال' })] })
    expect(
      fieldsOf([part(1, 'killed', 5), part(2, 'people', 4)]).map(({ values }) => values.map((value) => value.low)),
    ).toEqual([[4, 5]])
  })
})

describe('figures that a passage counts by place', () => {
  const gazetteer = buildGazetteer(shippedGazetteer())
  const read = (id: number, text: string): ValuePassage => ({
    ...passage(id, text, {}),
    facts: readFacts(
      text,
      { start: 0, end: text.length },
      { section: null, publishedAt: null, language: 'ar', gazetteer },
    ),
  })
  const raids = (passages: ValuePassage[], origin?: (passage: number) => number) =>
    fieldsOf(passages, [], origin).find(({ name }) => name === 'raids')
  const valuesOf = (field: Field | undefined) =>
    field?.values.map(({ low, place }) => `${low} ${place?.name ?? ''}`.trim())

  it.each([
    ['ضربة', 'نفذ التحالف 14 ضربة جوية في سورية، وتسع ضربات في العراق.', ['9 العراق', '14 سورية']],
    [
      'list',
      'توزع القصف الجوي بين ست غارات في محيط الحسكة، أربع غارات على حلب وثلاث غارات على عين عرب وغارة واحدة على تل أبيض.',
      ['1 تل أبيض', '3 عين عرب', '4 حلب', '6 الحسكة'],
    ],
    ['places first', 'في الزبداني ست غارات، وفي دوما أربع غارات.', ['4 دوما', '6 الزبداني']],
    ['English', 'The coalition carried out 14 strikes in Syria and nine strikes in Iraq.', ['9 Iraq', '14 Syria']],
  ])('are kept by place and are no conflict: %s', (_, text, values) => {
    const field = raids([read(1, text)])
    expect(valuesOf(field)).toEqual(values)
    expect(field).toMatchObject({ agreement: 'one-origin', differs: false })
  })

  it('are compared with what another origin counts at the same place', () => {
    const list = read(1, 'نفذ التحالف 14 ضربة جوية في سورية، وتسع ضربات في العراق.')
    expect(raids([list, read(2, 'نفذ التحالف تسع ضربات في العراق.')])?.agreement).toBe('compatible')
    expect(raids([list, read(2, 'نفذ التحالف سبع ضربات في العراق.')])?.agreement).toBe('conflict')
    expect(raids([list, read(2, 'نفذ التحالف سبع ضربات في العراق.')], () => 1)?.agreement).toBe('one-origin')
  })
})
