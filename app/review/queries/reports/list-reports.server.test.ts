import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { cutStoredReport } from '../../../intake/report/cut-report.server'
import { saveText } from '../../../intake/report/save-text-for-tests'
import { triageClaims } from '../../commands/triage-claims.server'
import { listReports } from './list-reports.server'
import { readReport } from './read-report.server'

async function databaseWithReports() {
  const database = await createTestDatabase()
  const store = (source: string, day: string | null, text: string, language: 'ar' | 'en' = 'ar') =>
    database.act((tx) => saveText(tx, { text, title: `عن ${source}`, source, language, day }))
  const ids = [
    await store('صحيفة', '2015-07-04', 'أغلقت الإدارة مدخل الأنفاق الشمالي بعد انهيار جزء من سقفه ليلة أمس.'),
    await store(
      'إذاعة',
      '2015-07-05',
      'أغلقت الإدارة مدخل الأنفاق الشمالي بعد انهيار جزء من سقفه ليلة أمس، وبدأت أعمال الترميم.',
    ),
    await store('Wire', null, 'The bakery on the harbour road reopened after two weeks without flour.', 'en'),
  ]
  const list = async (filter: Parameters<typeof listReports>[1], size?: number) => {
    const { reports, ...rest } = await listReports(database.owner.db, filter, size)
    return { ids: reports.map((report) => report.id), ...rest }
  }
  return { ...database, ids, list }
}

test('reports are found by words in any spelling, by source, language and day', async () => {
  const { ids, list, owner } = await databaseWithReports()
  const sources = await owner.db.selectFrom('record.source').select(['id', 'name']).execute()
  expect((await list({ q: 'ادارة انفاق' })).ids).toEqual([ids[1], ids[0]])
  expect((await list({ q: 'الترميم' })).ids).toEqual([ids[1]])
  expect((await list({ language: 'en' })).ids).toEqual([ids[2]])
  expect((await list({ day: '2015-07-04' })).ids).toEqual([ids[0]])
  expect((await list({ source: sources.find((source) => source.name === 'إذاعة')?.id })).ids).toEqual([ids[1]])
  expect((await list({ q: 'زلزال' })).total).toBe(0)
})

test('pages follow each other in both directions', async () => {
  const { ids, list } = await databaseWithReports()
  expect(await list({}, 2)).toEqual({ ids: [ids[2], ids[1]], total: 3, previous: null, next: ids[1] })
  expect(await list({ after: ids[1] }, 2)).toEqual({ ids: [ids[0]], total: 3, previous: ids[0], next: null })
  expect(await list({ before: ids[0] }, 2)).toEqual({ ids: [ids[2], ids[1]], total: 3, previous: null, next: ids[1] })
})

test('reports stand in the order of publication where that is asked for, those without a day last', async () => {
  const { ids, list, act } = await databaseWithReports()
  const [early = 0, late = 0, unknown = 0] = ids
  const sort = 'published' as const
  await act((tx) =>
    tx
      .updateTable('record.report')
      .set({ published_at: new Date('2015-07-04T09:00:00Z') })
      .where('id', '=', early)
      .execute(),
  )
  expect((await list({ sort })).ids).toEqual([late, early, unknown])
  expect(await list({ sort, after: late }, 1)).toEqual({ ids: [early], total: 3, previous: early, next: early })
  expect((await list({ sort, after: early }, 1)).ids).toEqual([unknown])
  expect((await list({ sort, before: unknown }, 1)).ids).toEqual([early])
})

test('a report counts its passages, its open suggestions and its decided claims', async () => {
  const { ids, owner, act } = await databaseWithReports()
  const overlapping = async () => (await listReports(owner.db, {})).reports.map((report) => report.openOverlaps > 0)
  expect(await overlapping()).toEqual([false, true, true])
  const page = await readReport(owner.db, ids[0]!)
  expect(page?.passages.flatMap((passage) => passage.overlaps.map((overlap) => overlap.other.report))).toContain(ids[1])
  const [suggestion] = page?.passages.flatMap((passage) => passage.overlaps) ?? []
  await act((tx) => tx.deleteFrom('derived.overlap').where('left_passage_id', '=', suggestion!.left).execute())
  expect((await listReports(owner.db, {})).reports[0]).toMatchObject({ id: ids[2], decided: 0 })
  expect(await overlapping()).toEqual([false, false, false])
  const aside = [{ id: page!.passages[0]!.claim.id, decision: 'routine' as const }]
  await act((tx) => triageClaims(tx, { claims: aside, reason: '', personId: null }))
  expect((await listReports(owner.db, {})).reports.find(({ id }) => id === ids[0])).toMatchObject({ decided: 1 })
})

test('a report that was cut stands for its parts no more, but tells where they went', async () => {
  const { list, act, owner } = await databaseWithReports()
  const text = 'حمص::\nوصل الماء إلى الحي الجنوبي بعد يومين.\nحماة::\nأعيد فتح السوق الكبير أمام الناس.'
  const id = await act((tx) => saveText(tx, { text, source: 'نشرة' }))
  const parts = await act((tx) => cutStoredReport(tx, id, text.indexOf('حماة')), 'cut-report')
  expect((await list({ q: 'السوق' })).ids).toEqual([parts[1]])
  expect((await list({})).ids).not.toContain(id)
  expect(await readReport(owner.db, id)).toMatchObject({ passages: [], parts: parts.map((part) => ({ id: part })) })
  expect(await readReport(owner.db, parts[0])).toMatchObject({
    partOf: { id },
    parts: [],
    sections: [{ title: 'حمص' }],
  })
})

test('a passage that does not match its hash is told apart', async () => {
  const { ids, owner, act } = await databaseWithReports()
  await act((tx) =>
    tx
      .updateTable('record.passage')
      .set((eb) => ({ end_offset: eb('end_offset', '-', 1) }))
      .where('report_id', '=', ids[2]!)
      .execute(),
  )
  const page = await readReport(owner.db, ids[2]!)
  expect(page?.passages.map((passage) => passage.broken)).toEqual([true])
  expect((await readReport(owner.db, ids[0]!))?.passages.some((passage) => passage.broken)).toBe(false)
})
