import { sql, type Kysely } from 'kysely'

/**
 * The audit trail. A transaction opens one action, statement triggers collect
 * the rows it changes, and a deferred trigger appends one entry at commit.
 * An entry's `data` and a body's `payload` are stored as the very text that was
 * hashed: leaf = SHA-256(0x00 || data), as in RFC 6962 section 2.1, and data
 * names SHA-256(salt || payload) and the previous leaf.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema audit;

    create table audit.entry (
      seq bigint primary key,
      leaf bytea not null unique,
      data text not null,
      head jsonb generated always as (data::jsonb) stored
    );
    create unique index entry_request on audit.entry ((head ->> 'request'));
    create index entry_actor on audit.entry ((head ->> 'actor'), seq desc);
    create index entry_kind on audit.entry ((head ->> 'kind'), seq desc);
    create index entry_at on audit.entry (((head ->> 'at') collate "C"), seq desc);
    create index entry_subjects on audit.entry using gin ((head -> 'subjects'));

    create table audit.body (
      seq bigint primary key references audit.entry,
      salt bytea,
      payload text
    );

    create unlogged table audit.open_action (
      txid xid8 primary key,
      kind text not null,
      actor text not null,
      session text,
      request text not null,
      reason text not null,
      subjects text[] not null,
      may_write boolean not null,
      appended boolean not null default false
    );

    create unlogged table audit.open_change (
      txid xid8 not null,
      n bigint generated always as identity,
      changes text not null,
      primary key (txid, n)
    );
  `.execute(db)
  await openAction(db)
  await collectChanges(db)
  await appendEntry(db)
  await refuseEdits(db)
  await guardRecord(db)
}

async function openAction(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.open(p_actor text, p_session text, p_may_write boolean, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an action runs at READ COMMITTED' using errcode = 'MQ004';
      end if;
      if exists (select 1 from audit.entry where head ->> 'request' = p_request) then
        raise exception 'this request was recorded already' using errcode = 'MQ002';
      end if;
      if exists (select 1 from audit.open_action where txid = pg_current_xact_id()) then
        raise exception 'one transaction is one action' using errcode = 'MQ003';
      end if;
      delete from audit.open_action where txid in (
        select txid from audit.open_action where txid < pg_snapshot_xmin(pg_current_snapshot()) for update skip locked);
      insert into audit.open_action (txid, kind, actor, session, request, reason, subjects, may_write)
      values (pg_current_xact_id(), p_kind, p_actor, p_session, p_request, p_reason, p_subjects, p_may_write);
    end $$;

    -- The actor is whoever owns the live session of this token. The database
    -- holds only the token's hash, so reading tables does not help to pose.
    create function audit.begin_as_session(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      found_person int;
      session_id text := encode(sha256(convert_to(p_token, 'UTF8')), 'hex');
    begin
      select p.id into found_person
        from working.session s join record.person p on p.id = s.user_id
       where s.id = session_id and s.expires_at > clock_timestamp() and s.ends_at > clock_timestamp() and p.disabled_at is null;
      if found_person is null then
        raise exception 'no live session' using errcode = 'MQ005';
      end if;
      perform audit.open('person:' || found_person, left(encode(sha256(convert_to(session_id, 'UTF8')), 'hex'), 16), true, p_kind, p_reason, p_request, p_subjects);
      return found_person;
    end $$;

    -- Somebody who is not logged in: may leave an entry, may not change the record.
    create function audit.begin_as_visitor(p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform audit.open('visitor', null, false, p_kind, p_reason, p_request, p_subjects);
    end $$;

    -- The one-time code that the terminal printed makes the first administrator, and nobody after.
    create function audit.begin_as_setup(p_code text, p_request text)
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform pg_advisory_xact_lock(7160916);
      if exists (select 1 from record.person)
        or not exists (select 1 from working.setup_code where code_sha256 = encode(sha256(convert_to(p_code, 'UTF8')), 'hex')) then
        raise exception 'no live set-up code' using errcode = 'MQ005';
      end if;
      perform audit.open('set-up', null, true, 'set-up', '', p_request, '{}');
    end $$;

    -- The command line and the migrations, which hold the owner's address.
    create function audit.begin_as_operator(p_name text, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform audit.open('operator:' || p_name, null, true, p_kind, p_reason, p_request, p_subjects);
    end $$;
  `.execute(db)
}

async function collectChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.guard() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'TRUNCATE' or tg_op = 'DELETE' then
        raise exception '% of %.% is refused: the record keeps every row', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      if not exists (select 1 from audit.open_action where txid = pg_current_xact_id() and may_write and not appended) then
        raise exception 'no open action: %.% changes only inside an audited transaction', tg_table_schema, tg_table_name using errcode = 'MQ001';
      end if;
      return null;
    end $$;

    -- tg_argv names the columns left out of the row images: large ones that are covered by a hash beside them, and secrets.
    create function audit.collect_insert() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      collected text;
    begin
      select string_agg(jsonb_build_object('table', tg_table_name, 'op', 'insert', 'key', n.id, 'after', to_jsonb(n) - coalesce(tg_argv, '{}'::text[]))::text, ',' order by n.id)
        into collected from new_rows n;
      if collected is not null then
        insert into audit.open_change (txid, changes) values (pg_current_xact_id(), collected);
      end if;
      return null;
    end $$;

    create function audit.collect_update() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      collected text;
      paired bigint;
    begin
      select count(*), string_agg(jsonb_build_object('table', tg_table_name, 'op', 'update', 'key', o.id,
               'before', audit.difference(to_jsonb(o), to_jsonb(n)) - coalesce(tg_argv, '{}'::text[]), 'after', audit.difference(to_jsonb(n), to_jsonb(o)) - coalesce(tg_argv, '{}'::text[]))::text, ',' order by o.id)
             filter (where to_jsonb(o) <> to_jsonb(n))
        into paired, collected from old_rows o join new_rows n on n.id = o.id;
      if paired <> (select count(*) from old_rows) then
        raise exception 'the key of %.% never changes', tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      if collected is not null then
        insert into audit.open_change (txid, changes) values (pg_current_xact_id(), collected);
      end if;
      return null;
    end $$;

    create function audit.difference(a jsonb, b jsonb) returns jsonb language sql immutable set search_path = pg_catalog, pg_temp as $$
      select coalesce(jsonb_object_agg(e.key, e.value), '{}') from jsonb_each(a) e where e.value is distinct from b -> e.key
    $$;
  `.execute(db)
}

async function appendEntry(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What an action touched, read off its row images, so that no writer can forget to say it.
    create function audit.subjects(payload jsonb) returns text[] language sql immutable set search_path = pg_catalog, pg_temp as $$
      with changed as (
        select c ->> 'table' as tab, c ->> 'key' as key, coalesce(c -> 'before', '{}') as before, coalesce(c -> 'after', '{}') as after
          from jsonb_array_elements(payload -> 'changes') c
      ), named as (
        select tab || ':' || key as subject from changed where tab in ('claim', 'report', 'source', 'person', 'place')
        union
        select regexp_replace(f.key, '^(.*_)?(claim|report|source)_id$', '\\2') || ':' || (f.value #>> '{}')
          from changed, lateral (select * from jsonb_each(before) union all select * from jsonb_each(after)) f
         where f.key ~ '(^|_)(claim|report|source)_id$' and jsonb_typeof(f.value) = 'number'
      )
      select coalesce(array_agg(subject order by subject collate "C"), '{}') from named
    $$;

    create function audit.append() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      action audit.open_action;
      head_seq bigint;
      head_leaf bytea;
      new_payload text;
      new_salt bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      new_data text;
    begin
      select * into action from audit.open_action where txid = pg_current_xact_id();
      select '{"reason":' || to_json(action.reason)::text || ',"changes":[' || coalesce(string_agg(changes, ',' order by n), '') || ']}'
        into new_payload from audit.open_change where txid = action.txid;
      perform pg_advisory_xact_lock(7160915);
      select seq, leaf into head_seq, head_leaf from audit.entry order by seq desc limit 1;
      new_data := json_build_object(
        'v', 1,
        'seq', coalesce(head_seq, -1) + 1,
        'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'actor', action.actor,
        'session', action.session,
        'request', action.request,
        'kind', action.kind,
        'subjects', (select coalesce(array_agg(distinct s collate "C" order by s collate "C"), '{}') from unnest(action.subjects || audit.subjects(new_payload::jsonb)) s),
        'previous', encode(head_leaf, 'hex'),
        'payload', encode(sha256(new_salt || convert_to(new_payload, 'UTF8')), 'hex')
      )::text;
      insert into audit.entry (seq, leaf, data)
      values (coalesce(head_seq, -1) + 1, sha256('\\x00'::bytea || convert_to(new_data, 'UTF8')), new_data);
      insert into audit.body (seq, salt, payload) values (coalesce(head_seq, -1) + 1, new_salt, new_payload);
      delete from audit.open_change where txid = action.txid;
      update audit.open_action set appended = true where txid = action.txid;
      return null;
    end $$;

    create constraint trigger append after insert on audit.open_action
      deferrable initially deferred for each row execute function audit.append();
    alter table audit.open_action enable always trigger append;
  `.execute(db)
}

async function refuseEdits(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise exception '% of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
    end $$;

    create trigger never_edited before update or delete or truncate on audit.entry for each statement execute function audit.refuse();
    create trigger never_edited before update or delete or truncate on audit.body for each statement execute function audit.refuse();
    alter table audit.entry enable always trigger never_edited;
    alter table audit.body enable always trigger never_edited;

    create trigger never_edited before update on record.judgement for each statement execute function audit.refuse();
    create trigger never_edited before update on record.evidence for each statement execute function audit.refuse();
    create trigger never_edited before update on record.verdict for each statement execute function audit.refuse();
    create trigger never_edited before update on record.original for each statement execute function audit.refuse();
    create trigger never_edited before update of text, text_sha256, original_id on record.report for each statement execute function audit.refuse();
    create trigger never_edited before update of quote_sha256, home_claim_id on record.passage for each statement execute function audit.refuse();
    alter table record.judgement enable always trigger never_edited;
    alter table record.evidence enable always trigger never_edited;
    alter table record.verdict enable always trigger never_edited;
    alter table record.original enable always trigger never_edited;
    alter table record.report enable always trigger never_edited;
    alter table record.passage enable always trigger never_edited;
  `.execute(db)
}

async function guardRecord(db: Kysely<unknown>): Promise<void> {
  await sql`
    create procedure audit.watch(target regclass, variadic left_out text[]) language plpgsql set search_path = pg_catalog, pg_temp as $$
    declare
      args text := (select coalesce(string_agg(quote_literal(c), ', '), '') from unnest(left_out) c where c <> '');
    begin
      execute format('create trigger audit_guard before insert or update or delete or truncate on %s for each statement execute function audit.guard()', target);
      execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.collect_insert(%s)', target, args);
      execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.collect_update(%s)', target, args);
      execute format('alter table %s enable always trigger audit_guard', target);
      execute format('alter table %s enable always trigger audit_insert', target);
      execute format('alter table %s enable always trigger audit_update', target);
    end $$;

    call audit.watch('record.person', 'password_hash');
    call audit.watch('record.source', '');
    call audit.watch('record.original', 'bytes');
    call audit.watch('record.report', 'text');
    call audit.watch('record.section', '');
    call audit.watch('record.claim', '');
    call audit.watch('record.passage', '');
    call audit.watch('record.judgement', '');
    call audit.watch('record.evidence', '');
    call audit.watch('record.verdict', '');
    call audit.watch('record.place', '');
  `.execute(db)
}
