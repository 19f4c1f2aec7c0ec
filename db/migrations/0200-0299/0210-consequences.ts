import { sql, type Kysely } from 'kysely'

/** Whether a passage tells tolls, damage or other consequences: those beside a pair of one event are looked for by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table derived.passage_facts add column consequence boolean not null default false`.execute(db)
}
