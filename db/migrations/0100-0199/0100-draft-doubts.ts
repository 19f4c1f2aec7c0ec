import { sql, type Kysely } from 'kysely'

/** What a person should look at in a text before saving it: a guessed encoding, bad bytes, another format under the name of a text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table working.draft add column doubts jsonb not null default '[]'`.execute(db)
}
