import { sql, type Kysely } from 'kysely'

/**
 * Issued editions, numbered and never changed: `content` is all that an issue says, as JSON in text, so that a redaction can take
 * it out as any other text. What editors change before an issue is working data, one row a day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.edition (
      id int generated always as identity primary key,
      number int not null unique,
      day text not null collate "C" check (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      -- The issue for the same day before it; a correction corrects that one.
      follows int unique references record.edition,
      correction boolean not null,
      content text not null,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (follows is not null or not correction)
    );
    create index on record.edition (day, number desc);
    create trigger never_edited before update on record.edition for each statement execute function audit.refuse();
    alter table record.edition enable always trigger never_edited;
    call audit.watch('record.edition', '');

    create table working.edition_draft (
      day text primary key collate "C",
      changes jsonb not null,
      changed_at timestamptz not null default now()
    );
  `.execute(db)
}
