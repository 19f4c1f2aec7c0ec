import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { addEvidence } from './evidence.server'
import { decide } from './decide.server'
import { judgePairs } from './judge-pairs.server'
import { judge } from './judge.server'
import { currentClaim } from '../lookups/claims/merged-claims.server'
import { judging, refusal, threeReports, undoing } from '../testing/judging-for-tests'
import { claimOf, suggest } from '../testing/passages-for-tests'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

describe('judge', () => {
  it('makes one claim of two, and the other number redirects to it', async () => {
    const { a1, b1 } = await threeReports(database)
    const [kept, merged] = [await claimOf(database, a1), await claimOf(database, b1)]
    await judging(database, [b1, a1], 'same')
    expect(await claimOf(database, b1)).toBe(kept)
    expect(await currentClaim(database.owner.db, merged)).toBe(kept)
    const states = await database.owner.db
      .selectFrom('derived.claim_state')
      .select(['claim_id', 'passages', 'sources'])
      .where('claim_id', 'in', [kept, merged])
      .execute()
    expect(states).toEqual([{ claim_id: kept, passages: 2, sources: 2 }])
  })

  it('is taken back whole by undo, whatever was merged further', async () => {
    const { a1, b1, c1 } = await threeReports(database)
    const home = { a: await claimOf(database, a1), b: await claimOf(database, b1), c: await claimOf(database, c1) }
    const first = await judging(database, [a1, b1], 'same')
    await judging(database, [b1, c1], 'same')
    expect(await claimOf(database, c1)).toBe(home.a)
    await undoing(database, first)
    expect([await claimOf(database, a1), await claimOf(database, b1), await claimOf(database, c1)]).toEqual([
      home.a,
      home.b,
      home.b,
    ])
    expect(await currentClaim(database.owner.db, home.b)).toBe(home.b)
  })

  it('links the claim of the later report as the newer one', async () => {
    const { a1, b1, c1 } = await threeReports(database)
    await judging(database, [a1, b1], 'update')
    await judging(database, [a1, c1], 'update')
    const rows = await database.owner.db
      .selectFrom('record.current_judgement')
      .select('newer_passage_id')
      .where('left_passage_id', '=', a1)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.newer_passage_id)).toEqual([a1, c1])
  })

  it('takes for the newer one what the reviewer says, also where it holds again after an undo', async () => {
    const { a1, b1 } = await threeReports(database)
    const update = (newer: number, seen: number | null) =>
      database.act(
        (tx) => judge(tx, { passages: [a1, b1], decision: 'update', newer, note: '', seen, personId: null }),
        'judge',
      )
    const newer = async () => {
      const current = database.owner.db.selectFrom('record.current_judgement').where('left_passage_id', '=', a1)
      return (await current.select('newer_passage_id').executeTakeFirstOrThrow()).newer_passage_id
    }
    const first = await update(b1, null)
    expect(await newer()).toBe(b1)
    const second = await update(a1, first)
    expect(await newer()).toBe(a1)
    await undoing(database, second)
    expect(await newer()).toBe(b1)
  })

  it('keeps what the reviewer was shown', async () => {
    const { a1, b1 } = await threeReports(database)
    await database.act((tx) => suggest(tx, a1, b1, 0.75, 'extends'))
    const id = await judging(database, [a1, b1], 'unsure')
    const row = await database.owner.db
      .selectFrom('record.judgement')
      .select('shown')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.shown).toMatchObject({ kind: 'extends', score: 0.75, engine: 'test' })
  })

  it('refuses a reviewer who did not see the judgement in force, and lets one who did replace it', async () => {
    const { a1, b1 } = await threeReports(database)
    const first = await judging(database, [a1, b1], 'different')
    expect(await refusal(judging(database, [a1, b1], 'same'))).toBe('judged-meanwhile')
    const second = await judging(database, [a1, b1], 'conflict', first)
    const chain = await database.owner.db
      .selectFrom('record.judgement')
      .select(['id', 'decision', 'supersedes'])
      .where('left_passage_id', '=', a1)
      .orderBy('id')
      .execute()
    expect(chain).toEqual([
      { id: first, decision: 'different', supersedes: null },
      { id: second, decision: 'conflict', supersedes: first },
    ])
  })

  it('refuses a passage with itself and one that was cut anew', async () => {
    const { a1, b1 } = await threeReports(database)
    expect(await refusal(judging(database, [a1, a1], 'same'))).toBe('same-passage')
    await database.act((tx) => tx.updateTable('record.passage').set({ retired: true }).where('id', '=', b1).execute())
    expect(await refusal(judging(database, [a1, b1], 'same'))).toBe('passage-changed')
  })
})

