import { sql, type Kysely } from 'kysely'

/** What became of a draft or of an import that is gone: a browser's Back leads to its address still. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.finished_draft (
      id uuid primary key,
      person_id int not null references record.person on delete cascade,
      outcome text not null check (outcome in ('saved', 'discarded')),
      report_ids int[] not null default '{}',
      finished_at timestamptz not null default now()
    );
    create index on working.finished_draft (finished_at);
  `.execute(db)
}
