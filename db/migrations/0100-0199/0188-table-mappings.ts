import { sql, type Kysely } from 'kysely'

/**
 * Which column of somebody's table is which of ours, saved by name to be used again; and what a table says of a report beside its
 * text: where it happened, and its publisher's own verdict, which is never one of the desk.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.table_mapping (
      name text primary key check (name <> '' and length(name) <= 100),
      mapping jsonb not null,
      person_id int references record.person,
      saved_at timestamptz not null default now()
    );

    alter table record.report
      add column said_place text check (said_place <> ''),
      add column said_verdict text check (said_verdict in ('confirmed', 'disputed', 'unverifiable'));
  `.execute(db)
}
