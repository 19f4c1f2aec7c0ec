import { sql, type Kysely } from 'kysely'

/** An upload that broke off can go on: the number of the form that sends it, and how far it is, are kept beside its files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table working.bulk_import add column request uuid, add column upload jsonb`.execute(db)
}
