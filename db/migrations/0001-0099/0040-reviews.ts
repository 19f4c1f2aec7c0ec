import { sql, type Kysely } from 'kysely'

/**
 * The desk's policy on verdicts, and the reviews that a verdict by two people is
 * made of. A first review holds nothing: it waits, sealed where it is blind,
 * until somebody else gave the second.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.policy (
      id int generated always as identity primary key,
      -- Separate pieces of evidence in its direction that a verdict needs; reports of one origin count once.
      confirm_needs int not null check (confirm_needs between 1 and 9),
      dispute_needs int not null check (dispute_needs between 1 and 9),
      second_for text not null check (second_for in ('none', 'some', 'all')),
      -- Of "some": claims with more killed than this, with evidence against them, with a conflict.
      second_toll int check (second_toll >= 0),
      second_refuted boolean not null,
      second_conflicts boolean not null,
      blind boolean not null,
      reason text not null check (reason <> ''),
      supersedes int unique references record.policy,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create unique index policy_first on record.policy ((true)) where supersedes is null;

    create table record.review (
      id int generated always as identity primary key,
      claim_id int not null references record.claim,
      claim_version int not null,
      kind text not null check (kind in ('first', 'second', 'settlement')),
      -- The first review of its round; a first one names none.
      answers int references record.review,
      decision text not null check (decision in ('confirmed', 'disputed', 'unverifiable', 'withdrawn')),
      credibility int check (credibility between 1 and 6),
      rationale text not null,
      basis jsonb not null,
      blind boolean not null,
      -- Which action wrote it, so that the trail's readers know which entries are sealed.
      request text not null,
      supersedes int unique references record.review,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      unique (claim_id, claim_version),
      unique (answers, kind),
      check ((kind = 'first') = (answers is null)),
      check (kind = 'first' or decision <> 'withdrawn'),
      check (decision = 'withdrawn' or (rationale <> '' and credibility is not null))
    );
    create index review_claim on record.review (claim_id, id desc);
    create index review_sealed on record.review (id) where kind = 'first' and blind;

    -- The review through which two people, or a lead, made it hold; null for one person's verdict.
    alter table record.verdict add column review_id int references record.review;

    -- What nobody but its writer may read: a blind first review until a second one on its claim is in.
    create view record.sealed_review as
      select r.id, r.claim_id, r.person_id, r.request from record.review r
       where r.kind = 'first' and r.blind and not exists (select 1 from record.review s where s.claim_id = r.claim_id and s.kind = 'second' and s.id > r.id);

    create function audit.name_request() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      new.request := (select a.request from audit.open_action a where a.txid = pg_current_xact_id());
      return new;
    end $$;
    create trigger audit_request before insert on record.review for each row execute function audit.name_request();
    alter table record.review enable always trigger audit_request;

    alter table derived.claim_state add column review text not null default '' check (review in ('', 'second', 'disagreement'));
    create index claim_state_review on derived.claim_state (review, claim_id desc) where review <> '';
  `.execute(db)
  for (const table of ['policy', 'review']) await guard(db, table)
}

/** The same locks as every table of decisions has. */
async function guard(db: Kysely<unknown>, name: string): Promise<void> {
  const table = sql.id('record', name)
  await sql`
    create trigger never_edited before update on ${table} for each statement execute function audit.refuse();
    alter table ${table} enable always trigger never_edited;
    create trigger audit_own_name after insert on ${table} referencing new table as new_rows for each statement execute function audit.own_name();
    alter table ${table} enable always trigger audit_own_name;
  `.execute(db)
  await sql`call audit.watch(${sql.lit(`record.${name}`)}, '')`.execute(db)
}
