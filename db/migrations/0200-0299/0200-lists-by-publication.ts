import { sql, type Kysely } from 'kysely'

/** The lists of reports and claims are read in the order of publication without sorting all of them; what has no day stands last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index report_published on record.report
    ((coalesce(published_day, '') collate "C"), (coalesce(published_at, '-infinity'::timestamptz)), id)`.execute(db)
  await sql`create index claim_state_published on derived.claim_state
    ((coalesce(published_day, '') collate "C"), claim_id)`.execute(db)
}
