import { describe, expect, test } from 'vitest'
import type { Change } from './changes'
import { summarizeAction } from './summarize-action'

const insert = (table: string, key: number, after: Record<string, unknown>): Change => ({
  table,
  op: 'insert',
  key,
  after,
})
const update = (
  table: string,
  key: number,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Change => ({ table, op: 'update', key, before, after })

describe('the summary of an action', () => {
  test('an import: the report and how many passages', () => {
    const summary = summarizeAction(
      [
        insert('report', 4, { source_id: 2 }),
        insert('claim', 7, { wording: null }),
        insert('passage', 8, { claim_id: 7 }),
        insert('passage', 9, { claim_id: 7 }),
      ],
      ['claim:7', 'report:4', 'source:2'],
    )
    expect(summary).toMatchObject({ report: { id: 4 }, reports: 1, passages: 2, made: [8, 9], worded: false })
  })

  test('a merge: the pair, the decision and where the claim went', () => {
    const summary = summarizeAction(
      [
        insert('judgement', 1, { left_passage_id: 3, right_passage_id: 9, decision: 'same', newer_passage_id: null }),
        update('passage', 9, { claim_id: 9 }, { claim_id: 3 }),
        update('claim', 9, { merged_into_claim_id: null }, { merged_into_claim_id: 3 }),
      ],
      ['claim:3', 'claim:9'],
    )
    expect(summary).toMatchObject({ pair: [3, 9], decision: 'same', newer: null, moves: [{ claim: 9, into: 3 }] })
  })

  test('a verdict: the claim it is on, not the first one touched', () => {
    const summary = summarizeAction(
      [insert('verdict', 1, { claim_id: 12, decision: 'confirmed', credibility: 2 })],
      ['claim:11', 'claim:12'],
    )
    expect(summary).toMatchObject({ claim: 12, decision: 'confirmed', credibility: 2 })
  })

  test('evidence that comes back is told from evidence that is new', () => {
    const row = { claim_id: 12, stance: 'refutes', passage_id: 5, withdrawn: false }
    expect(summarizeAction([insert('evidence', 3, { ...row, supersedes: 2 })], [])).toMatchObject({
      restored: true,
      evidence: { file: null, passage: 5, address: null, note: '' },
    })
    expect(summarizeAction([insert('evidence', 1, { ...row, supersedes: null })], [])).toMatchObject({
      restored: false,
      stance: 'refutes',
    })
  })

  test('a split: what went and what came', () => {
    const summary = summarizeAction(
      [
        insert('passage', 8, { report_id: 4 }),
        insert('passage', 9, { report_id: 4 }),
        update('passage', 5, { retired: false }, { retired: true }),
      ],
      ['report:4'],
    )
    expect(summary).toMatchObject({ retired: [5], made: [8, 9], report: { id: 4 } })
  })

  test('a rating before and after', () => {
    const summary = summarizeAction(
      [update('source', 2, { reliability: 'C', note: '' }, { reliability: 'B', note: 'x' })],
      ['source:2'],
    )
    expect(summary).toMatchObject({ source: { id: 2 }, reliability: { before: 'C', after: 'B' }, fields: ['note'] })
  })

  test('without changes the subjects speak', () => {
    expect(summarizeAction([], ['claim:7', 'person:3', 'report:1', 'report:2'])).toMatchObject({
      person: { id: 3 },
      claim: 7,
      reports: 2,
      report: { id: 1 },
    })
  })
})
