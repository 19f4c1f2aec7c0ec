import { sql, type Kysely } from 'kysely'

/** Exports that take long are made by a worker, into a file that lapses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.job drop constraint job_kind_check;
    alter table working.job add constraint job_kind_check check (kind in ('capture', 'fixity', 'visit', 'time-stamp', 'web-hook', 'bulk-import', 'recognise', 'reread', 'export'));
  `.execute(db)
}
