import { sql, type Kysely } from 'kysely'

/** Copies of evidence are made by a worker, and fetched by the page that asked for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.job drop constraint job_kind_check;
    alter table working.job add constraint job_kind_check check (kind in ('capture', 'fixity', 'visit', 'time-stamp', 'web-hook', 'bulk-import', 'recognise', 'reread', 'export', 'copy'));
  `.execute(db)
}
