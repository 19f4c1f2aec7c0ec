import { sql, type Kysely } from 'kysely'

/**
 * Candidate keys are looked up within a few days, so that a phrase that every
 * bulletin uses costs no more in an archive of ten years than in one of a month.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Days since 1970; 1000000 where the report's day is unknown, 2000000 for keys that hold at any time.
    alter table derived.passage_key add column day int;
    update derived.passage_key k set day = coalesce(r.published_day::date - date '1970-01-01', 1000000)
      from record.passage p join record.report r on r.id = p.report_id where p.id = k.passage_id;
    delete from derived.passage_key where day is null;
    alter table derived.passage_key drop constraint passage_key_pkey, alter column day set not null, add primary key (key, day, passage_id);
    create index report_without_day on record.report (id) where published_day is null;
  `.execute(db)
}
