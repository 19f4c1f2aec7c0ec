import { describe, expect, test } from 'vitest'
import type { EventPassage } from '../../review/lookups/events/read-event-card.server'
import type { SaidPart } from '../../review/rules/said-parts'
import { eventRuns, withoutCopies } from './event-lines'

/** A passage of the report `report`, of which only what lines are made from is there. */
function passage(id: number, report: number, kind: SaidPart['kind'], copies: number | null = null): EventPassage {
  return { id, report: { id: report }, parts: [{ text: 'مدفع', kind }], copies } as EventPassage
}

const shape = (passages: EventPassage[]) =>
  eventRuns(passages).map(({ reports, quiet }) => ({
    quiet,
    reports: reports.map((lines) => lines.map(({ passage: { id }, copies }) => [id, ...copies.map((copy) => copy.id)])),
  }))

describe('the lines of an event', () => {
  test('copies stand beneath what they copy, neighbouring lines of a report under its name', () => {
    expect(
      shape([
        passage(1, 7, 'said'),
        passage(2, 8, 'said', 1),
        passage(3, 9, 'new'),
        passage(4, 9, 'said'),
        passage(5, 10, 'said', 1),
        passage(6, 7, 'said'),
      ]),
    ).toEqual([{ quiet: false, reports: [[[1, 2, 5]], [[3], [4]], [[6]]] }])
  })

  test('who gives a value is named without those that copy somebody named', () => {
    const passages = [passage(1, 7, 'said'), passage(2, 8, 'said', 1), passage(3, 9, 'new'), passage(4, 10, 'said', 3)]
    expect(withoutCopies([1, 2, 4], passages)).toEqual([1, 4])
  })

  test('a long event folds reports in a row that say nothing new, three at least', () => {
    const kinds = [
      'said',
      'new',
      'said',
      'said',
      'said',
      'differs',
      'said',
      'said',
      'new',
      'new',
      'said',
      'said',
      'said',
    ]
    const passages = kinds.map((kind, at) => passage(at, at, kind as SaidPart['kind']))
    expect(shape(passages).map(({ quiet, reports }) => [quiet, reports.length])).toEqual([
      [false, 2],
      [true, 3],
      [false, 5],
      [true, 3],
    ])
    expect(shape(passages.slice(0, 12))).toHaveLength(1)
  })
})
