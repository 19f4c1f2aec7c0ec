import { sql, type Kysely } from 'kysely'

/**
 * What the whole text of a report is known by when it comes in again: as the same text, or as nearly the same. It is written
 * with the report; those that were stored before get theirs in the background once the application runs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.report_key (
      report_id int primary key,
      -- SHA-256 of the text without marks, in one Unicode form, its white space as single spaces.
      text_key text not null,
      -- Keys that near copies share (MinHash).
      bands bigint[] not null
    );
    create index report_key_text on derived.report_key (text_key);
    create index report_key_bands on derived.report_key using gin (bands);
  `.execute(db)
}
