import { sql, type Kysely } from 'kysely'

/** Which topic of its report a passage belongs to: an article that tells of two events describes neither as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table derived.passage_facts add column topic integer not null default 0`.execute(db)
}
