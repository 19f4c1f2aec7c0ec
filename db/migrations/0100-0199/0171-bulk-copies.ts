import { sql, type Kysely } from 'kysely'

/**
 * What an upload of many files is recognised by: `form` names a form and what was sent with it, so that one sent twice
 * makes one import; `bands` are the keys that nearly equal texts of one import share. Null in imports of before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.bulk_import add column form text;
    create unique index bulk_import_form on working.bulk_import (person_id, form);
    alter table working.bulk_file add column bands bigint[];
    create index bulk_file_bands on working.bulk_file using gin (bands);
  `.execute(db)
}
