import { sql, type Kysely } from 'kysely'

/**
 * Whether a claim is worth checking, as people decided it: each decision supersedes the one before, and rows are never
 * changed. `proposal` is what was proposed when it was taken, `basis` what the claim was involved in: the projection compares it
 * with today's, and says when the claim has to be looked at again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.triage (
      id int generated always as identity primary key,
      claim_id int not null references record.claim,
      decision text not null check (decision in ('to-check', 'routine', 'not-checkable', 'out-of-scope', 'withdrawn')),
      reason text not null,
      proposal text not null,
      basis jsonb not null,
      -- Which action wrote it: what one action set is undone together.
      request text not null,
      supersedes int unique references record.triage,
      undoes int references record.triage,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create unique index triage_first on record.triage (claim_id) where supersedes is null;
    create index on record.triage (claim_id, id desc);
    create index on record.triage (request);

    create view record.current_triage as
      select t.* from record.triage t
       where t.decision <> 'withdrawn' and not exists (select 1 from record.triage s where s.supersedes = t.id);

    create trigger audit_request before insert on record.triage for each row execute function audit.name_request();
    alter table record.triage enable always trigger audit_request;
    create trigger never_edited before update on record.triage for each statement execute function audit.refuse();
    alter table record.triage enable always trigger never_edited;
    call audit.watch('record.triage', '');

    -- Why a passage may need no check, '' where nothing says so; and whether it names a person.
    alter table derived.passage_facts add column ground text not null default '', add column person boolean not null default false;
    -- The triage that counts: 'to-check' where 'returned' says why an earlier decision no longer does.
    alter table derived.claim_state
      add column triage text collate "C" not null default '' check (triage in ('', 'to-check', 'routine', 'not-checkable', 'out-of-scope')),
      add column triage_id int,
      add column returned text not null default '' check (returned in ('', 'conflict', 'origin', 'settled')),
      add column proposal text collate "C" not null default '',
      add column person boolean not null default false;
    create index claim_state_triage on derived.claim_state (triage, claim_id desc) where triage <> '';
    -- What is proposed for a claim counts in the order of the queue: the next start fills it anew.
    delete from derived.queue_item;
    create index claim_state_proposal on derived.claim_state (proposal, claim_id desc) where proposal <> '';
  `.execute(db)
}
