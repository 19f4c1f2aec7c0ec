import { sql, type Kysely } from 'kysely'

/**
 * What a search finds a passage by beside its words: the places that it names or inherits, and its kinds of event. Passages that
 * are stored already get it when the new version of the engine reads them anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table derived.passage_facts add column fact_codes text[] not null default '{}';
    create index passage_facts_fact_codes on derived.passage_facts using gin (fact_codes);
  `.execute(db)
}
