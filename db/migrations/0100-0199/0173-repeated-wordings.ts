import { sql, type Kysely } from 'kysely'

/** Sentences that several reports share without telling one event: page chrome, prayers, standing phrases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- A hash of a passage's letters as they are folded for matching, 0 where it has none: equal for one wording.
    alter table derived.passage_facts add column wording bigint not null default 0;
    create index passage_facts_wording on derived.passage_facts (wording) where wording <> 0;
    -- The wordings that three unrelated reports share: no suggestions are made from them.
    create table derived.repeated_wording (wording bigint primary key);
  `.execute(db)
}
