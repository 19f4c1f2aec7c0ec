import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import { importFiles } from '../../intake/bulk/import-files.server'
import { undoImport } from '../../intake/report/undo-import.server'
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

/** A desk that imported these posts of one day, `atOnce` code units with one action. */
async function desk(texts: readonly string[], atOnce: number): Promise<Kysely<DB>> {
  const { owner } = await createTestDatabase()
  const files = texts.map((text) => {
    const name = `${posts.indexOf(text)}.txt`
    const row = { title: name, source: name, published_at: '2013-05-06', language: 'ar' as const }
    return { name, load: () => ({ name, bytes: Buffer.from(text), row }) }
  })
  for await (const outcomes of importFiles(owner.db, { operator: 'test' }, files, { timeZone: 'UTC', atOnce }))
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('failed')
  return owner.db
}

/** The texts that are suggested together, and those proposed as routine, once all is up to date. */
async function found(db: Kysely<DB>) {
  await rereadMarked(db, refreshReport)
  const overlaps = await db
    .selectFrom('derived.overlap as o')
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .innerJoin('record.report as lr', 'lr.id', 'l.report_id')
    .innerJoin('record.report as rr', 'rr.id', 'r.report_id')
    .select(['lr.text as left', 'rr.text as right'])
    .execute()
  const { claims } = await listClaims(db, claimFilter.parse({ because: 'series' }))
  return {
    pairs: overlaps.map(({ left, right }) => [left, right].sort().join(' | ')).sort(),
    proposed: claims.map(({ headline }) => headline).sort(),
  }
}

test('of very many passages of one day that differ in numbers alone some are compared, the same whatever comes in first', async () => {
  const db = await desk(posts, 1_000_000)
  const together = await found(db)
  expect(together.pairs).toHaveLength((MOST_COMPARED * (MOST_COMPARED - 1)) / 2)
  expect(together.proposed).toHaveLength(posts.length - MOST_COMPARED)
  expect(await found(await desk([...posts].reverse(), 500))).toEqual(together)

  const gone = await db.selectFrom('record.report').select(['id', 'text']).limit(10).execute()
  await runAction(db, { actor: { operator: 'test' }, kind: 'undo-import' }, (tx) =>
    undoImport(
      tx,
      gone.map(({ id }) => id),
    ),
  )
  const left = posts.length - gone.length
  expect(left).toBeLessThan(MOST_COMPARED)
  const without = await found(db)
  expect(without.pairs).toHaveLength((left * (left - 1)) / 2)
  expect(without.proposed).toEqual([])
})
