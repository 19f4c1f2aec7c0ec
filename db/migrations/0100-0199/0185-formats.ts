import { sql, type Kysely } from 'kysely'

/**
 * Reports come in many formats: what an original was read as (null before this, when all were text files), where it lay in a
 * larger file, and who a report was forwarded from. Waiting files keep the text that was read from them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table record.original
      add column kind text check (kind <> ''),
      -- SHA-256 of the file that it is a part of, and the byte at which it begins there.
      add column part_of text check (part_of ~ '^[0-9a-f]{64}$'),
      add column part_start bigint check (part_start >= 0);
    alter table record.report add column forwarded_from text check (forwarded_from <> '');

    alter table working.draft
      add column kind text not null default 'text',
      -- Of a web page: all of its text, not the main part alone.
      add column whole boolean not null default false,
      add column forwarded_from text not null default '';

    alter table working.bulk_file
      add column kind text not null default 'text',
      -- Null where it is what the bytes say in their encoding.
      add column text text,
      -- What the file itself says: title, source, published_at, address, forwardedFrom.
      add column found jsonb not null default '{}',
      -- Bytes that several reports have are in working.bulk_original.
      add column original_sha256 text,
      add column part_of text,
      add column part_start bigint;
    create table working.bulk_original (
      import_id uuid not null references working.bulk_import on delete cascade,
      sha256 text not null,
      bytes bytea not null,
      primary key (import_id, sha256)
    );
  `.execute(db)
}
