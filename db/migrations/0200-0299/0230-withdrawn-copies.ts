import { sql, type Kysely } from 'kysely'

/** A copy of a file that was made by mistake is withdrawn, and can be restored: each is an entry of custody, and the file stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The list of events may have grown by other migrations: it is kept, and two are added.
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = 'record.custody'::regclass and conname = 'custody_event_check'`.execute(db)
  const extended = (rows[0]?.definition ?? '').replace(/\]\)/, ", 'withdrawn'::text, 'restored'::text])")
  await sql`
    alter table record.custody drop constraint custody_event_check;
    alter table record.custody add constraint custody_event_check ${sql.raw(extended)};
  `.execute(db)
}
