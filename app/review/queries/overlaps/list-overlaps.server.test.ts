import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../../db/schema'
import { createTestDatabase, type TestDatabase } from '../../../testing/database'
import { judge } from '../../commands/judge.server'
import { listOverlaps, openNeighbours, overlapProgress } from './list-overlaps.server'
import type { OverlapFilters } from '../../rules/pairs/overlap-filters'
import { reconnectClaims } from '../../commands/reconnect-claims.server'
import { readOverlapFilters } from '../../rules/pairs/read-overlap-filters.server'
import { storeReport, suggest } from '../../testing/passages-for-tests'
import { readAlignment } from './read-alignment.server'
import { readComparison } from './read-comparison.server'

const filters = (asked = ''): OverlapFilters => readOverlapFilters(new URLSearchParams(asked))

/** Two reports of two passages each, all four pairs suggested: a1-b1 best, then a1-b2 and a2-b1 alike, then a2-b2. */
async function desk() {
  const database = await createTestDatabase()
  const [a1, a2] = (await database.act((tx) =>
    storeReport(tx, {
      source: 'a',
      title: 'A',
      day: '2015-07-05',
      passages: ['قصف على حي السوق صباحا', 'مظاهرة في الجامعة'],
    }),
  )) as [number, number]
  const [b1, b2] = (await database.act((tx) =>
    storeReport(tx, {
      source: 'b',
      title: 'B',
      day: '2015-07-04',
      passages: ['قصف على حي السوق ، صباحاً', 'مظاهرة أمام الجامعة'],
    }),
  )) as [number, number]
  await database.act(async (tx) => {
    await suggest(tx, a1, b1, 0.9, 'identical')
    await suggest(tx, a1, b2, 0.7)
    await suggest(tx, a2, b1, 0.7)
    await suggest(tx, a2, b2, 0.6)
  })
  return { database, db: database.app.db, a1, a2, b1, b2 }
}

function judging(database: TestDatabase, passages: [number, number], decision: Decision): Promise<number> {
  return database.act((tx) => judge(tx, { passages, decision, note: 'seen it', seen: null, personId: null }), 'judge')
}

const pairs = (page: { overlaps: { left: number; right: number }[] }) =>
  page.overlaps.map(({ left, right }) => [left, right])

describe('listOverlaps', () => {
  it('gives the best first, page by page and back, each once', async () => {
    const { db, a1, a2, b1, b2 } = await desk()
    const first = await listOverlaps(db, filters(), null, 2)
    expect(pairs(first)).toEqual([
      [a1, b1],
      [a1, b2],
    ])
    expect(first).toMatchObject({ count: 4, open: 4, more: { before: null } })
    const second = await listOverlaps(db, filters(), { key: first.more.after!, way: 'after' }, 2)
    expect(pairs(second)).toEqual([
      [a2, b1],
      [a2, b2],
    ])
    expect(second.more.after).toBeNull()
    const back = await listOverlaps(db, filters(), { key: second.more.before!, way: 'before' }, 2)
    expect(pairs(back)).toEqual(pairs(first))
    expect(back.more.before).toBeNull()
  })

  it('shows the older report first, whichever was stored first', async () => {
    const { db, b1 } = await desk()
    const [overlap] = (await listOverlaps(db, filters(), null, 1)).overlaps
    expect(overlap).toMatchObject({ turned: true, passages: [{ id: b1, source: 'b' }, { source: 'a' }] })
  })

  it('closes a judged pair, and leaves it under its decision', async () => {
    const { database, db, a1, a2, b1, b2 } = await desk()
    await judging(database, [a1, b2], 'unsure')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a1, b1],
      [a2, b1],
      [a2, b2],
    ])
    expect(pairs(await listOverlaps(db, filters('status=unsure'), null))).toEqual([[a1, b2]])
    expect(await listOverlaps(db, filters('status=all'), null)).toMatchObject({ count: 4, open: 3 })
  })

  it('closes what is in one claim already and what was rejected across two', async () => {
    const { database, db, a1, a2, b1, b2 } = await desk()
    await judging(database, [a1, a2], 'same')
    await judging(database, [a1, b1], 'same')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a1, b2],
      [a2, b2],
    ])
    await judging(database, [a2, b2], 'different')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([])
    expect(pairs(await listOverlaps(db, filters('status=settled'), null))).toEqual([
      [a1, b2],
      [a2, b1],
    ])
  })

  it('brings a rejected pair back when its text was cut anew', async () => {
    const { database, db, a1, a2, b1, b2 } = await desk()
    await judging(database, [a1, a2], 'same')
    await judging(database, [a1, b1], 'different')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a1, b2],
      [a2, b2],
    ])
    await database.act(async (tx) => {
      await tx.updateTable('record.passage').set({ retired: true }).where('id', '=', a1).execute()
      await tx.deleteFrom('derived.overlap').where('left_passage_id', '=', a1).execute()
      await reconnectClaims(tx, [a1])
    })
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a2, b1],
      [a2, b2],
    ])
  })

  it('filters by kind, source, report, and by two reports that its ends are of', async () => {
    const { database, db, a1, b1 } = await desk()
    const source = await db.selectFrom('record.source').select('id').where('name', '=', 'b').executeTakeFirstOrThrow()
    expect(pairs(await listOverlaps(db, filters('kind=identical'), null))).toEqual([[a1, b1]])
    expect((await listOverlaps(db, filters(`source=${source.id}`), null)).count).toBe(4)
    expect((await listOverlaps(db, filters('report=999'), null)).count).toBe(0)
    const [one, two] = (await db.selectFrom('record.report').select('id').orderBy('id').execute()).map(({ id }) => id)
    expect((await listOverlaps(db, filters(`report=${one}&with=${two}`), null)).count).toBe(4)
    const [alone] = await database.act((tx) => storeReport(tx, { source: 'c', title: 'c', passages: ['خبر آخر'] }))
    await database.act((tx) => suggest(tx, b1, alone ?? 0, 0.7))
    const third = (await db.selectFrom('record.report').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id
    expect((await listOverlaps(db, filters(`report=${two}`), null)).count).toBe(5)
    expect(pairs(await listOverlaps(db, filters(`report=${two}&with=${third}`), null))).toEqual([[b1, alone]])
    expect((await listOverlaps(db, filters(`report=${one}&with=${third}`), null)).count).toBe(0)
  })
})

