import { sql, type Kysely } from 'kysely'

/**
 * What the desk made public, step by step: proposed, published, taken back. Each step on a claim or an issued edition supersedes the
 * one before. `content` is what was released, as JSON in text, so that a redaction can take it out as any other text; the verdict
 * that readers see beside it is the one that the claim has. How the desk publishes has a policy of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.publication (
      id int generated always as identity primary key,
      step text not null check (step in ('proposed', 'published', 'taken-back')),
      claim_id int references record.claim,
      edition_id int references record.edition,
      content text not null,
      -- Of what was taken back: the sentence that readers find instead.
      reason text not null,
      supersedes int unique references record.publication,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (num_nonnulls(claim_id, edition_id) = 1),
      check (step <> 'taken-back' or (content = '' and reason <> ''))
    );
    create unique index publication_first_of_claim on record.publication (claim_id) where supersedes is null;
    create unique index publication_first_of_edition on record.publication (edition_id) where supersedes is null;
    create index on record.publication (claim_id, id desc);
    create index on record.publication (edition_id, id desc);
    create trigger never_edited before update on record.publication for each statement execute function audit.refuse();
    alter table record.publication enable always trigger never_edited;
    call audit.watch('record.publication', '');

    create table record.publishing_policy (
      id int generated always as identity primary key,
      -- What readers know the desk as.
      desk_name text not null check (desk_name <> ''),
      -- The address under which the public pages are; empty while this server alone shows them.
      site text not null,
      -- Nothing goes out before a second person released it.
      second_person boolean not null,
      reason text not null check (reason <> ''),
      supersedes int unique references record.publishing_policy,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create unique index publishing_policy_first on record.publishing_policy ((true)) where supersedes is null;
    create trigger never_edited before update on record.publishing_policy for each statement execute function audit.refuse();
    alter table record.publishing_policy enable always trigger never_edited;
    call audit.watch('record.publishing_policy', '');
  `.execute(db)
}
