import { sql, type Kysely } from 'kysely'

/**
 * The same locks with less work for each action. What a statement needs is planned
 * once a connection, not once a call as in functions of the language SQL, and the
 * scratch tables are swept now and then, not by every action.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await openCheaply(db)
  await appendCheaply(db)
}

async function openCheaply(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function audit.open(p_actor text, p_session text, p_may_write boolean, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an action runs at READ COMMITTED' using errcode = 'MQ004';
      end if;
      if exists (select 1 from audit.entry where head ->> 'request' = p_request) then
        raise exception 'this request was recorded already' using errcode = 'MQ002';
      end if;
      insert into audit.open_action (txid, kind, actor, session, request, reason, subjects, may_write)
      values (pg_current_xact_id(), p_kind, p_actor, p_session, p_request, p_reason, p_subjects, p_may_write)
      on conflict (txid) do nothing;
      if not found then
        raise exception 'one transaction is one action' using errcode = 'MQ003';
      end if;
      -- Rows of ended transactions are in nobody's way: one action in fifty takes them away.
      if random() < 0.02 then
        delete from audit.open_action where txid in (
          select txid from audit.open_action where txid < pg_snapshot_xmin(pg_current_snapshot()) for update skip locked);
      end if;
    end $$;

    create or replace function audit.session_seal(p_session text, p_person int, p_ends timestamptz) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    declare
      sealing text := (select key from audit.session_key);
    begin
      return encode(sha256(convert_to(sealing || encode(sha256(convert_to(
               sealing || ':' || p_session || ':' || p_person || ':' || floor(extract(epoch from p_ends) * 1000)::bigint, 'UTF8')), 'hex'), 'UTF8')), 'hex');
    end $$;
  `.execute(db)
}

async function appendCheaply(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function audit.subjects(payload jsonb) returns text[] language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
    begin
      return (
        with changed as (
          select c ->> 'table' as tab, c ->> 'key' as key, c -> 'before' as before, c -> 'after' as after
            from jsonb_array_elements(payload -> 'changes') c
        ), named as (
          select tab || ':' || key as subject from changed where tab in ('claim', 'report', 'source', 'person', 'place')
          union
          select regexp_replace(f.key, '^(.*_)?(claim|report|source)_id$', '\\2') || ':' || (f.value #>> '{}')
            from changed, lateral (select * from jsonb_each(before) union all select * from jsonb_each(after)) f
           where f.key like '%\\_id' and f.key ~ '(^|_)(claim|report|source)_id$' and jsonb_typeof(f.value) = 'number'
        )
        select coalesce(array_agg(subject order by subject collate "C"), '{}') from named
      );
    end $$;

    create or replace function audit.append() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      action audit.open_action;
      collected text;
      head_seq bigint;
      head_leaf bytea;
      new_payload text;
      new_hash text;
      new_subjects text[];
      new_salt bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      new_data text;
    begin
      update audit.open_action set appended = true where txid = pg_current_xact_id() returning * into action;
      with taken as (delete from audit.open_change where txid = action.txid returning n, changes)
      select string_agg(changes, ',' order by n) into collected from taken;
      new_payload := '{"reason":' || to_json(action.reason)::text || ',"changes":[' || coalesce(collected, '') || ']}';
      new_hash := encode(sha256(new_salt || convert_to(new_payload, 'UTF8')), 'hex');
      new_subjects := case when collected is null then '{}' else audit.subjects(new_payload::jsonb) end;
      if action.subjects <> '{}' then
        new_subjects := (select array_agg(distinct s collate "C" order by s collate "C") from unnest(action.subjects || new_subjects) s);
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
  `.execute(db)
}
