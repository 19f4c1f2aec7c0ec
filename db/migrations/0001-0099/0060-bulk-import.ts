import { sql, type Kysely } from 'kysely'

/** Many files that somebody brought in at once: kept until each is in the record, so that what interrupts the import loses none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.bulk_import (
      id uuid primary key,
      person_id int not null references record.person,
      -- The source of the files that the manifest does not name.
      source text not null,
      -- What the manifest says of each file, by its name.
      manifest jsonb not null default '{}',
      created_at timestamptz not null default now(),
      -- Without it the upload did not come to its end.
      received_at timestamptz,
      -- Who works at it, and until when that is believed without a word from there.
      runner uuid,
      held_until timestamptz,
      -- Time spent on it, without that between an interruption and going on.
      busy_ms int not null default 0,
      ended_at timestamptz,
      fault text not null default '' check (fault in ('', 'session', 'fault'))
    );
    create index on working.bulk_import (person_id, created_at desc);

    create table working.bulk_file (
      import_id uuid not null references working.bulk_import on delete cascade,
      position int not null,
      name text not null,
      size int not null,
      -- Gone once the file has its outcome: an imported one's bytes are in the record.
      bytes bytea,
      outcome text not null default 'waiting' check (outcome in ('waiting', 'imported', 'skipped', 'failed')),
      reason text not null default '',
      report_id int references record.report,
      passage_count int not null default 0,
      overlap_count int not null default 0,
      primary key (import_id, position)
    );
  `.execute(db)
}