describe('openNeighbours', () => {
  it('goes on from a pair and begins again after the last', async () => {
    const { database, db, a1, a2, b1, b2 } = await desk()
    const last = { score: 0.6, left: a2, right: b2 }
    expect(await openNeighbours(db, filters(), last)).toMatchObject({
      next: { left: a1, right: b1 },
      previous: { left: a2, right: b1 },
    })
    await judging(database, [a1, b1], 'same')
    expect((await openNeighbours(db, filters(), { score: 0.9, left: a1, right: b1 })).next).toMatchObject({
      left: a1,
      right: b2,
    })
    expect(await overlapProgress(db, filters())).toEqual({ open: 3, total: 4 })
  })

  it('never leads to the pair itself', async () => {
    const { database, db, a1, b1 } = await desk()
    const key = { score: 0.9, left: a1, right: b1 }
    expect((await openNeighbours(db, filters('kind=identical'), key)).next).toBeNull()
    await judging(database, [a1, b1], 'unsure')
    expect(await openNeighbours(db, filters('kind=identical'), key)).toEqual({ next: null, previous: null })
  })
})

describe('readComparison', () => {
  it('tells what each decision would do, and who judged', async () => {
    const { database, db, a1, b1 } = await desk()
    await judging(database, [a1, b1], 'conflict')
    const comparison = await readComparison(db, a1, b1, null)
    expect(comparison).toMatchObject({
      turned: true,
      suggestion: { kind: 'identical' },
      judgement: { decision: 'conflict', note: 'seen it', person: null },
    })
    expect(comparison?.passages[0].parts?.map((part) => part.text).join('')).toBe('قصف على حي السوق ، صباحاً')
    const same = comparison?.consequences.find(({ decision }) => decision === 'same')
    expect(same?.merge).toMatchObject({ passages: 2, evidence: 0 })
    expect(same?.closes).toBe(0)
  })

  it('says that the order is unknown where a time is missing, and takes the one that is chosen for the newer', async () => {
    const { database, db, a2, b2 } = await desk()
    expect(await readComparison(db, a2, b2, null)).toMatchObject({ order: 'published', turned: true })
    await database.act((tx) =>
      tx.updateTable('record.report').set({ published_day: null, published_at: null }).execute(),
    )
    const unknown = await readComparison(db, a2, b2, null)
    const kinds = (of: typeof unknown) =>
      new Set(of?.passages.flatMap(({ parts }) => parts?.map(({ kind }) => kind) ?? []))
    expect(unknown?.order).toBe('unknown')
    expect([...kinds(unknown)].filter((kind) => kind === 'added' || kind === 'removed')).toEqual([])
    for (const newer of [a2, b2]) {
      const chosen = await readComparison(db, a2, b2, null, newer)
      expect(chosen).toMatchObject({ order: 'chosen', passages: [{}, { id: newer }] })
      const update = chosen?.consequences.find(({ decision }) => decision === 'update')
      expect(update?.link?.newer).toBe(chosen?.passages[1].claim)
    }
  })

  it('works for a pair that nobody suggested, and not for one that is not there', async () => {
    const { db, a1, a2 } = await desk()
    expect(await readComparison(db, a1, a2, null)).toMatchObject({ suggestion: null, key: null })
    expect(await readComparison(db, a1, 9999, null)).toBeNull()
  })

  it('shows no other text in place of one that does not match its hash', async () => {
    const { database, db, a1, b1 } = await desk()
    await database.act((tx) => tx.updateTable('record.passage').set({ start_offset: 1 }).where('id', '=', a1).execute())
    const comparison = await readComparison(db, a1, b1, null)
    expect(comparison?.passages.map((passage) => passage.parts === null)).toEqual([false, true])
    expect(comparison?.passages[1]).toMatchObject({ before: '', after: '' })
  })

  it('offers no decision on a passage that was cut anew', async () => {
    const { database, db, a1, b1, b2 } = await desk()
    await database.act((tx) =>
      tx
        .updateTable('record.passage')
        .set({ retired: true, replaced_by_passage_id: b2 })
        .where('id', '=', b1)
        .execute(),
    )
    expect(await readComparison(db, a1, b1, null)).toMatchObject({
      consequences: [],
      passages: [{ retired: true, replacedBy: b2 }, { retired: false }],
    })
  })
})

