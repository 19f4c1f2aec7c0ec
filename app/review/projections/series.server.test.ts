import { expect, test } from 'vitest'
import { importFiles } from '../../intake/bulk/import-files.server'
import { MOST_COMPARED } from '../../matching/blocking/series'
import { rereadMarked } from '../../matching/store/reread.server'
import { createTestDatabase } from '../../testing/database'
import { claimFilter } from '../queries/claims/claim-filter'
import { listClaims } from '../queries/claims/list-claims.server'
import { refreshReport } from './refresh-report.server'

const posts = Array.from(
  { length: MOST_COMPARED + 6 },
  (_, at) => `سقطت ${at + 11} قذيفة هاون على حي المرجة في بلدة تسيل.`,
)

/** What is suggested and proposed once these posts of one day were imported, `atOnce` code units with one action. */
async function desk(texts: readonly string[], atOnce: number) {
  const { owner } = await createTestDatabase()
  const files = texts.map((text) => {
    const name = `${posts.indexOf(text)}.txt`
    const row = { title: name, source: name, published_at: '2013-05-06', language: 'ar' as const }
    return { name, load: () => ({ name, bytes: Buffer.from(text), row }) }
  })
  for await (const outcomes of importFiles(owner.db, { operator: 'test' }, files, { timeZone: 'UTC', atOnce }))
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('failed')
  await rereadMarked(owner.db, refreshReport)
  const overlaps = await owner.db
    .selectFrom('derived.overlap as o')
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .innerJoin('record.report as lr', 'lr.id', 'l.report_id')
    .innerJoin('record.report as rr', 'rr.id', 'r.report_id')
    .select(['lr.text as left', 'rr.text as right'])
    .execute()
  const { claims } = await listClaims(owner.db, claimFilter.parse({ because: 'series' }))
  return {
    pairs: overlaps.map(({ left, right }) => [left, right].sort().join(' | ')).sort(),
    proposed: claims.map(({ headline }) => headline).sort(),
  }
}

test('of very many passages of one day that differ in numbers alone some are compared, the same whatever comes in first', async () => {
  const together = await desk(posts, 1_000_000)
  expect(together.pairs).toHaveLength((MOST_COMPARED * (MOST_COMPARED - 1)) / 2)
  expect(together.proposed).toHaveLength(posts.length - MOST_COMPARED)
  expect(await desk([...posts].reverse(), 500)).toEqual(together)
})
