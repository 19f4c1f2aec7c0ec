import { sql, type Kysely } from 'kysely'

/** The record: everything people brought in or decided. Offsets are UTF-16 code units into `report.text`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema record;

    create table record.person (
      id int generated always as identity primary key,
      login text not null unique check (login = lower(login) and login <> ''),
      name text not null check (name <> ''),
      role text not null check (role in ('viewer', 'reviewer', 'lead', 'admin')),
      password_hash text not null,
      created_at timestamptz not null default now(),
      disabled_at timestamptz
    );

    create table record.source (
      id int generated always as identity primary key,
      name text not null unique check (name <> ''),
      kind text not null check (kind in ('bulletin', 'agency', 'newspaper', 'broadcaster', 'monitor', 'press-office', 'witness', 'other')),
      reliability text not null default 'F' check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
      note text not null default '',
      created_at timestamptz not null default now()
    );

    -- The bytes exactly as received; the id is their SHA-256 in hexadecimal.
    create table record.original (
      id text primary key check (id = encode(sha256(bytes), 'hex')),
      bytes bytea not null,
      file_name text,
      encoding text not null,
      received_at timestamptz not null default now()
    );

    create table record.report (
      id int generated always as identity primary key,
      source_id int not null references record.source,
      original_id text not null references record.original,
      part_of_report_id int references record.report,
      title text not null check (title <> ''),
      text text not null check (text <> ''),
      text_sha256 text not null unique check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
      language text not null check (language in ('ar', 'en')),
      address text,
      -- The calendar day where it was published, and the instant where that is known too.
      published_day text check (published_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      published_at timestamptz,
      received_at timestamptz not null default now(),
      cut_at timestamptz,
      check (published_at is null or published_day is not null)
    );
    create index on record.report (source_id);
    create index on record.report (part_of_report_id) where part_of_report_id is not null;
    create index on record.report (received_at desc, id desc);

    create table record.section (
      id int generated always as identity primary key,
      report_id int not null references record.report,
      title text not null,
      start_offset int not null check (start_offset >= 0),
      end_offset int not null check (end_offset > start_offset)
    );
    create index on record.section (report_id);

    create table record.claim (
      id int generated always as identity primary key,
      wording text,
      version int not null default 1,
      merged_into_claim_id int references record.claim check (merged_into_claim_id <> id),
      created_at timestamptz not null default now()
    );
    create index on record.claim (merged_into_claim_id) where merged_into_claim_id is not null;

    -- A retired passage was split, joined, moved or marked as no claim; its row stays for what points at it.
    -- A passage that was split or joined names the one that took over its place. The home claim is the one made with the passage: a merge that is undone leads back to it.
    create table record.passage (
      id int generated always as identity primary key,
      report_id int not null references record.report,
      section_id int references record.section,
      start_offset int not null check (start_offset >= 0),
      end_offset int not null check (end_offset > start_offset),
      quote_sha256 text not null,
      home_claim_id int not null references record.claim,
      claim_id int not null references record.claim,
      retired boolean not null default false,
      replaced_by_passage_id int references record.passage
    );
    create index on record.passage (report_id, start_offset);
    create index on record.passage (claim_id);
    create index on record.passage (home_claim_id);

    create table record.judgement (
      id int generated always as identity primary key,
      left_passage_id int not null references record.passage,
      right_passage_id int not null references record.passage,
      left_claim_id int not null references record.claim,
      right_claim_id int not null references record.claim,
      decision text not null check (decision in ('same', 'update', 'conflict', 'different', 'unsure', 'withdrawn')),
      newer_passage_id int references record.passage,
      note text not null default '',
      shown jsonb,
      supersedes int unique references record.judgement,
      undoes int references record.judgement,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (left_passage_id < right_passage_id),
      check (newer_passage_id in (left_passage_id, right_passage_id))
    );
    create unique index judgement_first on record.judgement (left_passage_id, right_passage_id) where supersedes is null;
    create index on record.judgement (left_passage_id, right_passage_id);
    create index on record.judgement (right_passage_id);

    create table record.evidence (
      id int generated always as identity primary key,
      claim_id int not null references record.claim,
      kind text not null check (kind in ('passage', 'address', 'note')),
      stance text not null check (stance in ('supports', 'refutes', 'context')),
      passage_id int references record.passage,
      address text,
      quote text not null default '',
      note text not null default '',
      supersedes int unique references record.evidence,
      withdrawn boolean not null default false,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check ((kind = 'passage') = (passage_id is not null)),
      check ((kind = 'address') = (address is not null))
    );
    create index on record.evidence (claim_id);
    create index on record.evidence (passage_id) where passage_id is not null;

    create table record.verdict (
      id int generated always as identity primary key,
      claim_id int not null references record.claim,
      claim_version int not null,
      decision text not null check (decision in ('confirmed', 'disputed', 'unverifiable', 'withdrawn')),
      credibility int check (credibility between 1 and 6),
      rationale text not null check (rationale <> ''),
      basis jsonb not null,
      supersedes int unique references record.verdict,
      undoes int references record.verdict,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      unique (claim_id, claim_version)
    );

    create view record.current_judgement as
      select j.* from record.judgement j
       where j.decision <> 'withdrawn' and not exists (select 1 from record.judgement s where s.supersedes = j.id);

    create view record.current_evidence as
      select e.* from record.evidence e
       where not e.withdrawn and not exists (select 1 from record.evidence s where s.supersedes = e.id);

    create view record.current_verdict as
      select v.* from record.verdict v
       where v.decision <> 'withdrawn' and not exists (select 1 from record.verdict s where s.supersedes = v.id);

    create table record.place (
      id int generated always as identity primary key,
      key text not null unique,
      ar text not null,
      en text,
      aliases text[] not null default '{}',
      kind text not null,
      governorate text,
      lat double precision,
      lon double precision
    );
  `.execute(db)
}
