import { sql, type Kysely } from 'kysely'

/** Passages of one day whose words differ in numbers alone, and those of them that are not compared because there are so many. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table derived.passage_facts add column series bigint not null default 0, add column series_rest boolean not null default false;
    create index passage_facts_series on derived.passage_facts (series) where series <> 0 and not series_rest;
    create index passage_facts_series_rest on derived.passage_facts (series) where series_rest;
  `.execute(db)
}
