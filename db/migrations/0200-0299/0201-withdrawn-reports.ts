import { sql, type Kysely } from 'kysely'

/**
 * A report whose import was undone stays in the record with when that was. Its text may come in again: one text stands once
 * among the reports that were not withdrawn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table record.report add column withdrawn_at timestamptz`.execute(db)
  await sql`alter table record.report drop constraint report_text_sha256_key`.execute(db)
  await sql`create unique index report_text_sha256_key on record.report (text_sha256) where withdrawn_at is null`.execute(
    db,
  )
}
