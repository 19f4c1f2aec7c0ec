import { sql, type Kysely } from 'kysely'

/**
 * Feeds that the worker polls. Which feeds there are is decided by people and recorded; how far each was read may be lost: a text
 * that is stored already does not come in twice. A feed whose items are stored at once does so by a mandate of whoever allowed it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.feed (
      id int generated always as identity primary key,
      address text not null unique check (address ~ '^https?://' and length(address) <= 2000),
      -- The source of its reports.
      name text not null check (name <> '' and length(name) <= 200),
      every_minutes int not null check (every_minutes between 5 and 1440),
      -- What is not doubtful is stored without a person; else all waits.
      at_once boolean not null,
      enabled boolean not null,
      -- Among whose bulk imports its reports wait.
      person_id int not null references record.person,
      created_at timestamptz not null default now()
    );
    call audit.watch('record.feed', '');

    create table working.feed_state (
      feed_id int primary key references record.feed,
      mandate text,
      etag text not null default '',
      modified text not null default '',
      next_at timestamptz not null default now(),
      -- While a worker reads it.
      held_until timestamptz,
      polled_at timestamptz,
      -- 'ok', 'unchanged', or why it failed.
      outcome text not null default '',
      -- In a row.
      failures int not null default 0,
      new_items int not null default 0,
      import_id uuid
    );

    create table working.feed_item (
      feed_id int not null references record.feed,
      item text not null,
      text_sha256 text not null,
      seen_at timestamptz not null default now(),
      primary key (feed_id, item, text_sha256)
    );

    create or replace function audit.give_mandate(p_id text, p_kinds text[], p_days int) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      giver text;
    begin
      update audit.open_action set subjects = subjects || ('mandate:' || p_id)
       where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended and actor like 'person:%'
      returning substring(actor from 8) into giver;
      if giver is null then
        raise exception 'a mandate is given by a person, in an open action' using errcode = 'MQ001';
      end if;
      if not p_kinds <@ array['capture', 'check-files', 'import-report', 'import-reports'] then
        raise exception 'no mandate is given for %', p_kinds using errcode = 'MQ006';
      end if;
      insert into audit.mandate (id, person_id, kinds, ends_at)
      values (p_id, giver::int, p_kinds, now() + least(p_days, 3660) * interval '1 day');
    end $$;
  `.execute(db)
}
