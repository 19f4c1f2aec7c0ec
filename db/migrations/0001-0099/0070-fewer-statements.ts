import { sql, type Kysely } from 'kysely'

/**
 * The same entries and the same locks with fewer statements for each action: what one statement of PL/pgSQL costs,
 * its own work apart, is most of what the trail costs (decision 0032).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await oneRowForEachConnection(db)
  await openAtOnce(db)
  await collectAtOnce(db)
  await appendAtOnce(db)
}

/** A row for each transaction left a dead one behind, which every later look-up stepped over until the next vacuum. */
async function oneRowForEachConnection(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- An earlier migration may have opened an action in this very transaction.
    set constraints audit.append immediate;
    drop table audit.open_action;
    create unlogged table audit.open_action (
      pid int primary key,
      txid xid8 not null,
      kind text not null,
      actor text not null,
      session text,
      request text not null,
      reason text not null,
      subjects text[] not null,
      may_write boolean not null,
      appended boolean not null default false
    ) with (fillfactor = 50);

    create or replace function audit.guard() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'TRUNCATE' or tg_op = 'DELETE' then
        raise exception '% of %.% is refused: the record keeps every row', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      if not exists (select 1 from audit.open_action where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended) then
        raise exception 'no open action: %.% changes only inside an audited transaction', tg_table_schema, tg_table_name using errcode = 'MQ001';
      end if;
      return null;
    end $$;

    create or replace function audit.is_redacting() returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      return exists (select 1 from audit.open_action
                      where pid = pg_backend_pid() and txid = pg_current_xact_id() and kind = 'redact' and actor like 'operator:%' and reason <> '' and not appended);
    end $$;
  `.execute(db)
}

async function openAtOnce(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function audit.open(p_actor text, p_session text, p_may_write boolean, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an action runs at READ COMMITTED' using errcode = 'MQ004';
      end if;
      insert into audit.open_action as o (pid, txid, kind, actor, session, request, reason, subjects, may_write)
      select pg_backend_pid(), pg_current_xact_id(), p_kind, p_actor, p_session, p_request, p_reason, p_subjects, p_may_write
       where not exists (select 1 from audit.entry where head ->> 'request' = p_request)
      on conflict (pid) do update
         set txid = excluded.txid, kind = excluded.kind, actor = excluded.actor, session = excluded.session, request = excluded.request,
             reason = excluded.reason, subjects = excluded.subjects, may_write = excluded.may_write, appended = false
       where o.txid <> excluded.txid;
      if not found then
        if exists (select 1 from audit.entry where head ->> 'request' = p_request) then
          raise exception 'this request was recorded already' using errcode = 'MQ002';
        end if;
        raise exception 'one transaction is one action' using errcode = 'MQ003';
      end if;
      -- Rows of connections that ended are in nobody's way: one action in a thousand takes them away.
      if random() < 0.001 then
        delete from audit.open_action where pid in (
          select pid from audit.open_action where txid < pg_snapshot_xmin(pg_current_snapshot()) for update skip locked);
      end if;
    end $$;

    create or replace function audit.begin_as_session(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      found_person int;
      session_id text := encode(sha256(convert_to(p_token, 'UTF8')), 'hex');
    begin
      if p_kind in ('redact', 'replace-key', 'migrate', 'set-up', 'log-in-failed') then
        perform audit.refuse_kind('person', p_kind);
      end if;
      -- The seal is sha256(key || sha256(key : session : person : end)), as app/auth makes it.
      select p.id into found_person
        from working.session s join record.person p on p.id = s.user_id cross join audit.session_key k
       where s.id = session_id and s.expires_at > clock_timestamp() and s.ends_at > clock_timestamp() and p.disabled_at is null
         and s.seal = encode(sha256(convert_to(k.key || encode(sha256(convert_to(
               k.key || ':' || s.id || ':' || s.user_id || ':' || floor(extract(epoch from s.ends_at) * 1000)::bigint, 'UTF8')), 'hex'), 'UTF8')), 'hex');
      if found_person is null then
        raise exception 'no live session' using errcode = 'MQ005';
      end if;
      perform audit.open('person:' || found_person, left(encode(sha256(convert_to(session_id, 'UTF8')), 'hex'), 16), true, p_kind, p_reason, p_request, p_subjects);
      return found_person;
    end $$;
    drop function audit.session_seal(text, int, timestamptz);
  `.execute(db)
}

