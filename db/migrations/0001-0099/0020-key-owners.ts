import { sql, type Kysely } from 'kysely'

/**
 * Candidate keys are found by their passage only to be forgotten, and a passage's
 * keys lie together: ranges of pages find them at a hundredth of an index's size.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index derived.passage_key_passage_id_idx;
    create index passage_key_owner on derived.passage_key using brin (passage_id int4_minmax_multi_ops) with (pages_per_range = 64, autosummarize = on);
  `.execute(db)
}
