import { sql, type Kysely } from 'kysely'

/** What came of a job, and the jobs that capture for a piece of evidence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The snapshot that was recorded; it is written in the same action.
    alter table working.job add column snapshot_id int;
    create index job_evidence on working.job (((payload ->> 'evidenceId')::int)) where kind = 'capture';
  `.execute(db)
}