describe('readAlignment', () => {
  it('lays two reports side by side and knows which pairs still wait', async () => {
    const { database, db, a1, a2, b1, b2 } = await desk()
    const [left, right] = (await db.selectFrom('record.report').select('id').orderBy('id').execute()).map(
      (row) => row.id,
    ) as [number, number]
    const alignment = await readAlignment(db, { left, right, page: 1 })
    expect(alignment?.rows.map(({ kind, left: one, right: two, status }) => [kind, one?.id, two?.id, status])).toEqual([
      ['identical', a1, b1, 'open'],
      ['changed', a2, b2, 'open'],
    ])
    expect(alignment).toMatchObject({ counts: { identical: 1, changed: 1 }, page: { number: 1, of: 1 } })
    expect(alignment?.identical).toEqual({ waiting: 1, pairs: [[a1, b1]] })
    await judging(database, [a1, b1], 'same')
    const after = await readAlignment(db, { left: right, right: left, page: 1 })
    expect(after?.identical).toEqual({ waiting: 0, pairs: [] })
    await judging(database, [a2, b2], 'unsure')
    expect((await readAlignment(db, { left, right, page: 1 }))?.judged).toBe(1)
  })

  it('removes no words where it is unknown which report came first, and goes by whoever looks', async () => {
    const { database, db } = await desk()
    const [left, right] = (await db.selectFrom('record.report').select('id').orderBy('id').execute()).map(
      (row) => row.id,
    ) as [number, number]
    const read = async (one: number, two: number, ordered?: boolean) => {
      const found = await readAlignment(db, { left: one, right: two, page: 1, ordered })
      const parts = found?.rows.flatMap((row) => [...(row.left?.parts ?? []), ...(row.right?.parts ?? [])]) ?? []
      return { order: found?.order, turned: found?.turned, kinds: new Set(parts.map(({ kind }) => kind)) }
    }
    expect(await read(right, left)).toMatchObject({ order: 'published', turned: false })
    expect(await read(left, right)).toMatchObject({ order: 'chosen', turned: true })
    await database.act((tx) => tx.updateTable('record.report').set({ published_day: null }).execute())
    const unknown = await read(left, right)
    expect(unknown).toMatchObject({ order: 'unknown', turned: false })
    expect([...unknown.kinds].filter((kind) => kind === 'added' || kind === 'removed')).toEqual([])
    expect((await read(left, right, true)).order).toBe('chosen')
  })
})
