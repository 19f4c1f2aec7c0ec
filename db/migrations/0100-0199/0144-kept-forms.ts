import { sql, type Kysely } from 'kysely'

/**
 * What somebody had typed into a form when the session ended: it comes back in that form after log-in. Not part of the
 * record: it lapses after a day. `browser` is the hash of a cookie, so that it comes back in the browser where it was typed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.kept_form (
      browser text not null,
      person_id int not null references record.person on delete cascade,
      page text not null,
      action text not null,
      fields jsonb not null,
      kept_at timestamptz not null default now(),
      primary key (browser, person_id, page, action)
    );
    create index on working.kept_form (person_id, kept_at);
    create index on working.kept_form (kept_at);
  `.execute(db)
}
