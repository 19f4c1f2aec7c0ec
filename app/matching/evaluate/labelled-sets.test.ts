import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHeadlines, readRelevant, readTexts, runSet } from './labelled-sets'
import { meanAveragePrecision } from './mean-average-precision'

const DATA = '../shared/data'

describe('meanAveragePrecision', () => {
  it('averages the precision at each right answer', () => {
    const run = new Map([
      ['a', ['x', 'r1', 'y', 'r2']],
      ['b', ['r3']],
    ])
    const relevant = new Map([
      ['a', new Set(['r1', 'r2'])],
      ['b', new Set(['r3'])],
      ['nothing', new Set<string>()],
    ])
    expect(meanAveragePrecision(run, relevant)).toBeCloseTo(((1 / 2 + 2 / 4) / 2 + 1) / 2)
  })

  it('counts a query without an answer as nothing found, and looks no deeper than asked', () => {
    const relevant = new Map([
      ['a', new Set(['r'])],
      ['b', new Set(['r'])],
    ])
    expect(meanAveragePrecision(new Map([['a', ['x', 'r']]]), relevant, 1)).toBe(0)
  })
})

describe('reading labelled sets', () => {
  it('reads texts, relevance and headline pairs', () => {
    expect(readTexts('1\tنص\tعنوان\n2\tآخر\n')).toEqual([
      { id: '1', text: 'نص', title: 'عنوان' },
      { id: '2', text: 'آخر' },
    ])
    expect(readRelevant('q 0 d1 1\nq 0 d2 0\n')).toEqual(new Map([['q', new Set(['d1'])]]))
    const set = readHeadlines(
      's1,s2,stance\nbridge opens,new bridge,agree\nbridge opens,bridge shut,disagree\n',
      's1,s2,stance\nrain,sun,other\n',
    )
    expect(set.queries.map((query) => query.text)).toEqual(['bridge opens'])
    expect(set.corpus.map((document) => document.text)).toEqual(['rain', 'sun', 'new bridge', 'bridge shut'])
    expect([...(set.relevant.get('q0') ?? [])]).toEqual(['h2'])
  })
})

describe.skipIf(!existsSync(DATA))('the labelled sets (skipped where ../shared/data is absent)', () => {
  const read = (file: string): string => readFileSync(`${DATA}/${file}`, 'utf8')

  it('finds the checked claims behind posts', () => {
    const set = {
      corpus: readTexts(read('checkthat21-ar/vclaims.tsv')),
      queries: readTexts(read('checkthat21-ar/dev.queries.tsv')),
    }
    expect(
      meanAveragePrecision(runSet(set), readRelevant(read('checkthat21-ar/dev.qrels.tsv'))),
    ).toBeGreaterThanOrEqual(0.88)
  })

  it('finds the agreeing headline among contradicting ones', () => {
    const set = readHeadlines(read('ans/stance-dev.csv'), read('ans/stance-train.csv'))
    expect(meanAveragePrecision(runSet(set), set.relevant)).toBeGreaterThanOrEqual(0.84)
  })
})
