import { sql, type Kysely } from 'kysely'

/**
 * Web hooks: addresses that are told of verdicts, conflicts, stale verdicts and corrections. Which there are is decided by people and
 * recorded; the trail holds the hash of a secret, never the secret. What is to be sent is written in the transaction of the action
 * that causes it, together with the job that sends it, so that there is no moment at which one is there without the other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.web_hook (
      id int generated always as identity primary key,
      name text not null check (name <> '' and length(name) <= 200),
      address text not null check (address ~ '^https?://' and length(address) <= 2000),
      events text[] not null check (cardinality(events) > 0),
      -- 'paused': it failed for days, and the program stopped sending.
      state text not null check (state in ('on', 'off', 'paused', 'removed')),
      -- What is sent is signed with it.
      secret text not null,
      secret_sha256 text not null generated always as (record.text_sha256(secret)) stored,
      -- The one before it, with which messages are signed too until then.
      former_secret text,
      former_until timestamptz,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      check ((former_secret is null) = (former_until is null))
    );
    call audit.watch('record.web_hook', 'secret', 'former_secret');

    alter table working.job drop constraint job_kind_check;
    alter table working.job add check (kind in ('capture', 'fixity', 'visit', 'time-stamp', 'web-hook'));

    create table working.hook_delivery (
      id int generated always as identity primary key,
      -- Its name for the receiver, the same however often it is sent.
      message text not null default 'msg_' || replace(gen_random_uuid()::text, '-', ''),
      hook_id int not null references record.web_hook,
      -- One job for what one action told one hook.
      job_id int not null references working.job on delete cascade,
      event text not null,
      -- What it is about, by numbers alone: words are read when it is sent.
      about jsonb not null,
      happened_at timestamptz not null default now(),
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
      tries int not null default 0,
      -- Not before then; null for as soon as it can be.
      next_at timestamptz,
      tried_at timestamptz,
      -- Of the last try: the answer's status, or why there was none, and how long it took.
      status int,
      ms int,
      failure text not null default ''
    );
    create index on working.hook_delivery (hook_id, id desc);
    create index on working.hook_delivery (job_id);

    create table working.hook_state (
      hook_id int primary key references record.web_hook,
      -- Since when every try failed; null where the last one was answered well.
      failing_since timestamptz
    );
  `.execute(db)
}