describe('undoJudgement', () => {
  it('restores the judgement before, as a new row', async () => {
    const { a1, b1 } = await threeReports(database)
    const first = await judging(database, [a1, b1], 'conflict')
    const second = await judging(database, [a1, b1], 'same', first)
    const third = await undoing(database, second)
    const row = await database.owner.db
      .selectFrom('record.current_judgement')
      .select(['id', 'decision', 'undoes'])
      .where('left_passage_id', '=', a1)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ id: third, decision: 'conflict', undoes: second })
    expect(await claimOf(database, a1)).not.toBe(await claimOf(database, b1))
  })

  it('leaves the pair without a judgement where there was none, and can be followed by a new one', async () => {
    const { a1, b1 } = await threeReports(database)
    const first = await judging(database, [a1, b1], 'same')
    await undoing(database, first)
    const standing = database.owner.db.selectFrom('record.current_judgement').where('left_passage_id', '=', a1)
    expect(await standing.selectAll().execute()).toEqual([])
    expect(await refusal(judging(database, [a1, b1], 'same'))).toBe('done')
  })

  it('is refused for a judgement that is not in force any more', async () => {
    const { a1, b1 } = await threeReports(database)
    const first = await judging(database, [a1, b1], 'different')
    await judging(database, [a1, b1], 'unsure', first)
    expect(await refusal(undoing(database, first))).toBe('cannot-undo')
    expect(await refusal(undoing(database, 999_999))).toBe('not-found')
  })
})

describe('judgePairs', () => {
  it('merges all pairs in one action or none', async () => {
    const { a1, a2, b1, b2, c2 } = await threeReports(database)
    const many = (pairs: [number, number][]) => database.act((tx) => judgePairs(tx, pairs, 'same', '', null), 'judge')
    await judging(database, [a2, c2], 'different')
    expect(
      await refusal(
        many([
          [a1, b1],
          [a2, c2],
        ]),
      ),
    ).toBe('judged-meanwhile')
    expect(await claimOf(database, a1)).not.toBe(await claimOf(database, b1))
    expect(
      await many([
        [a1, b1],
        [a2, b2],
      ]),
    ).toHaveLength(2)
    expect(await claimOf(database, a2)).toBe(await claimOf(database, b2))
    const entries = await database.owner.db
      .selectFrom('audit.entry')
      .select('head')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(entries[0]?.head.kind).toBe('judge')
  })
})

describe('a merge', () => {
  it('makes the verdict of the claim that stays stale, and undo brings it back', async () => {
    const { a1, b1 } = await threeReports(database)
    const claim = await claimOf(database, a1)
    await database.act(
      (tx) => addEvidence(tx, { claimId: claim, kind: 'note', stance: 'supports', quote: '', note: 'A call' }, null),
      'add-evidence',
    )
    const { version } = await database.owner.db
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claim)
      .executeTakeFirstOrThrow()
    await database.act(
      (tx) =>
        decide(tx, {
          claimId: claim,
          seenVersion: version,
          decision: 'confirmed',
          credibility: 2,
          rationale: 'Two calls',
          personId: null,
        }),
      'decide',
    )
    const stale = async () =>
      await database.owner.db
        .selectFrom('derived.claim_state')
        .select(['state', 'stale'])
        .where('claim_id', '=', claim)
        .executeTakeFirstOrThrow()
    const merged = await judging(database, [a1, b1], 'same')
    expect(await stale()).toEqual({ state: 'confirmed', stale: true })
    await undoing(database, merged)
    expect(await stale()).toEqual({ state: 'confirmed', stale: false })
  })
})
