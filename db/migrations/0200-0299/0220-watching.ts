import { sql, type Kysely } from 'kysely'

/**
 * An address is watched on a schedule that a person chose, by that person's mandate, until the watch ends. Each visit is a job,
 * and jobs that ask one host run one after the other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.watch (
      id int generated always as identity primary key,
      address text not null check (address <> ''),
      every text not null check (every in ('hour', 'day', 'week')),
      -- By which its visits act; null where the command line asked for it.
      mandate text,
      request text not null,
      person_id int references record.person,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      -- Somebody ended it, asked for another schedule, or lost the right to it.
      ended_why text check (ended_why in ('asked', 'replaced', 'not-allowed')),
      check ((ended_at is null) = (ended_why is null))
    );
    -- Addresses may be longer than an index takes.
    create unique index watch_current on record.watch (md5(address)) where ended_at is null;
    call audit.watch('record.watch', '');
    create trigger audit_request before insert on record.watch for each row execute function audit.name_request();
    alter table record.watch enable always trigger audit_request;

    create index snapshot_watch on record.snapshot (((details -> 'watch' ->> 'id')::int)) where details ? 'watch';

    -- How the visits of a watch go.
    create table working.watch_state (
      watch_id int primary key,
      next_at timestamptz not null default now(),
      visited_at timestamptz,
      outcome text check (outcome in ('first', 'unchanged', 'changed', 'gone', 'unreachable')),
      -- The last visit, and the last one that found something else than the one before.
      snapshot_id int,
      changed_snapshot_id int,
      -- Visits in a row that could not reach the page.
      unreachable int not null default 0
    );

    alter table working.job
      drop constraint job_kind_check,
      add constraint job_kind_check check (kind in ('capture', 'fixity', 'visit', 'time-stamp')),
      -- The host that it asks, where it asks one: such jobs run one after the other.
      add column host text;
    create index job_watch on working.job (((payload ->> 'watchId')::int)) where kind = 'visit';

    create or replace function working.hand_over_job() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if new.state = 'waiting' then
        perform graphile_worker.add_job('work', json_build_object('job', new.id), 'host:' || new.host, new.run_at, 25, 'job:' || new.id);
      else
        perform graphile_worker.remove_job('job:' || new.id);
      end if;
      return null;
    end $$;
  `.execute(db)
}
