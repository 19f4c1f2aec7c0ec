import { sql, type Kysely } from 'kysely'

/**
 * The keys that passages are not found by, because on their day so many others hold them; `place` is the passage's in the order
 * in which they come back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table derived.left_out_key (key bigint not null, day integer not null, place bigint not null, passage_id integer not null);
    create index left_out_key_by_key on derived.left_out_key (key, day, place);
    create index left_out_key_owner on derived.left_out_key (passage_id);
  `.execute(db)
}
