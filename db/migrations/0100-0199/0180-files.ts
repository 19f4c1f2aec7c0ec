import { sql, type Kysely } from 'kysely'

/**
 * Files as evidence. The bytes lie in a folder under their hash (MUQABALA_FILES); these tables say what they are, what was
 * captured or uploaded where and when, and who did what with it since. Rows are never changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The id is the SHA-256 of the bytes in hexadecimal, which is also the name of the file in the folder.
    create table record.stored_file (
      id text primary key check (id ~ '^[0-9a-f]{64}$'),
      byte_count int not null check (byte_count > 0),
      -- As recognised from the bytes themselves; 'application/octet-stream' where nothing is known.
      media_type text not null check (media_type <> ''),
      created_at timestamptz not null default now()
    );

    -- One attempt to keep something: by plain HTTP, rendered by a browser, or uploaded by a person, at an address or without
    -- one. An attempt that failed is a row too, and says why.
    create table record.snapshot (
      id int generated always as identity primary key,
      kind text not null check (kind in ('plain', 'rendered', 'uploaded', 'file')),
      address text,
      final_address text,
      status int,
      title text not null default '',
      started_at timestamptz not null,
      ended_at timestamptz not null,
      -- What captured it, with its version and settings.
      tool text not null default '',
      failure text check (failure <> ''),
      quote text not null default '',
      -- Whether the quote is in it; null where there is no quote, or nothing to look in.
      contains boolean,
      warnings text[] not null default '{}',
      -- What else is known of it, such as redirects, the address and the certificate of the server.
      details jsonb not null default '{}',
      why text not null default '',
      -- The evidence that it was captured for, by any row of its chain.
      evidence_id int references record.evidence,
      claim_id int references record.claim,
      -- Which action wrote it.
      request text not null,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (kind = 'file' or address is not null),
      check (ended_at >= started_at)
    );
    create index on record.snapshot (evidence_id) where evidence_id is not null;
    create index on record.snapshot (claim_id) where claim_id is not null;
    create index on record.snapshot (address, id desc) where address is not null;

    -- The files of a snapshot. A copy, a crop or a conversion names the file that it was made from.
    create table record.snapshot_file (
      id int generated always as identity primary key,
      snapshot_id int not null references record.snapshot,
      file_id text not null references record.stored_file,
      role text not null check (role in ('original', 'exchange', 'archive', 'picture', 'document', 'print', 'text', 'media', 'copy', 'time-stamp')),
      name text not null check (name <> ''),
      -- The media type that the sender named; '' where none was named.
      declared_type text not null default '',
      made_from text references record.stored_file check (made_from <> file_id),
      -- How it was made from that: the tool and its settings.
      made_by text not null default '',
      request text not null,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check (role <> 'copy' or made_from is not null)
    );
    create index on record.snapshot_file (snapshot_id);
    create index on record.snapshot_file (file_id);

    -- Who did what with a snapshot, in order.
    create table record.custody (
      id int generated always as identity primary key,
      snapshot_id int not null references record.snapshot,
      -- The file that it happened to; null for the whole snapshot.
      file_id text references record.stored_file,
      event text not null check (event in ('captured', 'failed', 'uploaded', 'viewed', 'copied', 'downloaded', 'exported', 'checked', 'time-stamped')),
      why text not null default '',
      -- The hash that was found when the bytes were read then; null where they were not read, or were not there.
      found_sha256 text check (found_sha256 ~ '^[0-9a-f]{64}$'),
      details jsonb not null default '{}',
      request text not null,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
    create index on record.custody (snapshot_id, id);

    -- One re-hash of all files that were stored by then.
    create table record.fixity_check (
      id int generated always as identity primary key,
      started_at timestamptz not null,
      ended_at timestamptz not null,
      files int not null check (files >= 0),
      total_bytes bigint not null check (total_bytes >= 0),
      -- Up to this snapshot; null where there was none.
      last_snapshot_id int references record.snapshot,
      missing text[] not null default '{}',
      differing text[] not null default '{}',
      request text not null,
      person_id int references record.person,
      created_at timestamptz not null default now()
    );
  `.execute(db)
  for (const table of ['stored_file', 'snapshot', 'snapshot_file', 'custody', 'fixity_check']) {
    const name = sql.id('record', table)
    await sql`
      create trigger never_edited before update on ${name} for each statement execute function audit.refuse();
      alter table ${name} enable always trigger never_edited;
      call audit.watch(${sql.lit(`record.${table}`)}, '');
    `.execute(db)
    if (table === 'stored_file') continue
    await sql`
      create trigger audit_request before insert on ${name} for each row execute function audit.name_request();
      alter table ${name} enable always trigger audit_request;
    `.execute(db)
  }
}
