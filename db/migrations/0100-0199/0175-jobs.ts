import { sql, type Kysely } from 'kysely'

/**
 * Long work is a job, and a job acts by a mandate: a person gives it in the action that asks for the work, for named kinds of
 * actions, and it ends with the job. Nobody but the functions here can write a mandate, and every action taken by one names it,
 * so that the trail leads from the result back to who asked.
 *
 * `working.job` is what people see of a job. Its triggers hand it to graphile-worker, whose tables only the owner reaches.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit.mandate (
      id text primary key check (id ~ '^[0-9a-f-]{36}$'),
      person_id int not null references record.person,
      kinds text[] not null,
      given_at timestamptz not null default now(),
      ends_at timestamptz not null,
      ended_at timestamptz
    );

    create function audit.give_mandate(p_id text, p_kinds text[], p_days int) returns void
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
      if not p_kinds <@ array['capture', 'check-files'] then
        raise exception 'no mandate is given for %', p_kinds using errcode = 'MQ006';
      end if;
      insert into audit.mandate (id, person_id, kinds, ends_at)
      values (p_id, giver::int, p_kinds, now() + least(p_days, 3660) * interval '1 day');
    end $$;

    create function audit.begin_as_mandate(p_mandate text, p_kind text, p_reason text, p_request text, p_subjects text[]) returns int
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      found_person int;
    begin
      select p.id into found_person
        from audit.mandate m join record.person p on p.id = m.person_id
       where m.id = p_mandate and m.ended_at is null and m.ends_at > clock_timestamp() and p_kind = any (m.kinds) and p.disabled_at is null;
      if found_person is null then
        raise exception 'no live mandate' using errcode = 'MQ005';
      end if;
      perform audit.open('person:' || found_person, null, true, p_kind, p_reason, p_request, p_subjects || ('mandate:' || p_mandate));
      return found_person;
    end $$;

    create function audit.end_mandate(p_id text) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if not exists (select 1 from audit.open_action where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended) then
        raise exception 'a mandate ends in an open action' using errcode = 'MQ001';
      end if;
      update audit.mandate set ended_at = now() where id = p_id and ended_at is null;
    end $$;

    create table working.job (
      id int generated always as identity primary key,
      kind text not null check (kind in ('capture', 'fixity')),
      -- What it is about; a second job of that name is the same one.
      subject text not null unique,
      payload jsonb not null default '{}',
      mandate text,
      person_id int references record.person,
      -- 'retrying': an attempt failed, and another one comes by itself.
      state text not null default 'waiting' check (state in ('waiting', 'running', 'retrying', 'done', 'failed', 'cancelled')),
      step text not null default '',
      progress int not null default 0,
      attempts int not null default 0,
      error text not null default '',
      -- The process that runs it, by the name of its database connections.
      worker text,
      run_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now()
    );
    create index on working.job (state, changed_at desc);

    create function working.hand_over_job() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if new.state = 'waiting' then
        perform graphile_worker.add_job('work', json_build_object('job', new.id), null, new.run_at, 25, 'job:' || new.id);
      else
        perform graphile_worker.remove_job('job:' || new.id);
      end if;
      return null;
    end $$;
    create trigger handed_over after insert on working.job for each row execute function working.hand_over_job();
    create trigger handed_over_again after update of state on working.job for each row
      when (new.state in ('waiting', 'cancelled') and old.state <> new.state) execute function working.hand_over_job();

    -- Open pages hear of every step of a job.
    create function working.announce_job() returns trigger
      language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      perform pg_notify('muqabala_desk', json_build_object('at', 'job:' || new.id)::text);
      return null;
    end $$;
    create trigger announced after update on working.job for each row execute function working.announce_job();

    -- The processes that work now: a process that was killed is gone from here at once, with its connections.
    create function working.workers() returns setof text
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select distinct application_name from pg_stat_activity
       where datname = current_database() and application_name like 'muqabala worker %'
    $$;
  `.execute(db)
}
