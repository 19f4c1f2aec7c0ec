import { sql, type Kysely } from 'kysely'

/** The list of claims is narrowed by day without reading all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on derived.claim_state (published_day, claim_id desc)`.execute(db)
}
