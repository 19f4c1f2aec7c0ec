import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase } from '../../../testing/database'
import { proposePlan } from '../../../intake/cutting/propose'
import { saveReport } from '../../../intake/report/save.server'
import { judge } from '../../commands/judge.server'
import { sourceByName } from '../../commands/sources.server'
import { overlapSearch } from '../../rules/pairs/overlap-filters'
import { readOverlapFilters } from '../../rules/pairs/read-overlap-filters.server'
import { suggest } from '../../testing/passages-for-tests'
import { claimsForFilter, reportsForFilter } from './find-for-filter.server'
import { listOverlaps } from '../overlaps/list-overlaps.server'
import { listReports } from '../reports/list-reports.server'
import { listClaims } from '../claims/list-claims.server'
import { findPassages } from './find-passages.server'
import { markPassages } from './mark-found.server'

async function openDesk() {
  const database = await cloneDatabase()
  const store = (title: string, text: string) =>
    database.act(async (tx) => {
      const sourceId = await sourceByName(tx, { name: title, kind: 'other', reliability: 'F', note: '' })
      const details = { title, sourceId, language: 'ar' as const, address: null, publishedDay: null, publishedAt: null }
      const [plan] = proposePlan(text, 'ar').reports
      if (!plan) throw new Error('No report was proposed')
      return saveReport(tx, { bytes: Buffer.from(text), fileName: null, encoding: 'utf-8' }, text, plan, details)
    })
  await store('النشرة الصباحية', 'سقطت ثلاث قذائف هاون على السوق صباح السبت.')
  await store('النشرة المسائية', 'سقطت ثلاث قذائف هاون على السوق القديم مساء الأحد.')
  const passages = await database.app.db.selectFrom('record.passage').select('id').orderBy('id').execute()
  const [shelling = 0, again = 0] = passages.map((passage) => passage.id)
  return { database, db: database.app.db, shelling, again }
}

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.database.close())

const words = (typed: string) => ({ number: null, words: typed })

it('a filter by the words of a claim finds the claims that have them, with those merged into them, and never all', async () => {
  const { database, db, shelling, again } = desk
  expect(await claimsForFilter(db, words(''))).toEqual({ ids: undefined, more: false })
  expect((await claimsForFilter(db, words('قذائف السوق'))).ids).toHaveLength(2)
  expect(await claimsForFilter(db, words('لا وجود لهذا'))).toEqual({ ids: [], more: false })
  expect(await claimsForFilter(db, words('…'))).toEqual({ ids: [], more: false })
  await database.act((tx) =>
    judge(tx, { passages: [shelling, again], decision: 'same', note: '', seen: null, personId: null }),
  )
  const merged = await claimsForFilter(db, words('القديم'))
  expect(merged.ids).toHaveLength(2)
  expect((await claimsForFilter(db, { number: merged.ids?.[0] ?? 0, words: '' })).ids).toEqual(merged.ids)
})

it('a filter by the words of a report finds the reports that have them', async () => {
  const { db } = desk
  expect(await reportsForFilter(db, words('المسائية'))).toEqual({ ids: [2], more: false })
  expect(await reportsForFilter(db, { number: 1, words: '' })).toEqual({ ids: [1], more: false })
  expect(await reportsForFilter(db, words('!'))).toEqual({ ids: [], more: false })
})

it('what holds no word to look for finds nothing in a list, instead of all', async () => {
  const { database, db, shelling, again } = desk
  if ((await listOverlaps(db, readOverlapFilters(new URLSearchParams({ status: 'all' })), null)).overlaps.length === 0)
    await database.act((tx) => suggest(tx, shelling, again, 0.8))
  expect((await listReports(db, { q: '—' })).total).toBe(0)
  const filters = readOverlapFilters(new URLSearchParams({ q: '—', status: 'all' }))
  expect(overlapSearch(filters)).not.toBe('')
  expect((await listOverlaps(db, filters, null)).overlaps).toEqual([])
  expect((await listOverlaps(db, { ...filters, q: '' }, null)).overlaps).toHaveLength(1)
})

it('a word of the other language finds passages by their facts, in every list, and it is said which', async () => {
  const { db } = desk
  const passages = await findPassages(db, 'shells')
  expect(passages.passages).toHaveLength(2)
  const [marked] = await markPassages(db, 'shells', passages.passages)
  expect(marked?.byFacts).toContainEqual({ kind: 'event.shelling' })
  const spans = marked?.found.map(({ start, end, fact }) => [marked.quote?.slice(start, end), fact])
  expect(spans).toContainEqual([expect.stringContaining('قذائف'), true])
  const claims = await listClaims(db, { q: 'mortar' })
  expect(claims.claims.map(({ byFacts }) => byFacts)).toEqual(claims.claims.map(() => [{ kind: 'event.shelling' }]))
  expect(claims.total).toBeGreaterThan(0)
  expect((await listReports(db, { q: 'shells' })).total).toBe(2)
  const filters = readOverlapFilters(new URLSearchParams({ q: 'shells', status: 'all' }))
  expect((await listOverlaps(db, filters, null)).overlaps).toHaveLength(1)
  expect((await markPassages(db, 'السوق', passages.passages)).every(({ byFacts }) => byFacts.length === 0)).toBe(true)
})
