import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { judge } from '../../commands/judge.server'
import { storeReport, suggest } from '../../testing/passages-for-tests'
import { readFurtherReports, readSideBySide } from './read-side-by-side.server'

const shelling = 'سقطت ثلاث قذائف هاون على حي السوق القديم صباح الأحد'
const longer = `${shelling} وأصيب أربعة مدنيين`

/** Three reports stored in another order than they came out: the second repeats the first and adds, the third has something of its own too. */
async function desk() {
  const database = await createTestDatabase()
  const [third, alone] = (await database.act((tx) =>
    storeReport(tx, { source: 'c', title: 'C', day: '2015-07-06', passages: [longer, 'خرجت مظاهرة في الجامعة'] }),
  )) as [number, number]
  const [first] = (await database.act((tx) =>
    storeReport(tx, { source: 'a', title: 'A', day: '2015-07-04', passages: [shelling] }),
  )) as [number]
  const [second] = (await database.act((tx) =>
    storeReport(tx, { source: 'b', title: 'B', day: '2015-07-05', passages: [longer] }),
  )) as [number]
  await database.act(async (tx) => {
    await suggest(tx, first, second, 0.8)
    await suggest(tx, third, first, 0.7)
  })
  const reports = await database.app.db.selectFrom('record.report').select(['id', 'title']).orderBy('title').execute()
  return {
    database,
    db: database.app.db,
    ids: reports.map(({ id }) => id) as [number, number, number],
    first,
    second,
    third,
    alone,
  }
}

describe('readSideBySide', () => {
  it('lays the reports side by side in the order they came out, each passage over what it is nearest to', async () => {
    const { db, ids, first, second, third, alone } = await desk()
    const together = await readSideBySide(db, { ids: [ids[2], ids[0], ids[1]], page: 1 })
    expect(together?.reports.map(({ title, copied, counts }) => [title, copied, counts])).toEqual([
      ['A', [], { identical: 0, changed: 0, own: 1, lacking: 1 }],
      ['B', [0], { identical: 0, changed: 1, own: 0, lacking: 1 }],
      ['C', [1], { identical: 1, changed: 0, own: 1, lacking: 0 }],
    ])
    expect(together?.origins).toBe(1)
    expect(together?.lines.map(({ cells }) => cells.map((cell) => cell && [cell.id, cell.base]))).toEqual([
      [
        [first, null],
        [second, { at: 0, passage: first, status: 'open', order: 'published' }],
        [third, { at: 1, passage: second, status: 'open', order: 'published' }],
      ],
      [null, null, [alone, null]],
    ])
    const added = together?.lines[0]?.cells[1]
    expect(added?.counts).toMatchObject({ added: 3, removed: 0, changed: 0 })
    expect(added?.pieces?.map(({ after }) => after).join('')).toBe(longer)
  })

  it('says how a pair was judged, and that a pair of one claim is settled by others', async () => {
    const { database, db, ids, first, second, third } = await desk()
    for (const [left, right] of [
      [first, second],
      [first, third],
    ] as const) {
      await database.act(
        (tx) => judge(tx, { passages: [left, right], decision: 'same', note: '', seen: null, personId: null }),
        'judge',
      )
    }
    const together = await readSideBySide(db, { ids, page: 1 })
    expect(together?.lines[0]?.cells.map((cell) => cell?.base?.status)).toEqual([undefined, 'same', 'settled'])
    expect(together?.changed).toEqual({ total: 1, judged: 1 })
  })

  it('says where the order is unknown, and takes the order of whoever looks', async () => {
    const { database, db, ids } = await desk()
    const [a, b, c] = ids
    const orders = async (asked: number[], ordered?: boolean) =>
      (await readSideBySide(db, { ids: asked, page: 1, ordered }))?.reports.map(({ title, order }) => [title, order])
    expect(await orders([c, b, a])).toEqual([
      ['A', null],
      ['B', 'published'],
      ['C', 'published'],
    ])
    await database.act((tx) =>
      tx.updateTable('record.report').set({ published_day: null }).where('id', '=', b).execute(),
    )
    const unknown = await readSideBySide(db, { ids: [a, b], page: 1 })
    expect(unknown?.lines[0]?.cells[1]?.base?.order).toBe('unknown')
    expect(await orders([b, c, a], true)).toEqual([
      ['B', null],
      ['C', 'chosen'],
      ['A', 'chosen'],
    ])
  })

  it('knows no report that is not stored', async () => {
    const { db, ids } = await desk()
    expect(await readSideBySide(db, { ids: [...ids, 999], page: 1 })).toBeNull()
  })
})

describe('readFurtherReports', () => {
  it('offers what shares suggestions with the reports that are there', async () => {
    const { db, ids } = await desk()
    expect((await readFurtherReports(db, [ids[0]])).map(({ title, shared }) => [title, shared])).toEqual([
      ['C', 1],
      ['B', 1],
    ])
    expect((await readFurtherReports(db, [ids[0], ids[1]])).map(({ title }) => title)).toEqual(['C'])
  })
})
