import { describe, expect, test } from 'vitest'
import { conditionsOf, numberOrWords, readNumber, readTrailQuery } from './trail-filter'

const query = (search: string) => readTrailQuery(new URLSearchParams(search))

describe("the record's filter", () => {
  test('a day is the whole day of the desk, both ends included', () => {
    expect(conditionsOf(query('log-ins=yes&from=2015-07-04&to=2015-07-04'), {}, 'Asia/Damascus')).toEqual({
      from: '2015-07-03T21:00:00.000Z',
      to: '2015-07-04T21:00:00.000Z',
    })
  })

  test('a day of 23 hours ends when its clocks say so', () => {
    expect(conditionsOf(query('log-ins=yes&to=2015-03-29'), {}, 'Europe/Paris')).toEqual({
      to: '2015-03-29T22:00:00.000Z',
    })
  })

  test('what cannot be read narrows nothing', () => {
    expect(conditionsOf(query('log-ins=yes&kind=nonsense&from=2015-02-30&to=soon'), {}, 'UTC')).toEqual({})
  })

  test('log-ins are left out unless they are asked for', () => {
    expect(conditionsOf(query(''), {}, 'UTC')).toEqual({ without: ['log-in', 'log-out'] })
    expect(conditionsOf(query('log-ins=yes'), {}, 'UTC')).toEqual({})
    expect(conditionsOf(query('kind=log-in'), {}, 'UTC')).toEqual({ kind: 'log-in' })
  })

  test('each condition is handed on', () => {
    expect(conditionsOf(query('who=person:3&kind=judge'), { claims: [7, 9], reports: [4] }, 'UTC')).toEqual({
      actor: 'person:3',
      kind: 'judge',
      claim: [7, 9],
      report: [4],
    })
  })

  test('a claim or a report is asked for by its number in either script, or by its words', () => {
    expect(['١٢', '#12', ' 12 ', 'ثلاث قذائف', '12 قذيفة'].map((typed) => numberOrWords(typed.trim()))).toEqual([
      { number: 12, words: '' },
      { number: 12, words: '' },
      { number: 12, words: '' },
      { number: null, words: 'ثلاث قذائف' },
      { number: null, words: '12 قذيفة' },
    ])
    expect(query('claim=ثلاث قذائف&report=النشرة')).toMatchObject({ claim: 'ثلاث قذائف', report: 'النشرة' })
  })

  test('numbers are read in the digits of either script', () => {
    expect([readNumber('١٢'), readNumber(' 12 '), readNumber('۱۲'), readNumber(''), readNumber('1e3')]).toEqual([
      12,
      12,
      12,
      null,
      null,
    ])
  })
})
