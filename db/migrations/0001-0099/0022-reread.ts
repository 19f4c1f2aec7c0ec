import { sql, type Kysely } from 'kysely'

/** Reports to be read anew in the background, since a place that they name was added. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table derived.reread (report_id int primary key references record.report)`.execute(db)
}
