import { describe, expect, it } from 'vitest'
import { listOverlaps, openNeighbours, overlapProgress } from './list-overlaps.server'
import type { OverlapFilters } from '../../rules/pairs/overlap-filters'
import { reconnectClaims } from '../../commands/reconnect-claims.server'
import { readOverlapFilters } from '../../rules/pairs/read-overlap-filters.server'
import { storeReport, suggest } from '../../testing/passages-for-tests'
import { judgeFirst, suggestedPairs } from '../../testing/suggested-pairs-for-tests'

const filters = (asked = ''): OverlapFilters => readOverlapFilters(new URLSearchParams(asked))

const pairs = (page: { overlaps: { left: number; right: number }[] }) =>
  page.overlaps.map(({ left, right }) => [left, right])

describe('listOverlaps', () => {
  it('gives the best first, page by page and back, each once', async () => {
    const { db, a1, a2, b1, b2 } = await suggestedPairs()
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
    const { db, b1 } = await suggestedPairs()
    const [overlap] = (await listOverlaps(db, filters(), null, 1)).overlaps
    expect(overlap).toMatchObject({ turned: true, passages: [{ id: b1, source: 'b' }, { source: 'a' }] })
  })

  it('closes a judged pair, and leaves it under its decision', async () => {
    const { database, db, a1, a2, b1, b2 } = await suggestedPairs()
    await judgeFirst(database, [a1, b2], 'unsure')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a1, b1],
      [a2, b1],
      [a2, b2],
    ])
    expect(pairs(await listOverlaps(db, filters('status=unsure'), null))).toEqual([[a1, b2]])
    expect(await listOverlaps(db, filters('status=all'), null)).toMatchObject({ count: 4, open: 3 })
  })

  it('closes what is in one claim already and what was rejected across two', async () => {
    const { database, db, a1, a2, b1, b2 } = await suggestedPairs()
    await judgeFirst(database, [a1, a2], 'same')
    await judgeFirst(database, [a1, b1], 'same')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([
      [a1, b2],
      [a2, b2],
    ])
    await judgeFirst(database, [a2, b2], 'different')
    expect(pairs(await listOverlaps(db, filters(), null))).toEqual([])
    expect(pairs(await listOverlaps(db, filters('status=settled'), null))).toEqual([
      [a1, b2],
      [a2, b1],
    ])
  })

  it('brings a rejected pair back when its text was cut anew', async () => {
    const { database, db, a1, a2, b1, b2 } = await suggestedPairs()
    await judgeFirst(database, [a1, a2], 'same')
    await judgeFirst(database, [a1, b1], 'different')
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
    const { database, db, a1, b1 } = await suggestedPairs()
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
    const { database, db, a1, a2, b1, b2 } = await suggestedPairs()
    const last = { score: 0.6, left: a2, right: b2 }
    expect(await openNeighbours(db, filters(), last)).toMatchObject({
      next: { left: a1, right: b1 },
      previous: { left: a2, right: b1 },
    })
    await judgeFirst(database, [a1, b1], 'same')
    expect((await openNeighbours(db, filters(), { score: 0.9, left: a1, right: b1 })).next).toMatchObject({
      left: a1,
      right: b2,
    })
    expect(await overlapProgress(db, filters())).toEqual({ open: 3, total: 4 })
  })

  it('never leads to the pair itself', async () => {
    const { database, db, a1, b1 } = await suggestedPairs()
    const key = { score: 0.9, left: a1, right: b1 }
    expect((await openNeighbours(db, filters('kind=identical'), key)).next).toBeNull()
    await judgeFirst(database, [a1, b1], 'unsure')
    expect(await openNeighbours(db, filters('kind=identical'), key)).toEqual({ next: null, previous: null })
  })
})
