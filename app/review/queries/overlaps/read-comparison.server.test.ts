import { describe, expect, it } from 'vitest'
import { judgeFirst, suggestedPairs } from '../../testing/suggested-pairs-for-tests'
import { readAlignment } from './read-alignment.server'
import { readComparison } from './read-comparison.server'

describe('readComparison', () => {
  it('tells what each decision would do, and who judged', async () => {
    const { database, db, a1, b1 } = await suggestedPairs()
    await judgeFirst(database, [a1, b1], 'conflict')
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
    const { database, db, a2, b2 } = await suggestedPairs()
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
    const { db, a1, a2 } = await suggestedPairs()
    expect(await readComparison(db, a1, a2, null)).toMatchObject({ suggestion: null, key: null })
    expect(await readComparison(db, a1, 9999, null)).toBeNull()
  })

  it('shows no other text in place of one that does not match its hash', async () => {
    const { database, db, a1, b1 } = await suggestedPairs()
    await database.act((tx) => tx.updateTable('record.passage').set({ start_offset: 1 }).where('id', '=', a1).execute())
    const comparison = await readComparison(db, a1, b1, null)
    expect(comparison?.passages.map((passage) => passage.parts === null)).toEqual([false, true])
    expect(comparison?.passages[1]).toMatchObject({ before: '', after: '' })
  })

  it('offers no decision on a passage that was cut anew', async () => {
    const { database, db, a1, b1, b2 } = await suggestedPairs()
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
    const { database, db, a1, a2, b1, b2 } = await suggestedPairs()
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
    await judgeFirst(database, [a1, b1], 'same')
    const after = await readAlignment(db, { left: right, right: left, page: 1 })
    expect(after?.identical).toEqual({ waiting: 0, pairs: [] })
    await judgeFirst(database, [a2, b2], 'unsure')
    expect((await readAlignment(db, { left, right, page: 1 }))?.judged).toBe(1)
  })

  it('removes no words where it is unknown which report came first, and goes by whoever looks', async () => {
    const { database, db } = await suggestedPairs()
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
