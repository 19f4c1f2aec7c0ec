import { sql, type Kysely } from 'kysely'

/**
 * `working` is what people use while they work (sessions, drafts, preferences):
 * losing it loses no decision. `derived` is computed from the record and can be
 * dropped and rebuilt at any time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema working;

    -- The id is the SHA-256 of the token that the browser holds: a stolen dump logs nobody in.
    create table working.session (
      id text primary key,
      user_id int not null references record.person,
      expires_at timestamptz not null,
      ends_at timestamptz not null
    );
    create index on working.session (user_id);

    create table working.preference (
      person_id int primary key references record.person,
      locale text check (locale in ('ar', 'en')),
      digits text check (digits in ('arab', 'latn')),
      theme text check (theme in ('light', 'dark'))
    );

    create table working.setup_code (
      only_row boolean primary key default true check (only_row),
      code_sha256 text not null,
      created_at timestamptz not null default now()
    );

    create table working.draft (
      id uuid primary key,
      person_id int not null references record.person,
      file_name text,
      bytes bytea not null,
      encoding text not null,
      encoding_confidence real,
      text text not null,
      details jsonb not null default '{}',
      plan jsonb not null,
      plan_history jsonb not null default '[]',
      changed_at timestamptz not null default now()
    );
    create index on working.draft (person_id, changed_at desc);

    create table working.login_attempts (
      key text primary key,
      points int not null default 0,
      expire bigint
    );

    create schema derived;

    create table derived.passage_facts (
      passage_id int primary key references record.passage,
      engine text not null,
      facts jsonb not null,
      context jsonb not null,
      terms text[] not null
    );

    create table derived.passage_key (
      key bigint not null,
      passage_id int not null,
      primary key (key, passage_id)
    );
    create index on derived.passage_key (passage_id);

    create table derived.overlap (
      left_passage_id int not null references record.passage,
      right_passage_id int not null references record.passage,
      kind text not null,
      score real not null,
      reasons jsonb not null,
      engine text not null,
      primary key (left_passage_id, right_passage_id),
      check (left_passage_id < right_passage_id)
    );
    create index on derived.overlap (score desc, left_passage_id, right_passage_id);
    create index on derived.overlap (right_passage_id);

    create table derived.claim_state (
      claim_id int primary key references record.claim,
      verdict_id int references record.verdict,
      state text not null check (state in ('open', 'confirmed', 'disputed', 'unverifiable', 'empty')),
      stale boolean not null,
      passages int not null,
      reports int not null,
      sources int not null,
      origins int not null,
      conflicts int not null,
      updates int not null,
      headline text not null,
      published_day text
    );
    create index on derived.claim_state (state, claim_id desc);

    create table derived.search_entry (
      kind text not null check (kind in ('report', 'claim', 'passage', 'source')),
      id int not null,
      terms text[] not null,
      primary key (kind, id)
    );
    create index on derived.search_entry using gin (terms);
  `.execute(db)
}
