import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { judge } from '../../review/commands/judge.server'
import { cutStoredReport } from './cut-report.server'
import { CutRefused } from '../cutting/plan'
import { recut, undoRecut } from './recut.server'
import { saveText } from './save-text-for-tests'

const text =
  'حمص::\nأصابت قذيفتان خزان المياه في الحي الغربي، وانقطعت المياه عن ألف بيت.\nحماة::\nوصلت حافلة تقل عشرين نازحاً إلى المدينة الرياضية.'

async function desk(): Promise<TestDatabase & { reportId: number }> {
  const database = await createTestDatabase()
  return { ...database, reportId: await store(database, text) }
}

function store({ act }: TestDatabase, content: string): Promise<number> {
  return act((tx) => saveText(tx, { text: content, day: '2015-07-04' }))
}

async function standing({ owner }: TestDatabase, reportId: number) {
  const rows = await owner.db
    .selectFrom('record.passage')
    .select(['id', 'start_offset', 'end_offset', 'claim_id'])
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .orderBy('start_offset')
    .execute()
  const { text: whole } = await owner.db
    .selectFrom('record.report')
    .select('text')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  return rows.map((row) => ({ id: row.id, claim: row.claim_id, quote: whole.slice(row.start_offset, row.end_offset) }))
}

test('a split keeps the claim with its first part and makes one for the second; undo leads back', async () => {
  const database = await desk()
  const { act, reportId, owner } = database
  const before = await standing(database, reportId)
  const at = text.indexOf('في الحي')
  const result = await act((tx) => recut(tx, reportId, { cut: 'split', at }), 'split-passage')
  const after = await standing(database, reportId)
  expect(after.map((passage) => passage.quote).slice(0, 2)).toEqual(['أصابت قذيفتان خزان المياه', 'في الحي الغربي،'])
  expect(after[0]?.claim).toBe(before[0]?.claim)
  expect(before.map((passage) => passage.claim)).not.toContain(after[1]?.claim)
  expect(result.retired).toEqual([before[0]?.id])
  expect(result.select).toBe(at)
  await act((tx) => undoRecut(tx, reportId, result.retired, result.made), 'undo-cut')
  expect(await standing(database, reportId)).toEqual(before)
  const left = await owner.db
    .selectFrom('record.claim')
    .select('merged_into_claim_id')
    .where('id', '=', after[1]?.claim ?? 0)
    .executeTakeFirstOrThrow()
  expect(left.merged_into_claim_id).toBe(before[0]?.claim)
  await expect(act((tx) => undoRecut(tx, reportId, result.retired, result.made), 'undo-cut')).rejects.toMatchObject({
    code: 'cannot-undo',
  })
})

test('a join redirects the second claim, and no claim leaves its own empty', async () => {
  const database = await desk()
  const { act, reportId, owner } = database
  const [first, second] = await standing(database, reportId)
  const joined = await act((tx) => recut(tx, reportId, { cut: 'join', at: text.indexOf('أصابت') }), 'join-passages')
  const [one] = await standing(database, reportId)
  expect(one?.quote).toBe('أصابت قذيفتان خزان المياه في الحي الغربي، وانقطعت المياه عن ألف بيت.')
  expect(one?.claim).toBe(first?.claim)
  const claim = await owner.db
    .selectFrom('record.claim')
    .select('merged_into_claim_id')
    .where('id', '=', second?.claim ?? 0)
    .executeTakeFirstOrThrow()
  expect(claim.merged_into_claim_id).toBe(first?.claim)
  await act((tx) => undoRecut(tx, reportId, joined.retired, joined.made), 'undo-cut')
  expect(await standing(database, reportId)).toMatchObject([{ claim: first?.claim }, { claim: second?.claim }, {}])
  await act((tx) => recut(tx, reportId, { cut: 'no-claim', at: text.indexOf('أصابت') }), 'mark-no-claim')
  expect(await standing(database, reportId)).toHaveLength(2)
  const state = await owner.db
    .selectFrom('derived.claim_state')
    .select('state')
    .where('claim_id', '=', first?.claim ?? 0)
    .executeTakeFirstOrThrow()
  expect(state.state).toBe('empty')
})

test('a cut is not undone once somebody judged what it made', async () => {
  const database = await desk()
  const { act, reportId } = database
  const other = await store(database, 'أصابت قذيفتان خزان المياه.')
  const result = await act((tx) => recut(tx, reportId, { cut: 'split', at: text.indexOf('في الحي') }), 'split-passage')
  const [passage] = await standing(database, reportId)
  const [copy] = await standing(database, other)
  await act(
    (tx) => judge(tx, { passages: [passage!.id, copy!.id], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  await expect(act((tx) => undoRecut(tx, reportId, result.retired, result.made), 'undo-cut')).rejects.toMatchObject({
    code: 'cannot-undo',
  })
})

test('a report cut in two keeps its text, and its passages move with their claims', async () => {
  const database = await desk()
  const { act, reportId, owner } = database
  const before = await standing(database, reportId)
  const [left, right] = await act((tx) => cutStoredReport(tx, reportId, text.indexOf('وصلت')), 'cut-report')
  expect(await standing(database, reportId)).toEqual([])
  expect([...(await standing(database, left)), ...(await standing(database, right))]).toEqual(before)
  const parts = await owner.db
    .selectFrom('record.report')
    .select(['text', 'part_of_report_id', 'title'])
    .where('id', 'in', [left, right])
    .orderBy('id')
    .execute()
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts[1]).toMatchObject({ part_of_report_id: reportId, title: 'حماة' })
  await expect(act((tx) => recut(tx, reportId, { cut: 'no-claim', at: 0 }), 'mark-no-claim')).rejects.toThrow(
    CutRefused,
  )
  await expect(act((tx) => cutStoredReport(tx, left, 0), 'cut-report')).rejects.toMatchObject({ issue: 'empty-report' })
})
