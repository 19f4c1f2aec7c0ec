import { sql, type Kysely } from 'kysely'

/** The address of the evidence that a table names for its verdict: its publisher's word too, which nothing of the desk rests on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table record.report add column said_evidence text check (said_evidence ~ '^https?://' and length(said_evidence) <= 2000);
  `.execute(db)
}