async function collectAtOnce(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function audit.collect_insert() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp set timezone to 'UTC' set extra_float_digits to 1 as $$
    declare
      collected text;
      posing boolean;
    begin
      select string_agg(jsonb_build_object('table', tg_table_name, 'op', 'insert', 'key', n.id, 'after', i.image)::text, ','),
             bool_or(i.image ? 'person_id' and a.actor like 'person:%' and 'person:' || (i.image ->> 'person_id') is distinct from a.actor)
        into collected, posing
        from audit.open_action a, new_rows n, lateral (select to_jsonb(n) - coalesce(tg_argv, '{}'::text[]) as image offset 0) i
       where a.pid = pg_backend_pid() and a.txid = pg_current_xact_id();
      if posing then
        raise exception 'a row of %.% names somebody else than whoever writes it', tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      if collected is not null then
        insert into audit.open_change (txid, changes) values (pg_current_xact_id(), collected);
      end if;
      return null;
    end $$;

    create or replace function audit.collect_update() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp set timezone to 'UTC' set extra_float_digits to 1 as $$
    declare
      collected text;
      paired bigint;
      redacting boolean := audit.is_redacting();
    begin
      select count(*), string_agg((jsonb_build_object('table', tg_table_name, 'op', 'update', 'key', o.id, 'after', d.after)
               || case when redacting then '{}'::jsonb else jsonb_build_object('before', d.before) end)::text, ',' order by o.id)
             filter (where d.changed)
        into paired, collected
        from old_rows o join new_rows n on n.id = o.id,
             lateral (select to_jsonb(o) as old, to_jsonb(n) as new offset 0) i,
             lateral (select count(*) > 0 as changed,
                             coalesce(jsonb_object_agg(e.key, e.value), '{}') - coalesce(tg_argv, '{}'::text[]) as before,
                             coalesce(jsonb_object_agg(e.key, i.new -> e.key), '{}') - coalesce(tg_argv, '{}'::text[]) as after
                        from jsonb_each(i.old) e where e.value is distinct from i.new -> e.key) d;
      if paired <> (select count(*) from old_rows) then
        raise exception 'the key of %.% never changes', tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      if collected is not null then
        insert into audit.open_change (txid, changes) values (pg_current_xact_id(), collected);
      end if;
      return null;
    end $$;
    drop function audit.difference(jsonb, jsonb);

    do $$
    declare
      named regclass;
    begin
      for named in select tgrelid::regclass from pg_trigger where tgname = 'audit_own_name' loop
        execute format('drop trigger audit_own_name on %s', named);
      end loop;
    end $$;
    drop function audit.own_name();
  `.execute(db)
}

async function appendAtOnce(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The same, one after the other and maybe twice.
    create or replace function audit.subjects(payload jsonb) returns text[] language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
    declare
      found text[] := '{}';
      tab text;
      key text;
      field text;
      value jsonb;
    begin
      for tab, key, field, value in
        select c ->> 'table', c ->> 'key', f.key, f.value
          from jsonb_array_elements(payload -> 'changes') c, unnest(array[c -> 'before', c -> 'after']) side, jsonb_each(side) f
         where f.key like '%\\_id' or c ->> 'table' in ('claim', 'report', 'source', 'person', 'place')
      loop
        if tab in ('claim', 'report', 'source', 'person', 'place') then
          found := found || (tab || ':' || key);
        end if;
        if field ~ '(^|_)(claim|report|source)_id$' and jsonb_typeof(value) = 'number' then
          found := found || (substring(field from '(claim|report|source)_id$') || ':' || (value #>> '{}'));
        end if;
      end loop;
      return found;
    end $$;

    create or replace function audit.append() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp set enable_seqscan to off as $$
    declare
      action audit.open_action;
      collected text;
      head_seq bigint;
      head_leaf bytea;
      new_payload text;
      new_hash text;
      new_subjects text[];
      new_salt bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      new_data text;
    begin
      update audit.open_action set appended = true where pid = pg_backend_pid() and txid = pg_current_xact_id() returning * into action;
      with taken as (delete from audit.open_change where txid = action.txid returning n, changes)
      select string_agg(changes, ',' order by n) into collected from taken;
      new_payload := '{"reason":' || to_json(action.reason)::text || ',"changes":[' || coalesce(collected, '') || ']}';
      new_hash := encode(sha256(new_salt || convert_to(new_payload, 'UTF8')), 'hex');
      new_subjects := action.subjects;
      if collected is not null then
        new_subjects := new_subjects || audit.subjects(new_payload::jsonb);
      end if;
      if cardinality(new_subjects) > 1 then
        new_subjects := (select array_agg(distinct s collate "C" order by s collate "C") from unnest(new_subjects) s);
      end if;
      perform pg_advisory_xact_lock(7160915);
      select seq, leaf into head_seq, head_leaf from audit.entry order by seq desc limit 1;
      head_seq := coalesce(head_seq, -1) + 1;
      new_data := json_build_object(
        'v', 1,
        'seq', head_seq,
        'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'actor', action.actor,
        'session', action.session,
        'request', action.request,
        'kind', action.kind,
        'subjects', new_subjects,
        'previous', encode(head_leaf, 'hex'),
        'payload', new_hash
      )::text;
      insert into audit.entry (seq, leaf, data) values (head_seq, sha256('\\x00'::bytea || convert_to(new_data, 'UTF8')), new_data);
      insert into audit.body (seq, salt, payload) values (head_seq, new_salt, new_payload);
      return null;
    end $$;
    create constraint trigger append after insert or update of txid on audit.open_action
      deferrable initially deferred for each row execute function audit.append();
    alter table audit.open_action enable always trigger append;

    -- audit.append alone writes both, and the check of the database pairs them; nothing looks an entry up by its leaf.
    alter table audit.body drop constraint body_seq_fkey;
    alter table audit.entry drop constraint entry_leaf_key;
  `.execute(db)
}
