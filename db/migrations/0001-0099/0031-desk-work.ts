import { sql, type Kysely } from 'kysely'

/** How people share the day's work: who is at what, who was asked to do it by when, which filters they keep. It decides nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who is at a page, or took it for a while; it lapses by itself.
    create table working.hold (
      subject text collate "C" not null,
      person_id int not null references record.person,
      since timestamptz not null default now(),
      until timestamptz not null,
      -- Taken by a key, not by opening the page: leaving does not end it.
      taken boolean not null default false,
      primary key (subject, person_id)
    );
    create index on working.hold (until);

    -- Each row hands a thing to somebody, or back to all; the last one counts.
    create table working.assignment (
      id int generated always as identity primary key,
      subject text collate "C" not null,
      assignee_id int references record.person,
      due_day text check (due_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      note text not null default '',
      person_id int not null references record.person,
      created_at timestamptz not null default now(),
      current boolean not null default true
    );
    create unique index assignment_current on working.assignment (subject) where current;
    create index on working.assignment (assignee_id, due_day) where current;
    create index on working.assignment (subject, id desc);

    create table working.saved_view (
      id int generated always as identity primary key,
      person_id int not null references record.person,
      name text not null check (name <> ''),
      search text not null,
      unique (person_id, name)
    );

    -- What somebody did in the last hour.
    create index on record.judgement (person_id, created_at);
    create index on record.verdict (person_id, created_at);
    create index on record.evidence (person_id, created_at);

    alter table working.preference add column blind boolean not null default false;
  `.execute(db)
}
