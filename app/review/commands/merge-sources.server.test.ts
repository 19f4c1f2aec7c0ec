import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { findTwins, mergeChoices, readMerges } from '../queries/claims/read-merges.server'
import { listSources, sourceFilter } from '../queries/sources/list-sources.server'
import { storeReport } from '../testing/passages-for-tests'
import { judge } from './judge.server'
import { mergeSources, undoMerge } from './merge-sources.server'
import { newSource, sourceByName } from './sources.server'

const [name, twin] = ['شبكة الفرات', 'شبكة الفرات\u200f']

/** Two sources of earlier times that look alike, each with a report, whose passages are judged the same. */
async function desk() {
  const database = await createTestDatabase()
  const [one] = await database.act((tx) =>
    storeReport(tx, {
      source: name,
      day: '2024-05-02',
      passages: ['استهدف طيران مسير سيارة على طريق البصيرة في ريف دير الزور.'],
    }),
  )
  const [two] = await database.act((tx) =>
    storeReport(tx, {
      source: twin,
      day: '2024-05-02',
      passages: ['قتل أربعة أشخاص صباح الخميس باستهداف سيارتهم شرق دير الزور.'],
    }),
  )
  await database.act(
    (tx) => judge(tx, { passages: [one ?? 0, two ?? 0], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  const ids = await database.app.db.selectFrom('record.source').select(['id', 'name']).orderBy('id').execute()
  return { database, first: ids[0]?.id ?? 0, second: ids[1]?.id ?? 0 }
}

async function counted({ app }: TestDatabase) {
  return app.db
    .selectFrom('derived.claim_state')
    .select(['passages', 'sources', 'origins'])
    .where('passages', '>', 1)
    .execute()
}

const merging = (database: TestDatabase, sourceId: number, intoId: number) =>
  database.act((tx) => mergeSources(tx, { sourceId, intoId, reason: 'one source', personId: null }), 'merge-sources')
const undoing = (database: TestDatabase, id: number) =>
  database.act((tx) => undoMerge(tx, id, 'two after all', null), 'undo-merge')

test('two sources whose names look one are one origin, and merged one source, until the merge is undone', async () => {
  const { database, first, second } = await desk()
  const { db } = database.app
  expect(await findTwins(db)).toEqual([{ id: second, name: twin, otherId: first, otherName: name }])
  expect(await mergeChoices(db, second, twin)).toEqual([{ id: first, name, near: true }])
  expect(await counted(database)).toEqual([{ passages: 2, sources: 2, origins: 1 }])

  const merge = await merging(database, second, first)
  expect(await counted(database)).toEqual([{ passages: 2, sources: 1, origins: 1 }])
  expect(await findTwins(db)).toEqual([])
  expect(await readMerges(db, second)).toMatchObject({ into: { id: first, name } })
  expect(await readMerges(db, first)).toMatchObject({ from: [{ id: second, name: twin, reports: 1 }] })
  expect((await listSources(db, sourceFilter.parse({}))).sources.map(({ id }) => id)).toEqual([first])
  expect(await database.act((tx) => sourceByName(tx, newSource.parse({ name: twin })), 'add-source')).toBe(first)

  await undoing(database, merge)
  expect(await counted(database)).toEqual([{ passages: 2, sources: 2, origins: 1 }])
  expect(await readMerges(db, second)).toEqual({ into: null, from: [] })
})

test('a merge is refused into itself and where one of the two is gone already, and so is undoing it twice', async () => {
  const { database, first, second } = await desk()
  await expect(merging(database, first, first)).rejects.toMatchObject({ code: 'nothing-changed' })
  await expect(merging(database, first, 999)).rejects.toMatchObject({ code: 'not-found' })
  const merge = await merging(database, second, first)
  await expect(merging(database, second, first)).rejects.toMatchObject({ code: 'source-changed' })
  await expect(merging(database, first, second)).rejects.toMatchObject({ code: 'source-changed' })
  await undoing(database, merge)
  await expect(undoing(database, merge)).rejects.toMatchObject({ code: 'source-changed' })
})

test('a report that was given another source since stays with it when the merge is undone', async () => {
  const { database, first, second } = await desk()
  const merge = await merging(database, second, first)
  const other = await database.act((tx) => sourceByName(tx, newSource.parse({ name: 'مكتب آخر' })), 'add-source')
  await database.act(
    (tx) => tx.updateTable('record.report').set({ source_id: other }).where('source_id', '=', first).execute(),
    'change-report',
  )
  await undoing(database, merge)
  expect(await database.app.db.selectFrom('record.report').select('source_id').distinct().execute()).toEqual([
    { source_id: other },
  ])
})
