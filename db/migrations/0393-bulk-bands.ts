import { sql, type Kysely } from 'kysely'

/**
 * The keys of whole texts in an import, each in a row of its own: a new text asks for twenty of them among the files before it.
 * There is no other index, so each is found in the same way before and after statistics are there; the index over arrays was read
 * from one end to the other as long as an import grew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.bulk_band (
      import_id uuid not null references working.bulk_import on delete cascade,
      band bigint not null,
      position integer not null,
      primary key (import_id, band, position)
    );
    insert into working.bulk_band (import_id, band, position)
    select distinct f.import_id, b.band, f.position from working.bulk_file f cross join lateral unnest(f.bands) b(band) where f.outcome = 'waiting';
    drop index working.bulk_file_bands;
    alter table working.bulk_file drop column bands;
  `.execute(db)
}
