import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { importFile } from '../bulk/import-file.server'
import { isLongReport, readReportPage } from './read-report-page.server'

test('a long report is read page by page, its sums are those of all of it', async () => {
  const { owner } = await createTestDatabase()
  const text = `حلب::\n${Array.from({ length: 400 }, (_, at) => `قتل ${at} من المدنيين في القصف على المدينة.\n`).join('')}`
  const row = { title: 'نشرة', source: 'مكتب', published_at: '2015-07-04', language: 'ar' as const }
  const imported = await importFile(
    owner.db,
    { operator: 'test' },
    { name: 'a.txt', bytes: Buffer.from(text), row },
    'UTC',
  )
  const read = async (view: { page?: number; passage?: number; at?: number }) =>
    (await readReportPage(owner.db, { id: imported.reportId, passage: null, at: null, page: 1, ...view }))!
  const first = await read({})
  expect(first).toMatchObject({
    base: 0,
    under: null,
    sums: { claims: 400, left: 400 },
    page: { number: 1, firstPassage: 1, passages: 400, length: text.length },
  })
  expect(first.page.of).toBeGreaterThan(2)
  const second = await read({ page: 2 })
  expect(second).toMatchObject({ under: 'حلب', page: { number: 2, firstPassage: first.report.passages.length + 1 } })
  const [passage] = second.report.passages
  expect(second.report.text.slice(passage!.start, passage!.end)).toBe(
    text.slice(passage!.start + second.base, passage!.end + second.base),
  )
  expect(passage!.marks.every((mark) => mark.start >= passage!.start && mark.end <= passage!.end)).toBe(true)
  expect((await read({ passage: passage!.id })).page.number).toBe(2)
  expect((await read({ at: second.base + 1 })).page.number).toBe(2)
  expect((await read({ page: 999 })).page.number).toBe(1)
  expect(await isLongReport(owner.db, imported.reportId)).toBe(false)
  expect(await readReportPage(owner.db, { id: 0, passage: null, at: null, page: 1 })).toBeNull()
})
