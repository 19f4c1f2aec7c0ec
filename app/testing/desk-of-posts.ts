import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import type { DB } from '../../db/schema'
import { importFiles } from '../intake/bulk/import-files.server'
import { rereadMarked } from '../matching/store/reread.server'
import { createTestDatabase } from './database'
import { refreshReports } from '../review/projections/refresh-report.server'

/** A desk that imported these posts of one day, each of a source of its own, `atOnce` code units with one action. */
export async function openDeskOfPosts(texts: readonly string[], atOnce: number): Promise<Kysely<DB>> {
  const { owner } = await createTestDatabase()
  const files = texts.map((text) => {
    const name = `${Buffer.from(text).toString('hex')}.txt`
    const row = { title: name, source: name, published_at: '2013-05-06', language: 'ar' as const }
    return { name, load: () => ({ name, bytes: Buffer.from(text), row }) }
  })
  for await (const outcomes of importFiles(owner.db, { operator: 'test' }, files, { timeZone: 'UTC', atOnce }))
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('failed')
  return owner.db
}

/** The texts that are suggested together, once all that waits to be read anew is read. */
export async function pairsOf(db: Kysely<DB>): Promise<string[]> {
  await rereadMarked(db, refreshReports)
  const overlaps = await db
    .selectFrom('derived.overlap as o')
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .innerJoin('record.report as lr', 'lr.id', 'l.report_id')
    .innerJoin('record.report as rr', 'rr.id', 'r.report_id')
    .select(['lr.text as left', 'rr.text as right'])
    .execute()
  return overlaps.map(({ left, right }) => [left, right].sort().join(' | ')).sort()
}
