import { sql, type Kysely } from 'kysely'

/** Previews that a page asked for and that are not there yet: a worker makes them, since they are decoded from foreign files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table working.wanted_preview (
      file_id text not null references record.stored_file,
      -- Of a document; 0 for what has no pages.
      page integer not null check (page >= 0),
      size text not null check (size in ('small', 'large', 'full')),
      covered boolean not null,
      asked_at timestamptz not null default now(),
      attempts integer not null default 0,
      taken_at timestamptz,
      failed_at timestamptz,
      primary key (file_id, page, size, covered)
    )
  `.execute(db)
}
