-- The whole schema as it is after all migrations. Written by "npm run db:structure"; a test compares it with the
-- migrations, so change those and run it again. Psql reads it into an empty database, where the role of the web
-- process exists; what the product itself runs are the migrations.

set check_function_bodies = off;

create schema record;
create schema working;
create schema derived;
create schema audit;

CREATE OR REPLACE FUNCTION record.text_sha256(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select encode(sha256(convert_to(value, 'UTF8')), 'hex')
$function$;

CREATE OR REPLACE FUNCTION working.announce_job()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_notify('muqabala_desk', json_build_object('at', 'job:' || new.id)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION working.hand_over_job()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if new.state = 'waiting' then
    perform graphile_worker.add_job('work', json_build_object('job', new.id), new.queue, new.run_at, 25, 'job:' || new.id);
  else
    perform graphile_worker.remove_job('job:' || new.id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION working.workers()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select distinct application_name from pg_stat_activity
   where datname = current_database() and application_name like 'muqabala worker %'
$function$;

CREATE OR REPLACE FUNCTION audit.append()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
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
  insert into audit.entry (seq, leaf, data) values (head_seq, sha256('\x00'::bytea || convert_to(new_data, 'UTF8')), new_data);
  insert into audit.body (seq, salt, payload) values (head_seq, new_salt, new_payload);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_mandate(p_mandate text, p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_operator(p_name text, p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform audit.open('operator:' || p_name, null, true, p_kind, p_reason, p_request, p_subjects);
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_session(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_setup(p_code text, p_request text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform pg_advisory_xact_lock(7160916);
  if exists (select 1 from record.person)
    or not exists (select 1 from working.setup_code where code_sha256 = encode(sha256(convert_to(p_code, 'UTF8')), 'hex')) then
    raise exception 'no live set-up code' using errcode = 'MQ005';
  end if;
  perform audit.open('set-up', null, true, 'set-up', '', p_request, '{}');
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_token(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  found_person int;
  found_token int;
begin
  -- What opens the way to other rights needs a person who is logged in.
  if p_kind in ('redact', 'replace-key', 'migrate', 'set-up', 'log-in', 'log-in-failed', 'log-out', 'make-token', 'revoke-token',
                'add-person', 'change-role', 'change-password', 'disable-person', 'enable-person') then
    perform audit.refuse_kind('token', p_kind);
  end if;
  select p.id, t.id into found_person, found_token
    from record.access_token t join record.person p on p.id = t.person_id
   where t.token_sha256 = encode(sha256(convert_to(p_token, 'UTF8')), 'hex')
     and t.revoked_at is null and t.expires_at > clock_timestamp() and p.disabled_at is null;
  if found_person is null then
    raise exception 'no live access token' using errcode = 'MQ005';
  end if;
  perform audit.open('person:' || found_person, null, true, p_kind, p_reason, p_request, p_subjects || ('token:' || found_token));
  return found_person;
end $function$;

CREATE OR REPLACE FUNCTION audit.begin_as_visitor(p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if p_kind <> 'log-in-failed' then
    perform audit.refuse_kind('visitor', p_kind);
  end if;
  perform audit.open('visitor', null, false, p_kind, p_reason, p_request, p_subjects);
end $function$;

CREATE OR REPLACE FUNCTION audit.collect_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION audit.collect_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET "TimeZone" TO 'UTC'
 SET extra_float_digits TO '1'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION audit.end_mandate(p_id text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select 1 from audit.open_action where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended) then
    raise exception 'a mandate ends in an open action' using errcode = 'MQ001';
  end if;
  update audit.mandate set ended_at = now() where id = p_id and ended_at is null;
end $function$;

CREATE OR REPLACE FUNCTION audit.give_mandate(p_id text, p_kinds text[], p_days integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  giver text;
begin
  update audit.open_action set subjects = subjects || ('mandate:' || p_id)
   where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended and actor like 'person:%'
  returning substring(actor from 8) into giver;
  if giver is null then
    raise exception 'a mandate is given by a person, in an open action' using errcode = 'MQ001';
  end if;
  if not p_kinds <@ array['capture', 'check-files', 'bulk-import', 'import-report', 'import-reports'] then
    raise exception 'no mandate is given for %', p_kinds using errcode = 'MQ006';
  end if;
  insert into audit.mandate (id, person_id, kinds, ends_at)
  values (p_id, giver::int, p_kinds, now() + least(p_days, 3660) * interval '1 day');
end $function$;

CREATE OR REPLACE FUNCTION audit.guard()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_op = 'TRUNCATE' or tg_op = 'DELETE' then
    raise exception '% of %.% is refused: the record keeps every row', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
  end if;
  if not exists (select 1 from audit.open_action where pid = pg_backend_pid() and txid = pg_current_xact_id() and may_write and not appended) then
    raise exception 'no open action: %.% changes only inside an audited transaction', tg_table_schema, tg_table_name using errcode = 'MQ001';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION audit.is_redacting()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select 1 from audit.open_action
                  where pid = pg_backend_pid() and txid = pg_current_xact_id() and kind = 'redact' and actor like 'operator:%' and reason <> '' and not appended);
end $function$;

CREATE OR REPLACE FUNCTION audit.name_request()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  new.request := (select a.request from audit.open_action a where a.txid = pg_current_xact_id());
  return new;
end $function$;

CREATE OR REPLACE FUNCTION audit.only_redacted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if audit.is_redacting() and new.seq = old.seq and new.salt is null and new.payload is null
    and exists (select 1 from audit.open_action where txid = pg_current_xact_id() and 'entry:' || new.seq = any (subjects)) then
    return new;
  end if;
  raise exception 'update of audit.body is refused' using errcode = 'MQ006';
end $function$;

CREATE OR REPLACE FUNCTION audit.open(p_actor text, p_session text, p_may_write boolean, p_kind text, p_reason text, p_request text, p_subjects text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION audit.redact(p_seq bigint, p_keep jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not audit.is_redacting() then
    raise exception 'a body is taken away only in a redaction that says why' using errcode = 'MQ006';
  end if;
  update audit.open_action set subjects = subjects || ('entry:' || p_seq) where txid = pg_current_xact_id();
  update audit.body b set salt = null, payload = null from audit.entry e
   where b.seq = p_seq and e.seq = b.seq and b.payload is not null and e.head ->> 'kind' not in ('redact', 'replace-key');
  if not found then
    raise exception 'entry % has no body that can be redacted', p_seq using errcode = 'MQ006';
  end if;
  insert into audit.open_change (txid, changes)
  values (pg_current_xact_id(), jsonb_build_object('table', 'entry', 'op', 'redact', 'key', p_seq, 'after', p_keep)::text);
end $function$;

CREATE OR REPLACE FUNCTION audit.refuse()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if tg_op = 'UPDATE' and tg_table_schema = 'record' and audit.is_redacting() then
    return null;
  end if;
  raise exception '% of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
end $function$;

CREATE OR REPLACE FUNCTION audit.refuse_kind(p_actor text, p_kind text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'an action of the kind % is refused to a %', p_kind, p_actor using errcode = 'MQ006';
end $function$;

CREATE OR REPLACE FUNCTION audit.subjects(payload jsonb)
 RETURNS text[]
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
     where f.key like '%\_id' or c ->> 'table' in ('claim', 'report', 'source', 'person', 'place')
  loop
    if tab in ('claim', 'report', 'source', 'person', 'place') then
      found := found || (tab || ':' || key);
    end if;
    if field ~ '(^|_)(claim|report|source)_id$' and jsonb_typeof(value) = 'number' then
      found := found || (substring(field from '(claim|report|source)_id$') || ':' || (value #>> '{}'));
    end if;
  end loop;
  return found;
end $function$;

CREATE OR REPLACE PROCEDURE audit.watch(IN target regclass, VARIADIC left_out text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $procedure$
declare
  args text := (select coalesce(string_agg(quote_literal(c), ', '), '') from unnest(left_out) c where c <> '');
begin
  execute format('create trigger audit_guard before insert or update or delete or truncate on %s for each statement execute function audit.guard()', target);
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit.collect_insert(%s)', target, args);
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit.collect_update(%s)', target, args);
  execute format('alter table %s enable always trigger audit_guard', target);
  execute format('alter table %s enable always trigger audit_insert', target);
  execute format('alter table %s enable always trigger audit_update', target);
end $procedure$;

create table public.muqabala_migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint muqabala_migration_pkey PRIMARY KEY (name)
);

create table public.muqabala_migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null,
  constraint muqabala_migration_lock_pkey PRIMARY KEY (id)
);

create table record.claim (
  id integer generated always as identity not null,
  wording text,
  version integer default 1 not null,
  merged_into_claim_id integer,
  created_at timestamp with time zone default now() not null,
  constraint claim_pkey PRIMARY KEY (id),
  constraint claim_merged_into_claim_id_fkey FOREIGN KEY (merged_into_claim_id) REFERENCES record.claim(id),
  constraint claim_check CHECK (merged_into_claim_id <> id)
);
CREATE INDEX claim_merged_into_claim_id_idx ON record.claim USING btree (merged_into_claim_id) WHERE (merged_into_claim_id IS NOT NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.claim FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.claim REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.claim REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.claim enable always trigger audit_guard;
alter table record.claim enable always trigger audit_insert;
alter table record.claim enable always trigger audit_update;

create table record.original (
  id text not null,
  bytes bytea not null,
  file_name text,
  encoding text not null,
  received_at timestamp with time zone default now() not null,
  kind text,
  part_of text,
  part_start bigint,
  constraint original_pkey PRIMARY KEY (id),
  constraint original_check CHECK (id = encode(sha256(bytes), 'hex'::text)),
  constraint original_kind_check CHECK (kind <> ''::text),
  constraint original_part_of_check CHECK (part_of ~ '^[0-9a-f]{64}$'::text),
  constraint original_part_start_check CHECK (part_start >= 0)
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.original FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.original REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert('bytes');
CREATE TRIGGER audit_update AFTER UPDATE ON record.original REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update('bytes');
CREATE TRIGGER never_edited BEFORE UPDATE ON record.original FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.original enable always trigger audit_guard;
alter table record.original enable always trigger audit_insert;
alter table record.original enable always trigger audit_update;
alter table record.original enable always trigger never_edited;

create table record.person (
  id integer generated always as identity not null,
  login text not null,
  name text not null,
  role text not null,
  password_hash text not null,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  password_sha256 text generated always as (record.text_sha256(password_hash)) stored not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_login_key UNIQUE (login),
  constraint person_login_check CHECK (login = lower(login) AND login <> ''::text),
  constraint person_name_check CHECK (name <> ''::text),
  constraint person_role_check CHECK (role = ANY (ARRAY['viewer'::text, 'reviewer'::text, 'lead'::text, 'admin'::text]))
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.person FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert('password_hash');
CREATE TRIGGER audit_update AFTER UPDATE ON record.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update('password_hash');
alter table record.person enable always trigger audit_guard;
alter table record.person enable always trigger audit_insert;
alter table record.person enable always trigger audit_update;

create table record.access_token (
  id integer generated always as identity not null,
  person_id integer not null,
  name text not null,
  scopes text[] not null,
  beginning text not null,
  token_sha256 text not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint access_token_pkey PRIMARY KEY (id),
  constraint access_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint access_token_name_check CHECK (name <> ''::text),
  constraint access_token_scopes_check CHECK (cardinality(scopes) > 0),
  constraint access_token_token_sha256_check CHECK (token_sha256 ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX access_token_person_id_idx ON record.access_token USING btree (person_id);
CREATE INDEX access_token_token_sha256_idx ON record.access_token USING btree (token_sha256);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.access_token FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.access_token REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.access_token REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.access_token enable always trigger audit_guard;
alter table record.access_token enable always trigger audit_insert;
alter table record.access_token enable always trigger audit_update;

create table record.edition (
  id integer generated always as identity not null,
  number integer not null,
  day text collate "C" not null,
  follows integer,
  correction boolean not null,
  content text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint edition_pkey PRIMARY KEY (id),
  constraint edition_follows_key UNIQUE (follows),
  constraint edition_number_key UNIQUE (number),
  constraint edition_follows_fkey FOREIGN KEY (follows) REFERENCES record.edition(id),
  constraint edition_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint edition_check CHECK (follows IS NOT NULL OR NOT correction),
  constraint edition_day_check CHECK (day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text)
);
CREATE INDEX edition_day_number_idx ON record.edition USING btree (day, number DESC);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.edition FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.edition REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.edition REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.edition FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.edition enable always trigger audit_guard;
alter table record.edition enable always trigger audit_insert;
alter table record.edition enable always trigger audit_update;
alter table record.edition enable always trigger never_edited;

create table record.feed (
  id integer generated always as identity not null,
  address text not null,
  name text not null,
  every_minutes integer not null,
  at_once boolean not null,
  enabled boolean not null,
  person_id integer not null,
  created_at timestamp with time zone default now() not null,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_address_key UNIQUE (address),
  constraint feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint feed_address_check CHECK (address ~ '^https?://'::text AND length(address) <= 2000),
  constraint feed_every_minutes_check CHECK (every_minutes >= 5 AND every_minutes <= 1440),
  constraint feed_name_check CHECK (name <> ''::text AND length(name) <= 200)
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.feed FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.feed REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.feed REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.feed enable always trigger audit_guard;
alter table record.feed enable always trigger audit_insert;
alter table record.feed enable always trigger audit_update;

create table record.place (
  id integer generated always as identity not null,
  key text not null,
  ar text not null,
  en text,
  aliases text[] default '{}'::text[] not null,
  kind text not null,
  governorate text,
  lat double precision,
  lon double precision,
  constraint place_pkey PRIMARY KEY (id),
  constraint place_key_key UNIQUE (key)
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.place FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.place REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.place REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.place enable always trigger audit_guard;
alter table record.place enable always trigger audit_insert;
alter table record.place enable always trigger audit_update;

create table record.policy (
  id integer generated always as identity not null,
  confirm_needs integer not null,
  dispute_needs integer not null,
  second_for text not null,
  second_toll integer,
  second_refuted boolean not null,
  second_conflicts boolean not null,
  blind boolean not null,
  reason text not null,
  supersedes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  confirm_outside integer,
  constraint policy_pkey PRIMARY KEY (id),
  constraint policy_supersedes_key UNIQUE (supersedes),
  constraint policy_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint policy_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.policy(id),
  constraint policy_confirm_needs_check CHECK (confirm_needs >= 1 AND confirm_needs <= 9),
  constraint policy_confirm_outside_check CHECK (confirm_outside >= 0 AND confirm_outside <= 9),
  constraint policy_dispute_needs_check CHECK (dispute_needs >= 1 AND dispute_needs <= 9),
  constraint policy_reason_check CHECK (reason <> ''::text),
  constraint policy_second_for_check CHECK (second_for = ANY (ARRAY['none'::text, 'some'::text, 'all'::text])),
  constraint policy_second_toll_check CHECK (second_toll >= 0)
);
CREATE UNIQUE INDEX policy_first ON record.policy USING btree ((true)) WHERE (supersedes IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.policy FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.policy REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.policy REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.policy FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.policy enable always trigger audit_guard;
alter table record.policy enable always trigger audit_insert;
alter table record.policy enable always trigger audit_update;
alter table record.policy enable always trigger never_edited;

create table record.publication (
  id integer generated always as identity not null,
  step text not null,
  claim_id integer,
  edition_id integer,
  content text not null,
  reason text not null,
  supersedes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_supersedes_key UNIQUE (supersedes),
  constraint publication_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint publication_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES record.edition(id),
  constraint publication_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint publication_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.publication(id),
  constraint publication_check CHECK (num_nonnulls(claim_id, edition_id) = 1),
  constraint publication_check1 CHECK (step <> 'taken-back'::text OR content = ''::text AND reason <> ''::text),
  constraint publication_step_check CHECK (step = ANY (ARRAY['proposed'::text, 'published'::text, 'taken-back'::text]))
);
CREATE INDEX publication_claim_id_id_idx ON record.publication USING btree (claim_id, id DESC);
CREATE INDEX publication_edition_id_id_idx ON record.publication USING btree (edition_id, id DESC);
CREATE UNIQUE INDEX publication_first_of_claim ON record.publication USING btree (claim_id) WHERE (supersedes IS NULL);
CREATE UNIQUE INDEX publication_first_of_edition ON record.publication USING btree (edition_id) WHERE (supersedes IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.publication FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.publication REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.publication REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.publication FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.publication enable always trigger audit_guard;
alter table record.publication enable always trigger audit_insert;
alter table record.publication enable always trigger audit_update;
alter table record.publication enable always trigger never_edited;

create table record.publishing_policy (
  id integer generated always as identity not null,
  desk_name text not null,
  site text not null,
  second_person boolean not null,
  reason text not null,
  supersedes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint publishing_policy_pkey PRIMARY KEY (id),
  constraint publishing_policy_supersedes_key UNIQUE (supersedes),
  constraint publishing_policy_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint publishing_policy_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.publishing_policy(id),
  constraint publishing_policy_desk_name_check CHECK (desk_name <> ''::text),
  constraint publishing_policy_reason_check CHECK (reason <> ''::text)
);
CREATE UNIQUE INDEX publishing_policy_first ON record.publishing_policy USING btree ((true)) WHERE (supersedes IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.publishing_policy FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.publishing_policy REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.publishing_policy REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.publishing_policy FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.publishing_policy enable always trigger audit_guard;
alter table record.publishing_policy enable always trigger audit_insert;
alter table record.publishing_policy enable always trigger audit_update;
alter table record.publishing_policy enable always trigger never_edited;

create table record.review (
  id integer generated always as identity not null,
  claim_id integer not null,
  claim_version integer not null,
  kind text not null,
  answers integer,
  decision text not null,
  credibility integer,
  rationale text not null,
  basis jsonb not null,
  blind boolean not null,
  request text not null,
  supersedes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint review_pkey PRIMARY KEY (id),
  constraint review_answers_kind_key UNIQUE (answers, kind),
  constraint review_claim_id_claim_version_key UNIQUE (claim_id, claim_version),
  constraint review_supersedes_key UNIQUE (supersedes),
  constraint review_answers_fkey FOREIGN KEY (answers) REFERENCES record.review(id),
  constraint review_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint review_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint review_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.review(id),
  constraint review_check CHECK ((kind = 'first'::text) = (answers IS NULL)),
  constraint review_check1 CHECK (kind = 'first'::text OR decision <> 'withdrawn'::text),
  constraint review_check2 CHECK (decision = 'withdrawn'::text OR rationale <> ''::text AND credibility IS NOT NULL),
  constraint review_credibility_check CHECK (credibility >= 1 AND credibility <= 6),
  constraint review_decision_check CHECK (decision = ANY (ARRAY['confirmed'::text, 'disputed'::text, 'unverifiable'::text, 'withdrawn'::text])),
  constraint review_kind_check CHECK (kind = ANY (ARRAY['first'::text, 'second'::text, 'settlement'::text]))
);
CREATE INDEX review_claim ON record.review USING btree (claim_id, id DESC);
CREATE INDEX review_sealed ON record.review USING btree (id) WHERE ((kind = 'first'::text) AND blind);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.review FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.review REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.review FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.review REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.review FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.review enable always trigger audit_guard;
alter table record.review enable always trigger audit_insert;
alter table record.review enable always trigger audit_request;
alter table record.review enable always trigger audit_update;
alter table record.review enable always trigger never_edited;

create table record.settled_field (
  id integer generated always as identity not null,
  claim_id integer not null,
  field text not null,
  value_key text not null,
  value jsonb not null,
  choices jsonb not null,
  reason text not null,
  withdrawn boolean default false not null,
  supersedes integer,
  undoes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint settled_field_pkey PRIMARY KEY (id),
  constraint settled_field_supersedes_key UNIQUE (supersedes),
  constraint settled_field_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint settled_field_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint settled_field_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.settled_field(id),
  constraint settled_field_undoes_fkey FOREIGN KEY (undoes) REFERENCES record.settled_field(id),
  constraint settled_field_field_check CHECK (field <> ''::text),
  constraint settled_field_reason_check CHECK (reason <> ''::text)
);
CREATE INDEX settled_field_claim_id_id_idx ON record.settled_field USING btree (claim_id, id DESC);
CREATE UNIQUE INDEX settled_field_first ON record.settled_field USING btree (claim_id, field) WHERE (supersedes IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.settled_field FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.settled_field REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.settled_field REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.settled_field FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.settled_field enable always trigger audit_guard;
alter table record.settled_field enable always trigger audit_insert;
alter table record.settled_field enable always trigger audit_update;
alter table record.settled_field enable always trigger never_edited;

create table record.source (
  id integer generated always as identity not null,
  name text not null,
  kind text not null,
  reliability text default 'F'::text not null,
  note text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_name_key UNIQUE (name),
  constraint source_kind_check CHECK (kind = ANY (ARRAY['bulletin'::text, 'agency'::text, 'newspaper'::text, 'broadcaster'::text, 'monitor'::text, 'press-office'::text, 'witness'::text, 'other'::text])),
  constraint source_name_check CHECK (name <> ''::text),
  constraint source_reliability_check CHECK (reliability = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text]))
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.source FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.source REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.source REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.source enable always trigger audit_guard;
alter table record.source enable always trigger audit_insert;
alter table record.source enable always trigger audit_update;

create table record.report (
  id integer generated always as identity not null,
  source_id integer not null,
  original_id text not null,
  part_of_report_id integer,
  title text not null,
  text text not null,
  text_sha256 text not null,
  language text not null,
  address text,
  published_day text,
  published_at timestamp with time zone,
  received_at timestamp with time zone default now() not null,
  cut_at timestamp with time zone,
  forwarded_from text,
  said_place text,
  said_verdict text,
  withdrawn_at timestamp with time zone,
  said_evidence text,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_original_id_fkey FOREIGN KEY (original_id) REFERENCES record.original(id),
  constraint report_part_of_report_id_fkey FOREIGN KEY (part_of_report_id) REFERENCES record.report(id),
  constraint report_source_id_fkey FOREIGN KEY (source_id) REFERENCES record.source(id),
  constraint report_check CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text)),
  constraint report_check1 CHECK (published_at IS NULL OR published_day IS NOT NULL),
  constraint report_forwarded_from_check CHECK (forwarded_from <> ''::text),
  constraint report_language_check CHECK (language = ANY (ARRAY['ar'::text, 'en'::text])),
  constraint report_published_day_check CHECK (published_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text),
  constraint report_said_evidence_check CHECK (said_evidence ~ '^https?://'::text AND length(said_evidence) <= 2000),
  constraint report_said_place_check CHECK (said_place <> ''::text),
  constraint report_said_verdict_check CHECK (said_verdict = ANY (ARRAY['confirmed'::text, 'disputed'::text, 'unverifiable'::text])),
  constraint report_text_check CHECK (text <> ''::text),
  constraint report_title_check CHECK (title <> ''::text)
);
CREATE INDEX report_part_of_report_id_idx ON record.report USING btree (part_of_report_id) WHERE (part_of_report_id IS NOT NULL);
CREATE INDEX report_published ON record.report USING btree (COALESCE(published_day, ''::text) COLLATE "C", COALESCE(published_at, '-infinity'::timestamp with time zone), id);
CREATE INDEX report_received_at_id_idx ON record.report USING btree (received_at DESC, id DESC);
CREATE INDEX report_source_id_idx ON record.report USING btree (source_id);
CREATE UNIQUE INDEX report_text_sha256_key ON record.report USING btree (text_sha256) WHERE (withdrawn_at IS NULL);
CREATE INDEX report_without_day ON record.report USING btree (id) WHERE (published_day IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.report FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert('text');
CREATE TRIGGER audit_update AFTER UPDATE ON record.report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update('text');
CREATE TRIGGER never_edited BEFORE UPDATE OF text, text_sha256, original_id ON record.report FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.report enable always trigger audit_guard;
alter table record.report enable always trigger audit_insert;
alter table record.report enable always trigger audit_update;
alter table record.report enable always trigger never_edited;

create table record.section (
  id integer generated always as identity not null,
  report_id integer not null,
  title text not null,
  start_offset integer not null,
  end_offset integer not null,
  constraint section_pkey PRIMARY KEY (id),
  constraint section_report_id_fkey FOREIGN KEY (report_id) REFERENCES record.report(id),
  constraint section_check CHECK (end_offset > start_offset),
  constraint section_start_offset_check CHECK (start_offset >= 0)
);
CREATE INDEX section_report_id_idx ON record.section USING btree (report_id);
CREATE INDEX section_title ON record.section USING btree (title COLLATE "C");
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.section FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.section REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.section REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.section enable always trigger audit_guard;
alter table record.section enable always trigger audit_insert;
alter table record.section enable always trigger audit_update;

create table record.passage (
  id integer generated always as identity not null,
  report_id integer not null,
  section_id integer,
  start_offset integer not null,
  end_offset integer not null,
  quote_sha256 text not null,
  home_claim_id integer not null,
  claim_id integer not null,
  retired boolean default false not null,
  replaced_by_passage_id integer,
  constraint passage_pkey PRIMARY KEY (id),
  constraint passage_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint passage_home_claim_id_fkey FOREIGN KEY (home_claim_id) REFERENCES record.claim(id),
  constraint passage_replaced_by_passage_id_fkey FOREIGN KEY (replaced_by_passage_id) REFERENCES record.passage(id),
  constraint passage_report_id_fkey FOREIGN KEY (report_id) REFERENCES record.report(id),
  constraint passage_section_id_fkey FOREIGN KEY (section_id) REFERENCES record.section(id),
  constraint passage_check CHECK (end_offset > start_offset),
  constraint passage_start_offset_check CHECK (start_offset >= 0)
);
CREATE INDEX passage_claim_id_idx ON record.passage USING btree (claim_id);
CREATE INDEX passage_home_claim_id_idx ON record.passage USING btree (home_claim_id);
CREATE INDEX passage_report_id_start_offset_idx ON record.passage USING btree (report_id, start_offset);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.passage FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.passage REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.passage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE OF quote_sha256, home_claim_id ON record.passage FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.passage enable always trigger audit_guard;
alter table record.passage enable always trigger audit_insert;
alter table record.passage enable always trigger audit_update;
alter table record.passage enable always trigger never_edited;

create table record.evidence (
  id integer generated always as identity not null,
  claim_id integer not null,
  kind text not null,
  stance text not null,
  passage_id integer,
  address text,
  quote text default ''::text not null,
  note text default ''::text not null,
  supersedes integer,
  withdrawn boolean default false not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  reason text,
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_supersedes_key UNIQUE (supersedes),
  constraint evidence_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint evidence_passage_id_fkey FOREIGN KEY (passage_id) REFERENCES record.passage(id),
  constraint evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint evidence_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.evidence(id),
  constraint evidence_check CHECK ((kind = 'passage'::text) = (passage_id IS NOT NULL)),
  constraint evidence_check1 CHECK ((kind = 'address'::text) = (address IS NOT NULL)),
  constraint evidence_check2 CHECK (reason <> ''::text AND (withdrawn OR reason IS NULL)),
  constraint evidence_kind_check CHECK (kind = ANY (ARRAY['passage'::text, 'address'::text, 'note'::text, 'file'::text, 'quote'::text])),
  constraint evidence_stance_check CHECK (stance = ANY (ARRAY['supports'::text, 'refutes'::text, 'context'::text]))
);
CREATE INDEX evidence_claim_id_idx ON record.evidence USING btree (claim_id);
CREATE INDEX evidence_passage_id_idx ON record.evidence USING btree (passage_id) WHERE (passage_id IS NOT NULL);
CREATE INDEX evidence_person_id_created_at_idx ON record.evidence USING btree (person_id, created_at);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.evidence FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.evidence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.evidence REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.evidence FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.evidence enable always trigger audit_guard;
alter table record.evidence enable always trigger audit_insert;
alter table record.evidence enable always trigger audit_update;
alter table record.evidence enable always trigger never_edited;

create table record.judgement (
  id integer generated always as identity not null,
  left_passage_id integer not null,
  right_passage_id integer not null,
  left_claim_id integer not null,
  right_claim_id integer not null,
  decision text not null,
  newer_passage_id integer,
  note text default ''::text not null,
  shown jsonb,
  supersedes integer,
  undoes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint judgement_pkey PRIMARY KEY (id),
  constraint judgement_supersedes_key UNIQUE (supersedes),
  constraint judgement_left_claim_id_fkey FOREIGN KEY (left_claim_id) REFERENCES record.claim(id),
  constraint judgement_left_passage_id_fkey FOREIGN KEY (left_passage_id) REFERENCES record.passage(id),
  constraint judgement_newer_passage_id_fkey FOREIGN KEY (newer_passage_id) REFERENCES record.passage(id),
  constraint judgement_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint judgement_right_claim_id_fkey FOREIGN KEY (right_claim_id) REFERENCES record.claim(id),
  constraint judgement_right_passage_id_fkey FOREIGN KEY (right_passage_id) REFERENCES record.passage(id),
  constraint judgement_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.judgement(id),
  constraint judgement_undoes_fkey FOREIGN KEY (undoes) REFERENCES record.judgement(id),
  constraint judgement_check CHECK (left_passage_id < right_passage_id),
  constraint judgement_check1 CHECK (newer_passage_id = left_passage_id OR newer_passage_id = right_passage_id),
  constraint judgement_decision_check CHECK (decision = ANY (ARRAY['same'::text, 'update'::text, 'conflict'::text, 'different'::text, 'unsure'::text, 'withdrawn'::text]))
);
CREATE UNIQUE INDEX judgement_first ON record.judgement USING btree (left_passage_id, right_passage_id) WHERE (supersedes IS NULL);
CREATE INDEX judgement_left_passage_id_right_passage_id_idx ON record.judgement USING btree (left_passage_id, right_passage_id);
CREATE INDEX judgement_person_id_created_at_idx ON record.judgement USING btree (person_id, created_at);
CREATE INDEX judgement_right_passage_id_idx ON record.judgement USING btree (right_passage_id);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.judgement FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.judgement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.judgement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.judgement FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.judgement enable always trigger audit_guard;
alter table record.judgement enable always trigger audit_insert;
alter table record.judgement enable always trigger audit_update;
alter table record.judgement enable always trigger never_edited;

create table record.snapshot (
  id integer generated always as identity not null,
  kind text not null,
  address text,
  final_address text,
  status integer,
  title text default ''::text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  tool text default ''::text not null,
  failure text,
  quote text default ''::text not null,
  contains boolean,
  warnings text[] default '{}'::text[] not null,
  details jsonb default '{}'::jsonb not null,
  why text default ''::text not null,
  evidence_id integer,
  claim_id integer,
  request text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint snapshot_pkey PRIMARY KEY (id),
  constraint snapshot_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint snapshot_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES record.evidence(id),
  constraint snapshot_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint snapshot_check CHECK (kind = 'file'::text OR address IS NOT NULL),
  constraint snapshot_check1 CHECK (ended_at >= started_at),
  constraint snapshot_failure_check CHECK (failure <> ''::text),
  constraint snapshot_kind_check CHECK (kind = ANY (ARRAY['plain'::text, 'rendered'::text, 'uploaded'::text, 'file'::text]))
);
CREATE INDEX snapshot_address_id_idx ON record.snapshot USING btree (address, id DESC) WHERE (address IS NOT NULL);
CREATE INDEX snapshot_claim_id_idx ON record.snapshot USING btree (claim_id) WHERE (claim_id IS NOT NULL);
CREATE INDEX snapshot_evidence_id_idx ON record.snapshot USING btree (evidence_id) WHERE (evidence_id IS NOT NULL);
CREATE INDEX snapshot_watch ON record.snapshot USING btree (((((details -> 'watch'::text) ->> 'id'::text))::integer)) WHERE (details ? 'watch'::text);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.snapshot FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.snapshot REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.snapshot FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.snapshot FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.snapshot enable always trigger audit_guard;
alter table record.snapshot enable always trigger audit_insert;
alter table record.snapshot enable always trigger audit_request;
alter table record.snapshot enable always trigger audit_update;
alter table record.snapshot enable always trigger never_edited;

create table record.fixity_check (
  id integer generated always as identity not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  files integer not null,
  total_bytes bigint not null,
  last_snapshot_id integer,
  missing text[] default '{}'::text[] not null,
  differing text[] default '{}'::text[] not null,
  request text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint fixity_check_pkey PRIMARY KEY (id),
  constraint fixity_check_last_snapshot_id_fkey FOREIGN KEY (last_snapshot_id) REFERENCES record.snapshot(id),
  constraint fixity_check_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint fixity_check_files_check CHECK (files >= 0),
  constraint fixity_check_total_bytes_check CHECK (total_bytes >= 0)
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.fixity_check FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.fixity_check REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.fixity_check FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.fixity_check REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.fixity_check FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.fixity_check enable always trigger audit_guard;
alter table record.fixity_check enable always trigger audit_insert;
alter table record.fixity_check enable always trigger audit_request;
alter table record.fixity_check enable always trigger audit_update;
alter table record.fixity_check enable always trigger never_edited;

create table record.source_merge (
  id integer generated always as identity not null,
  source_id integer not null,
  into_source_id integer not null,
  report_ids integer[] not null,
  reason text not null,
  undoes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint source_merge_pkey PRIMARY KEY (id),
  constraint source_merge_undoes_key UNIQUE (undoes),
  constraint source_merge_into_source_id_fkey FOREIGN KEY (into_source_id) REFERENCES record.source(id),
  constraint source_merge_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint source_merge_source_id_fkey FOREIGN KEY (source_id) REFERENCES record.source(id),
  constraint source_merge_undoes_fkey FOREIGN KEY (undoes) REFERENCES record.source_merge(id),
  constraint source_merge_check CHECK (into_source_id <> source_id),
  constraint source_merge_reason_check CHECK (reason <> ''::text)
);
CREATE INDEX source_merge_into_source_id_idx ON record.source_merge USING btree (into_source_id);
CREATE INDEX source_merge_source_id_idx ON record.source_merge USING btree (source_id);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.source_merge FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.source_merge REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.source_merge REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.source_merge FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.source_merge enable always trigger audit_guard;
alter table record.source_merge enable always trigger audit_insert;
alter table record.source_merge enable always trigger audit_update;
alter table record.source_merge enable always trigger never_edited;

create table record.stored_file (
  id text not null,
  byte_count integer not null,
  media_type text not null,
  created_at timestamp with time zone default now() not null,
  constraint stored_file_pkey PRIMARY KEY (id),
  constraint stored_file_byte_count_check CHECK (byte_count > 0),
  constraint stored_file_id_check CHECK (id ~ '^[0-9a-f]{64}$'::text),
  constraint stored_file_media_type_check CHECK (media_type <> ''::text)
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.stored_file FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.stored_file REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.stored_file REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.stored_file FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.stored_file enable always trigger audit_guard;
alter table record.stored_file enable always trigger audit_insert;
alter table record.stored_file enable always trigger audit_update;
alter table record.stored_file enable always trigger never_edited;

create table record.citation (
  id integer generated always as identity not null,
  evidence_id integer not null,
  report_id integer,
  snapshot_id integer,
  file_id text,
  start_offset integer,
  end_offset integer,
  quote_sha256 text,
  page integer,
  from_ms integer,
  to_ms integer,
  box integer[],
  created_at timestamp with time zone default now() not null,
  constraint citation_pkey PRIMARY KEY (id),
  constraint citation_evidence_id_key UNIQUE (evidence_id),
  constraint citation_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES record.evidence(id),
  constraint citation_file_id_fkey FOREIGN KEY (file_id) REFERENCES record.stored_file(id),
  constraint citation_report_id_fkey FOREIGN KEY (report_id) REFERENCES record.report(id),
  constraint citation_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES record.snapshot(id),
  constraint citation_box_check CHECK (array_length(box, 1) = 4),
  constraint citation_check CHECK (end_offset > start_offset),
  constraint citation_check1 CHECK (to_ms >= from_ms),
  constraint citation_check2 CHECK ((report_id IS NULL) <> (snapshot_id IS NULL)),
  constraint citation_check3 CHECK ((start_offset IS NULL) = (end_offset IS NULL) AND (start_offset IS NULL) = (quote_sha256 IS NULL)),
  constraint citation_check4 CHECK (start_offset IS NULL OR report_id IS NOT NULL OR file_id IS NOT NULL),
  constraint citation_from_ms_check CHECK (from_ms >= 0),
  constraint citation_page_check CHECK (page > 0),
  constraint citation_quote_sha256_check CHECK (quote_sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint citation_start_offset_check CHECK (start_offset >= 0)
);
CREATE INDEX citation_report_id_idx ON record.citation USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE INDEX citation_snapshot_id_idx ON record.citation USING btree (snapshot_id) WHERE (snapshot_id IS NOT NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.citation FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.citation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.citation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.citation FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.citation enable always trigger audit_guard;
alter table record.citation enable always trigger audit_insert;
alter table record.citation enable always trigger audit_update;
alter table record.citation enable always trigger never_edited;

create table record.custody (
  id integer generated always as identity not null,
  snapshot_id integer not null,
  file_id text,
  event text not null,
  why text default ''::text not null,
  found_sha256 text,
  details jsonb default '{}'::jsonb not null,
  request text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint custody_pkey PRIMARY KEY (id),
  constraint custody_file_id_fkey FOREIGN KEY (file_id) REFERENCES record.stored_file(id),
  constraint custody_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint custody_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES record.snapshot(id),
  constraint custody_event_check CHECK (event = ANY (ARRAY['captured'::text, 'failed'::text, 'uploaded'::text, 'viewed'::text, 'copied'::text, 'downloaded'::text, 'exported'::text, 'checked'::text, 'time-stamped'::text, 'withdrawn'::text, 'restored'::text])),
  constraint custody_found_sha256_check CHECK (found_sha256 ~ '^[0-9a-f]{64}$'::text)
);
CREATE INDEX custody_snapshot_id_id_idx ON record.custody USING btree (snapshot_id, id);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.custody FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.custody REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.custody FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.custody REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.custody FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.custody enable always trigger audit_guard;
alter table record.custody enable always trigger audit_insert;
alter table record.custody enable always trigger audit_request;
alter table record.custody enable always trigger audit_update;
alter table record.custody enable always trigger never_edited;

create table record.picture_judgement (
  id integer generated always as identity not null,
  file_id text not null,
  other_id text not null,
  same boolean,
  supersedes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint picture_judgement_pkey PRIMARY KEY (id),
  constraint picture_judgement_supersedes_key UNIQUE (supersedes),
  constraint picture_judgement_file_id_fkey FOREIGN KEY (file_id) REFERENCES record.stored_file(id),
  constraint picture_judgement_other_id_fkey FOREIGN KEY (other_id) REFERENCES record.stored_file(id),
  constraint picture_judgement_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint picture_judgement_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.picture_judgement(id),
  constraint picture_judgement_check CHECK (other_id > (file_id COLLATE "C")),
  constraint picture_judgement_check1 CHECK (same IS NOT NULL OR supersedes IS NOT NULL)
);
CREATE UNIQUE INDEX picture_judgement_first ON record.picture_judgement USING btree (file_id, other_id) WHERE (supersedes IS NULL);
CREATE INDEX picture_judgement_other_id_idx ON record.picture_judgement USING btree (other_id);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.picture_judgement FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.picture_judgement REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.picture_judgement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.picture_judgement FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.picture_judgement enable always trigger audit_guard;
alter table record.picture_judgement enable always trigger audit_insert;
alter table record.picture_judgement enable always trigger audit_update;
alter table record.picture_judgement enable always trigger never_edited;

create table record.snapshot_file (
  id integer generated always as identity not null,
  snapshot_id integer not null,
  file_id text not null,
  role text not null,
  name text not null,
  declared_type text default ''::text not null,
  made_from text,
  made_by text default ''::text not null,
  request text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint snapshot_file_pkey PRIMARY KEY (id),
  constraint snapshot_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES record.stored_file(id),
  constraint snapshot_file_made_from_fkey FOREIGN KEY (made_from) REFERENCES record.stored_file(id),
  constraint snapshot_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint snapshot_file_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES record.snapshot(id),
  constraint snapshot_file_check CHECK (made_from <> file_id),
  constraint snapshot_file_check1 CHECK (role <> 'copy'::text OR made_from IS NOT NULL),
  constraint snapshot_file_name_check CHECK (name <> ''::text),
  constraint snapshot_file_role_check CHECK (role = ANY (ARRAY['original'::text, 'exchange'::text, 'archive'::text, 'picture'::text, 'document'::text, 'print'::text, 'text'::text, 'media'::text, 'copy'::text, 'time-stamp'::text]))
);
CREATE INDEX snapshot_file_file_id_idx ON record.snapshot_file USING btree (file_id);
CREATE INDEX snapshot_file_snapshot_id_idx ON record.snapshot_file USING btree (snapshot_id);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.snapshot_file FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.snapshot_file REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.snapshot_file FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.snapshot_file REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.snapshot_file FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.snapshot_file enable always trigger audit_guard;
alter table record.snapshot_file enable always trigger audit_insert;
alter table record.snapshot_file enable always trigger audit_request;
alter table record.snapshot_file enable always trigger audit_update;
alter table record.snapshot_file enable always trigger never_edited;

create table record.triage (
  id integer generated always as identity not null,
  claim_id integer not null,
  decision text not null,
  reason text not null,
  proposal text not null,
  basis jsonb not null,
  request text not null,
  supersedes integer,
  undoes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint triage_pkey PRIMARY KEY (id),
  constraint triage_supersedes_key UNIQUE (supersedes),
  constraint triage_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint triage_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint triage_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.triage(id),
  constraint triage_undoes_fkey FOREIGN KEY (undoes) REFERENCES record.triage(id),
  constraint triage_decision_check CHECK (decision = ANY (ARRAY['to-check'::text, 'routine'::text, 'not-checkable'::text, 'out-of-scope'::text, 'withdrawn'::text]))
);
CREATE INDEX triage_claim_id_id_idx ON record.triage USING btree (claim_id, id DESC);
CREATE UNIQUE INDEX triage_first ON record.triage USING btree (claim_id) WHERE (supersedes IS NULL);
CREATE INDEX triage_request_idx ON record.triage USING btree (request);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.triage FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.triage REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.triage FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.triage REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.triage FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.triage enable always trigger audit_guard;
alter table record.triage enable always trigger audit_insert;
alter table record.triage enable always trigger audit_request;
alter table record.triage enable always trigger audit_update;
alter table record.triage enable always trigger never_edited;

create table record.verdict (
  id integer generated always as identity not null,
  claim_id integer not null,
  claim_version integer not null,
  decision text not null,
  credibility integer,
  rationale text not null,
  basis jsonb not null,
  supersedes integer,
  undoes integer,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  review_id integer,
  constraint verdict_pkey PRIMARY KEY (id),
  constraint verdict_claim_id_claim_version_key UNIQUE (claim_id, claim_version),
  constraint verdict_supersedes_key UNIQUE (supersedes),
  constraint verdict_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES record.claim(id),
  constraint verdict_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint verdict_review_id_fkey FOREIGN KEY (review_id) REFERENCES record.review(id),
  constraint verdict_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES record.verdict(id),
  constraint verdict_undoes_fkey FOREIGN KEY (undoes) REFERENCES record.verdict(id),
  constraint verdict_credibility_check CHECK (credibility >= 1 AND credibility <= 6),
  constraint verdict_decision_check CHECK (decision = ANY (ARRAY['confirmed'::text, 'disputed'::text, 'unverifiable'::text, 'withdrawn'::text])),
  constraint verdict_rationale_check CHECK (rationale <> ''::text)
);
CREATE INDEX verdict_person_id_created_at_idx ON record.verdict USING btree (person_id, created_at);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.verdict FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.verdict REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_update AFTER UPDATE ON record.verdict REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
CREATE TRIGGER never_edited BEFORE UPDATE ON record.verdict FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table record.verdict enable always trigger audit_guard;
alter table record.verdict enable always trigger audit_insert;
alter table record.verdict enable always trigger audit_update;
alter table record.verdict enable always trigger never_edited;

create table record.watch (
  id integer generated always as identity not null,
  address text not null,
  every text not null,
  mandate text,
  request text not null,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  ended_at timestamp with time zone,
  ended_why text,
  constraint watch_pkey PRIMARY KEY (id),
  constraint watch_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint watch_address_check CHECK (address <> ''::text),
  constraint watch_check CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  constraint watch_ended_why_check CHECK (ended_why = ANY (ARRAY['asked'::text, 'replaced'::text, 'not-allowed'::text])),
  constraint watch_every_check CHECK (every = ANY (ARRAY['hour'::text, 'day'::text, 'week'::text]))
);
CREATE UNIQUE INDEX watch_current ON record.watch USING btree (md5(address)) WHERE (ended_at IS NULL);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.watch FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.watch REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert();
CREATE TRIGGER audit_request BEFORE INSERT ON record.watch FOR EACH ROW EXECUTE FUNCTION audit.name_request();
CREATE TRIGGER audit_update AFTER UPDATE ON record.watch REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update();
alter table record.watch enable always trigger audit_guard;
alter table record.watch enable always trigger audit_insert;
alter table record.watch enable always trigger audit_request;
alter table record.watch enable always trigger audit_update;

create table record.web_hook (
  id integer generated always as identity not null,
  name text not null,
  address text not null,
  events text[] not null,
  state text not null,
  secret text not null,
  secret_sha256 text generated always as (record.text_sha256(secret)) stored not null,
  former_secret text,
  former_until timestamp with time zone,
  person_id integer,
  created_at timestamp with time zone default now() not null,
  constraint web_hook_pkey PRIMARY KEY (id),
  constraint web_hook_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint web_hook_address_check CHECK (address ~ '^https?://'::text AND length(address) <= 2000),
  constraint web_hook_check CHECK ((former_secret IS NULL) = (former_until IS NULL)),
  constraint web_hook_events_check CHECK (cardinality(events) > 0),
  constraint web_hook_name_check CHECK (name <> ''::text AND length(name) <= 200),
  constraint web_hook_state_check CHECK (state = ANY (ARRAY['on'::text, 'off'::text, 'paused'::text, 'removed'::text]))
);
CREATE TRIGGER audit_guard BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON record.web_hook FOR EACH STATEMENT EXECUTE FUNCTION audit.guard();
CREATE TRIGGER audit_insert AFTER INSERT ON record.web_hook REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_insert('secret', 'former_secret');
CREATE TRIGGER audit_update AFTER UPDATE ON record.web_hook REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit.collect_update('secret', 'former_secret');
alter table record.web_hook enable always trigger audit_guard;
alter table record.web_hook enable always trigger audit_insert;
alter table record.web_hook enable always trigger audit_update;

create table working.access_token_use (
  token_id integer not null,
  last_used_at timestamp with time zone not null,
  constraint access_token_use_pkey PRIMARY KEY (token_id),
  constraint access_token_use_token_id_fkey FOREIGN KEY (token_id) REFERENCES record.access_token(id)
);

create table working.api_answer (
  token_id integer not null,
  key_sha256 text not null,
  request_sha256 text not null,
  status integer,
  etag text,
  body text,
  created_at timestamp with time zone default now() not null,
  constraint api_answer_pkey PRIMARY KEY (token_id, key_sha256),
  constraint api_answer_token_id_fkey FOREIGN KEY (token_id) REFERENCES record.access_token(id)
);
CREATE INDEX api_answer_created_at_idx ON working.api_answer USING btree (created_at);

create table working.assignment (
  id integer generated always as identity not null,
  subject text collate "C" not null,
  assignee_id integer,
  due_day text,
  note text default ''::text not null,
  person_id integer not null,
  created_at timestamp with time zone default now() not null,
  current boolean default true not null,
  constraint assignment_pkey PRIMARY KEY (id),
  constraint assignment_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES record.person(id),
  constraint assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint assignment_due_day_check CHECK (due_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'::text)
);
CREATE INDEX assignment_assignee_id_due_day_idx ON working.assignment USING btree (assignee_id, due_day) WHERE current;
CREATE UNIQUE INDEX assignment_current ON working.assignment USING btree (subject) WHERE current;
CREATE INDEX assignment_subject_id_idx ON working.assignment USING btree (subject, id DESC);

create table working.draft (
  id uuid not null,
  person_id integer not null,
  file_name text,
  bytes bytea not null,
  encoding text not null,
  encoding_confidence real,
  text text not null,
  details jsonb default '{}'::jsonb not null,
  plan jsonb not null,
  plan_history jsonb default '[]'::jsonb not null,
  changed_at timestamp with time zone default now() not null,
  doubts jsonb default '[]'::jsonb not null,
  kind text default 'text'::text not null,
  whole boolean default false not null,
  forwarded_from text default ''::text not null,
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id)
);
CREATE INDEX draft_person_id_changed_at_idx ON working.draft USING btree (person_id, changed_at DESC);

create table working.edition_draft (
  day text collate "C" not null,
  changes jsonb not null,
  changed_at timestamp with time zone default now() not null,
  constraint edition_draft_pkey PRIMARY KEY (day)
);

create table working.failed_log_in (
  person_id integer not null,
  address text not null,
  failures integer not null,
  unrecorded integer not null,
  first_at timestamp with time zone default now() not null,
  last_at timestamp with time zone default now() not null,
  wait_until timestamp with time zone,
  constraint failed_log_in_pkey PRIMARY KEY (person_id, address)
);
CREATE INDEX failed_log_in_last_at_idx ON working.failed_log_in USING btree (last_at);

create table working.feed_item (
  feed_id integer not null,
  item text not null,
  text_sha256 text not null,
  seen_at timestamp with time zone default now() not null,
  constraint feed_item_pkey PRIMARY KEY (feed_id, item, text_sha256),
  constraint feed_item_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES record.feed(id)
);

create table working.feed_state (
  feed_id integer not null,
  mandate text,
  etag text default ''::text not null,
  modified text default ''::text not null,
  next_at timestamp with time zone default now() not null,
  held_until timestamp with time zone,
  polled_at timestamp with time zone,
  outcome text default ''::text not null,
  failures integer default 0 not null,
  new_items integer default 0 not null,
  import_id uuid,
  constraint feed_state_pkey PRIMARY KEY (feed_id),
  constraint feed_state_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES record.feed(id)
);

create table working.finished_draft (
  id uuid not null,
  person_id integer not null,
  outcome text not null,
  report_ids integer[] default '{}'::integer[] not null,
  finished_at timestamp with time zone default now() not null,
  constraint finished_draft_pkey PRIMARY KEY (id),
  constraint finished_draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id) ON DELETE CASCADE,
  constraint finished_draft_outcome_check CHECK (outcome = ANY (ARRAY['saved'::text, 'discarded'::text]))
);
CREATE INDEX finished_draft_finished_at_idx ON working.finished_draft USING btree (finished_at);

create table working.given_password (
  person_id integer not null,
  given_at timestamp with time zone default now() not null,
  constraint given_password_pkey PRIMARY KEY (person_id),
  constraint given_password_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id)
);

create table working.hold (
  subject text collate "C" not null,
  person_id integer not null,
  since timestamp with time zone default now() not null,
  until timestamp with time zone not null,
  taken boolean default false not null,
  constraint hold_pkey PRIMARY KEY (subject, person_id),
  constraint hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id)
);
CREATE INDEX hold_until_idx ON working.hold USING btree (until);

create table working.hook_state (
  hook_id integer not null,
  failing_since timestamp with time zone,
  constraint hook_state_pkey PRIMARY KEY (hook_id),
  constraint hook_state_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES record.web_hook(id)
);

create table working.job (
  id integer generated always as identity not null,
  kind text not null,
  subject text not null,
  payload jsonb default '{}'::jsonb not null,
  mandate text,
  person_id integer,
  state text default 'waiting'::text not null,
  step text default ''::text not null,
  progress integer default 0 not null,
  attempts integer default 0 not null,
  error text default ''::text not null,
  worker text,
  run_at timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  snapshot_id integer,
  queue text,
  constraint job_pkey PRIMARY KEY (id),
  constraint job_subject_key UNIQUE (subject),
  constraint job_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint job_kind_check CHECK (kind = ANY (ARRAY['capture'::text, 'fixity'::text, 'visit'::text, 'time-stamp'::text, 'web-hook'::text, 'bulk-import'::text, 'recognise'::text, 'reread'::text, 'export'::text, 'copy'::text])),
  constraint job_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'running'::text, 'retrying'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))
);
CREATE INDEX job_evidence ON working.job USING btree ((((payload ->> 'evidenceId'::text))::integer)) WHERE (kind = 'capture'::text);
CREATE INDEX job_scans ON working.job USING btree (((payload ->> 'importId'::text))) WHERE (kind = 'recognise'::text);
CREATE INDEX job_state_changed_at_idx ON working.job USING btree (state, changed_at DESC);
CREATE INDEX job_watch ON working.job USING btree ((((payload ->> 'watchId'::text))::integer)) WHERE (kind = 'visit'::text);
CREATE TRIGGER announced AFTER UPDATE ON working.job FOR EACH ROW EXECUTE FUNCTION working.announce_job();
CREATE TRIGGER handed_over AFTER INSERT ON working.job FOR EACH ROW EXECUTE FUNCTION working.hand_over_job();
CREATE TRIGGER handed_over_again AFTER UPDATE OF state ON working.job FOR EACH ROW WHEN (((new.state = ANY (ARRAY['waiting'::text, 'cancelled'::text])) AND (old.state <> new.state))) EXECUTE FUNCTION working.hand_over_job();

create table working.bulk_import (
  id uuid not null,
  person_id integer not null,
  source text not null,
  created_at timestamp with time zone default now() not null,
  received_at timestamp with time zone,
  busy_ms integer default 0 not null,
  ended_at timestamp with time zone,
  approved_at timestamp with time zone,
  manifests jsonb default '[]'::jsonb not null,
  answers jsonb default '{}'::jsonb not null,
  plan jsonb default '{}'::jsonb not null,
  form text,
  job_id integer,
  request uuid,
  upload jsonb,
  constraint bulk_import_pkey PRIMARY KEY (id),
  constraint bulk_import_job_id_fkey FOREIGN KEY (job_id) REFERENCES working.job(id) ON DELETE SET NULL,
  constraint bulk_import_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id)
);
CREATE UNIQUE INDEX bulk_import_form ON working.bulk_import USING btree (person_id, form);
CREATE INDEX bulk_import_job ON working.bulk_import USING btree (job_id);
CREATE INDEX bulk_import_person_id_created_at_idx ON working.bulk_import USING btree (person_id, created_at DESC);

create table working.bulk_band (
  import_id uuid not null,
  band bigint not null,
  "position" integer not null,
  constraint bulk_band_pkey PRIMARY KEY (import_id, band, "position"),
  constraint bulk_band_import_id_fkey FOREIGN KEY (import_id) REFERENCES working.bulk_import(id) ON DELETE CASCADE
);

create table working.bulk_file (
  import_id uuid not null,
  "position" integer not null,
  name text not null,
  size integer not null,
  bytes bytea,
  outcome text default 'waiting'::text not null,
  reason text default ''::text not null,
  report_id integer,
  passage_count integer default 0 not null,
  overlap_count integer default 0 not null,
  archive text default ''::text not null,
  encoding text,
  confidence real,
  opening text default ''::text not null,
  stored_report_id integer,
  text_doubts jsonb default '[]'::jsonb not null,
  plan_doubts jsonb default '[]'::jsonb not null,
  details jsonb default '{}'::jsonb not null,
  edits jsonb default '{}'::jsonb not null,
  line integer default 0 not null,
  manifest integer default '-1'::integer not null,
  decision text default 'take'::text not null,
  kind text default 'text'::text not null,
  text text,
  found jsonb default '{}'::jsonb not null,
  original_sha256 text,
  part_of text,
  part_start bigint,
  constraint bulk_file_pkey PRIMARY KEY (import_id, "position"),
  constraint bulk_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES working.bulk_import(id) ON DELETE CASCADE,
  constraint bulk_file_report_id_fkey FOREIGN KEY (report_id) REFERENCES record.report(id),
  constraint bulk_file_stored_report_id_fkey FOREIGN KEY (stored_report_id) REFERENCES record.report(id),
  constraint bulk_file_decision_check CHECK (decision = ANY (ARRAY['take'::text, 'ask'::text, 'leave'::text])),
  constraint bulk_file_outcome_check CHECK (outcome = ANY (ARRAY['waiting'::text, 'imported'::text, 'skipped'::text, 'failed'::text, 'left-out'::text]))
);

create table working.bulk_original (
  import_id uuid not null,
  sha256 text not null,
  bytes bytea not null,
  constraint bulk_original_pkey PRIMARY KEY (import_id, sha256),
  constraint bulk_original_import_id_fkey FOREIGN KEY (import_id) REFERENCES working.bulk_import(id) ON DELETE CASCADE
);

create table working.hook_delivery (
  id integer generated always as identity not null,
  message text default ('msg_'::text || replace((gen_random_uuid())::text, '-'::text, ''::text)) not null,
  hook_id integer not null,
  job_id integer not null,
  event text not null,
  about jsonb not null,
  happened_at timestamp with time zone default now() not null,
  state text default 'waiting'::text not null,
  tries integer default 0 not null,
  next_at timestamp with time zone,
  tried_at timestamp with time zone,
  status integer,
  ms integer,
  failure text default ''::text not null,
  constraint hook_delivery_pkey PRIMARY KEY (id),
  constraint hook_delivery_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES record.web_hook(id),
  constraint hook_delivery_job_id_fkey FOREIGN KEY (job_id) REFERENCES working.job(id) ON DELETE CASCADE,
  constraint hook_delivery_state_check CHECK (state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text]))
);
CREATE INDEX hook_delivery_hook_id_id_idx ON working.hook_delivery USING btree (hook_id, id DESC);
CREATE INDEX hook_delivery_job_id_idx ON working.hook_delivery USING btree (job_id);

create table working.kept_form (
  browser text not null,
  person_id integer not null,
  page text not null,
  action text not null,
  fields jsonb not null,
  kept_at timestamp with time zone default now() not null,
  reason text default 'session'::text not null,
  constraint kept_form_pkey PRIMARY KEY (browser, person_id, page, action),
  constraint kept_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id) ON DELETE CASCADE,
  constraint kept_form_reason_check CHECK (reason = ANY (ARRAY['session'::text, 'changed'::text]))
);
CREATE INDEX kept_form_kept_at_idx ON working.kept_form USING btree (kept_at);
CREATE INDEX kept_form_person_id_kept_at_idx ON working.kept_form USING btree (person_id, kept_at);

create table working.login_attempts (
  key text not null,
  points integer default 0 not null,
  expire bigint,
  constraint login_attempts_pkey PRIMARY KEY (key)
);

create table working.preference (
  person_id integer not null,
  locale text,
  digits text,
  theme text,
  blind boolean default false not null,
  uncovered boolean default false not null,
  constraint preference_pkey PRIMARY KEY (person_id),
  constraint preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint preference_digits_check CHECK (digits = ANY (ARRAY['arab'::text, 'latn'::text])),
  constraint preference_locale_check CHECK (locale = ANY (ARRAY['ar'::text, 'en'::text])),
  constraint preference_theme_check CHECK (theme = ANY (ARRAY['light'::text, 'dark'::text]))
);

create table working.saved_view (
  id integer generated always as identity not null,
  person_id integer not null,
  name text not null,
  search text not null,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_person_id_name_key UNIQUE (person_id, name),
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint saved_view_name_check CHECK (name <> ''::text)
);

create table working.session (
  id text not null,
  user_id integer not null,
  expires_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  seal text default ''::text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES record.person(id)
);
CREATE INDEX session_user_id_idx ON working.session USING btree (user_id);

create table working.setup_code (
  only_row boolean default true not null,
  code_sha256 text not null,
  created_at timestamp with time zone default now() not null,
  constraint setup_code_pkey PRIMARY KEY (only_row),
  constraint setup_code_only_row_check CHECK (only_row)
);

create table working.source_fineness (
  source_id integer not null,
  fineness text not null,
  constraint source_fineness_pkey PRIMARY KEY (source_id),
  constraint source_fineness_source_id_fkey FOREIGN KEY (source_id) REFERENCES record.source(id),
  constraint source_fineness_fineness_check CHECK (fineness = ANY (ARRAY['clauses'::text, 'sentences'::text]))
);

create table working.table_mapping (
  name text not null,
  mapping jsonb not null,
  person_id integer,
  saved_at timestamp with time zone default now() not null,
  constraint table_mapping_pkey PRIMARY KEY (name),
  constraint table_mapping_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint table_mapping_name_check CHECK (name <> ''::text AND length(name) <= 100)
);

create table working.wanted_preview (
  file_id text not null,
  page integer not null,
  size text not null,
  covered boolean not null,
  asked_at timestamp with time zone default now() not null,
  attempts integer default 0 not null,
  taken_at timestamp with time zone,
  failed_at timestamp with time zone,
  constraint wanted_preview_pkey PRIMARY KEY (file_id, page, size, covered),
  constraint wanted_preview_file_id_fkey FOREIGN KEY (file_id) REFERENCES record.stored_file(id),
  constraint wanted_preview_page_check CHECK (page >= 0),
  constraint wanted_preview_size_check CHECK (size = ANY (ARRAY['small'::text, 'large'::text, 'full'::text]))
);

create table working.watch_state (
  watch_id integer not null,
  next_at timestamp with time zone default now() not null,
  visited_at timestamp with time zone,
  outcome text,
  snapshot_id integer,
  changed_snapshot_id integer,
  unreachable integer default 0 not null,
  constraint watch_state_pkey PRIMARY KEY (watch_id),
  constraint watch_state_outcome_check CHECK (outcome = ANY (ARRAY['first'::text, 'unchanged'::text, 'changed'::text, 'gone'::text, 'unreachable'::text]))
);

create table derived.claim_state (
  claim_id integer not null,
  verdict_id integer,
  state text not null,
  stale boolean not null,
  passages integer not null,
  reports integer not null,
  sources integer not null,
  origins integer not null,
  conflicts integer not null,
  updates integer not null,
  headline text not null,
  published_day text,
  review text default ''::text not null,
  triage text collate "C" default ''::text not null,
  triage_id integer,
  returned text default ''::text not null,
  proposal text collate "C" default ''::text not null,
  person boolean default false not null,
  constraint claim_state_pkey PRIMARY KEY (claim_id),
  constraint claim_state_returned_check CHECK (returned = ANY (ARRAY[''::text, 'conflict'::text, 'origin'::text, 'settled'::text])),
  constraint claim_state_review_check CHECK (review = ANY (ARRAY[''::text, 'second'::text, 'disagreement'::text])),
  constraint claim_state_state_check CHECK (state = ANY (ARRAY['open'::text, 'confirmed'::text, 'disputed'::text, 'unverifiable'::text, 'empty'::text])),
  constraint claim_state_triage_check CHECK (triage = ANY (ARRAY[''::text, 'to-check'::text, 'routine'::text, 'not-checkable'::text, 'out-of-scope'::text]))
);
CREATE INDEX claim_state_proposal ON derived.claim_state USING btree (proposal, claim_id DESC) WHERE (proposal <> ''::text);
CREATE INDEX claim_state_published ON derived.claim_state USING btree (COALESCE(published_day, ''::text) COLLATE "C", claim_id);
CREATE INDEX claim_state_published_day_claim_id_idx ON derived.claim_state USING btree (published_day, claim_id DESC);
CREATE INDEX claim_state_review ON derived.claim_state USING btree (review, claim_id DESC) WHERE (review <> ''::text);
CREATE INDEX claim_state_state_claim_id_idx ON derived.claim_state USING btree (state, claim_id DESC);
CREATE INDEX claim_state_triage ON derived.claim_state USING btree (triage, claim_id DESC) WHERE (triage <> ''::text);

create table derived.desk_weights (
  only_row boolean default true not null,
  version text not null,
  engine text not null,
  judgements integer not null,
  weights jsonb not null,
  learnt_at timestamp with time zone default now() not null,
  constraint desk_weights_pkey PRIMARY KEY (only_row),
  constraint desk_weights_only_row_check CHECK (only_row)
);

create table derived.event_member (
  passage_id integer not null,
  event_id integer not null,
  members integer not null,
  constraint event_member_pkey PRIMARY KEY (passage_id),
  constraint event_member_members_check CHECK (members > 1)
);
CREATE INDEX event_member_event_id_idx ON derived.event_member USING btree (event_id);

create table derived.left_out_key (
  key bigint not null,
  day integer not null,
  place bigint not null,
  passage_id integer not null
);
CREATE INDEX left_out_key_by_key ON derived.left_out_key USING btree (key, day, place);
CREATE INDEX left_out_key_owner ON derived.left_out_key USING btree (passage_id);

create table derived.likeness (
  file_id text not null,
  other_id text not null,
  kind text not null,
  score real not null,
  constraint likeness_pkey PRIMARY KEY (file_id, other_id),
  constraint likeness_check CHECK (other_id > (file_id COLLATE "C")),
  constraint likeness_kind_check CHECK (kind = ANY (ARRAY['whole'::text, 'part'::text, 'mirrored'::text]))
);
CREATE INDEX likeness_other_id_idx ON derived.likeness USING btree (other_id);

create table derived.overlap (
  left_passage_id integer not null,
  right_passage_id integer not null,
  kind text not null,
  score real not null,
  reasons jsonb not null,
  engine text not null,
  status text collate "C" default 'open'::text not null,
  constraint overlap_pkey PRIMARY KEY (left_passage_id, right_passage_id),
  constraint overlap_check CHECK (left_passage_id < right_passage_id),
  constraint overlap_status_check CHECK (status = ANY (ARRAY['open'::text, 'same'::text, 'update'::text, 'conflict'::text, 'different'::text, 'unsure'::text, 'settled'::text]))
);
CREATE INDEX overlap_by_kind ON derived.overlap USING btree (status, kind, score DESC, left_passage_id, right_passage_id);
CREATE INDEX overlap_by_status ON derived.overlap USING btree (status, score DESC, left_passage_id, right_passage_id);
CREATE INDEX overlap_engine ON derived.overlap USING btree (engine);
CREATE INDEX overlap_right_passage_id_idx ON derived.overlap USING btree (right_passage_id);
CREATE INDEX overlap_score_left_passage_id_right_passage_id_idx ON derived.overlap USING btree (score DESC, left_passage_id, right_passage_id);

create table derived.passage_facts (
  passage_id integer not null,
  engine text not null,
  facts jsonb not null,
  context jsonb not null,
  terms text[] not null,
  toll integer default 0 not null,
  places text[] default '{}'::text[] not null,
  ground text default ''::text not null,
  person boolean default false not null,
  wording bigint default 0 not null,
  consequence boolean default false not null,
  fact_codes text[] default '{}'::text[] not null,
  topic integer default 0 not null,
  series bigint default 0 not null,
  series_rest boolean default false not null,
  constraint passage_facts_pkey PRIMARY KEY (passage_id)
);
CREATE INDEX passage_facts_engine_idx ON derived.passage_facts USING btree (engine);
CREATE INDEX passage_facts_fact_codes ON derived.passage_facts USING gin (fact_codes) WITH (gin_pending_list_limit='256');
CREATE INDEX passage_facts_series ON derived.passage_facts USING btree (series) WHERE ((series <> 0) AND (NOT series_rest));
CREATE INDEX passage_facts_series_rest ON derived.passage_facts USING btree (series) WHERE series_rest;
CREATE INDEX passage_facts_terms_idx ON derived.passage_facts USING gin (terms) WITH (gin_pending_list_limit='256');
CREATE INDEX passage_facts_wording ON derived.passage_facts USING btree (wording) WHERE (wording <> 0);

create table derived.passage_key (
  key bigint not null,
  passage_id integer not null,
  day integer not null
);
CREATE INDEX passage_key_by_key ON derived.passage_key USING btree (key, day, passage_id);
CREATE INDEX passage_key_owner ON derived.passage_key USING brin (passage_id int4_minmax_multi_ops) WITH (pages_per_range='64', autosummarize='on');

create table derived.picture (
  file_id text not null,
  version integer not null,
  print bytea,
  constraint picture_pkey PRIMARY KEY (file_id)
);

create table derived.queue_item (
  subject text collate "C" not null,
  kind text collate "C" not null,
  rank double precision not null,
  claim_id integer not null,
  left_passage_id integer,
  right_passage_id integer,
  other_claim_id integer,
  reports integer not null,
  origins integer not null,
  toll integer not null,
  disagreement integer not null,
  since timestamp with time zone not null,
  day text,
  sources integer[] not null,
  places text[] not null,
  score real not null,
  constraint queue_item_pkey PRIMARY KEY (subject),
  constraint queue_item_check CHECK ((left_passage_id IS NULL) = (right_passage_id IS NULL) AND (left_passage_id IS NULL) = (other_claim_id IS NULL))
);
CREATE INDEX queue_item_claim_id_idx ON derived.queue_item USING btree (claim_id);
CREATE INDEX queue_item_day_idx ON derived.queue_item USING btree (day);
CREATE INDEX queue_item_kind_rank_subject_idx ON derived.queue_item USING btree (kind, rank DESC, subject);
CREATE INDEX queue_item_other_claim_id_idx ON derived.queue_item USING btree (other_claim_id) WHERE (other_claim_id IS NOT NULL);
CREATE INDEX queue_item_places_idx ON derived.queue_item USING gin (places) WITH (gin_pending_list_limit='256');
CREATE INDEX queue_item_rank_subject_idx ON derived.queue_item USING btree (rank DESC, subject);
CREATE INDEX queue_item_sources_idx ON derived.queue_item USING gin (sources) WITH (gin_pending_list_limit='256');

create table derived.repeated_wording (
  wording bigint not null,
  constraint repeated_wording_pkey PRIMARY KEY (wording)
);

create table derived.report_key (
  report_id integer not null,
  text_key text not null,
  bands bigint[] not null,
  constraint report_key_pkey PRIMARY KEY (report_id)
);
CREATE INDEX report_key_bands ON derived.report_key USING gin (bands) WITH (fastupdate=off);
CREATE INDEX report_key_text ON derived.report_key USING btree (text_key);

create table derived.reread (
  report_id integer not null,
  constraint reread_pkey PRIMARY KEY (report_id),
  constraint reread_report_id_fkey FOREIGN KEY (report_id) REFERENCES record.report(id)
);

create table derived.search_entry (
  kind text not null,
  id integer not null,
  terms text[] not null,
  constraint search_entry_pkey PRIMARY KEY (kind, id),
  constraint search_entry_kind_check CHECK (kind = ANY (ARRAY['report'::text, 'claim'::text, 'source'::text]))
);
CREATE INDEX search_entry_terms_idx ON derived.search_entry USING gin (terms) WITH (gin_pending_list_limit='256');

create table audit.body (
  seq bigint not null,
  salt bytea,
  payload text,
  constraint body_pkey PRIMARY KEY (seq)
);
CREATE TRIGGER never_edited BEFORE DELETE OR TRUNCATE ON audit.body FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER only_redacted BEFORE UPDATE ON audit.body FOR EACH ROW EXECUTE FUNCTION audit.only_redacted();
alter table audit.body enable always trigger never_edited;
alter table audit.body enable always trigger only_redacted;

create table audit.checkpoint (
  id integer generated always as identity not null,
  size bigint generated always as ((split_part(note, '
'::text, 2))::bigint) stored not null,
  note text not null,
  at timestamp with time zone not null,
  constraint checkpoint_pkey PRIMARY KEY (id),
  constraint checkpoint_note_key UNIQUE (note)
);
CREATE INDEX checkpoint_size_id_idx ON audit.checkpoint USING btree (size, id);
CREATE TRIGGER never_edited BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table audit.checkpoint enable always trigger never_edited;

create table audit.entry (
  seq bigint not null,
  leaf bytea not null,
  data text not null,
  head jsonb generated always as ((data)::jsonb) stored,
  constraint entry_pkey PRIMARY KEY (seq)
);
CREATE INDEX entry_actor ON audit.entry USING btree (((head ->> 'actor'::text)), seq DESC);
CREATE INDEX entry_at ON audit.entry USING btree (((head ->> 'at'::text)) COLLATE "C", seq DESC);
CREATE INDEX entry_kind ON audit.entry USING btree (((head ->> 'kind'::text)), seq DESC);
CREATE UNIQUE INDEX entry_request ON audit.entry USING btree (((head ->> 'request'::text)));
CREATE INDEX entry_subjects ON audit.entry USING gin (((head -> 'subjects'::text))) WITH (gin_pending_list_limit='256');
CREATE TRIGGER never_edited BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table audit.entry enable always trigger never_edited;

create table audit.hand_out (
  id integer generated always as identity not null,
  checkpoint_id integer not null,
  way text not null,
  place text not null,
  at timestamp with time zone default clock_timestamp() not null,
  answer bytea,
  request bytea,
  constraint hand_out_pkey PRIMARY KEY (id),
  constraint hand_out_checkpoint_id_fkey FOREIGN KEY (checkpoint_id) REFERENCES audit.checkpoint(id),
  constraint hand_out_way_check CHECK (way = ANY (ARRAY['directory'::text, 'mailbox'::text, 'witness'::text, 'time-stamp'::text]))
);
CREATE INDEX hand_out_checkpoint_id_idx ON audit.hand_out USING btree (checkpoint_id);
CREATE TRIGGER never_edited BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.hand_out FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
alter table audit.hand_out enable always trigger never_edited;

create table audit.mandate (
  id text not null,
  person_id integer not null,
  kinds text[] not null,
  given_at timestamp with time zone default now() not null,
  ends_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES record.person(id),
  constraint mandate_id_check CHECK (id ~ '^[0-9a-f-]{36}$'::text)
);

create unlogged table audit.open_action (
  pid integer not null,
  txid xid8 not null,
  kind text not null,
  actor text not null,
  session text,
  request text not null,
  reason text not null,
  subjects text[] not null,
  may_write boolean not null,
  appended boolean default false not null,
  constraint open_action_pkey PRIMARY KEY (pid)
) with (fillfactor=50);
CREATE CONSTRAINT TRIGGER append AFTER INSERT OR UPDATE OF txid ON audit.open_action DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.append();
alter table audit.open_action enable always trigger append;

create unlogged table audit.open_change (
  txid xid8 not null,
  n bigint generated always as identity not null,
  changes text not null,
  constraint open_change_pkey PRIMARY KEY (txid, n)
);

create table audit.session_key (
  only_row boolean default true not null,
  key text not null,
  constraint session_key_pkey PRIMARY KEY (only_row),
  constraint session_key_only_row_check CHECK (only_row)
);

create view record.current_evidence as
SELECT id,
    claim_id,
    kind,
    stance,
    passage_id,
    address,
    quote,
    note,
    supersedes,
    withdrawn,
    person_id,
    created_at,
    reason
   FROM record.evidence e
  WHERE NOT withdrawn AND NOT (EXISTS ( SELECT 1
           FROM record.evidence s
          WHERE s.supersedes = e.id));

create view record.current_judgement as
SELECT id,
    left_passage_id,
    right_passage_id,
    left_claim_id,
    right_claim_id,
    decision,
    newer_passage_id,
    note,
    shown,
    supersedes,
    undoes,
    person_id,
    created_at
   FROM record.judgement j
  WHERE decision <> 'withdrawn'::text AND NOT (EXISTS ( SELECT 1
           FROM record.judgement s
          WHERE s.supersedes = j.id));

create view record.current_settled_field as
SELECT id,
    claim_id,
    field,
    value_key,
    value,
    choices,
    reason,
    withdrawn,
    supersedes,
    undoes,
    person_id,
    created_at
   FROM record.settled_field f
  WHERE NOT withdrawn AND NOT (EXISTS ( SELECT 1
           FROM record.settled_field s
          WHERE s.supersedes = f.id));

create view record.current_source_merge as
SELECT id,
    source_id,
    into_source_id,
    report_ids,
    reason,
    undoes,
    person_id,
    created_at
   FROM record.source_merge m
  WHERE undoes IS NULL AND NOT (EXISTS ( SELECT 1
           FROM record.source_merge u
          WHERE u.undoes = m.id));

create view record.current_triage as
SELECT id,
    claim_id,
    decision,
    reason,
    proposal,
    basis,
    request,
    supersedes,
    undoes,
    person_id,
    created_at
   FROM record.triage t
  WHERE decision <> 'withdrawn'::text AND NOT (EXISTS ( SELECT 1
           FROM record.triage s
          WHERE s.supersedes = t.id));

create view record.current_verdict as
SELECT id,
    claim_id,
    claim_version,
    decision,
    credibility,
    rationale,
    basis,
    supersedes,
    undoes,
    person_id,
    created_at
   FROM record.verdict v
  WHERE decision <> 'withdrawn'::text AND NOT (EXISTS ( SELECT 1
           FROM record.verdict s
          WHERE s.supersedes = v.id));

create view record.sealed_review as
SELECT id,
    claim_id,
    person_id,
    request
   FROM record.review r
  WHERE kind = 'first'::text AND blind AND NOT (EXISTS ( SELECT 1
           FROM record.review s
          WHERE s.claim_id = r.claim_id AND s.kind = 'second'::text AND s.id > r.id));

grant usage on schema audit to muqabala_app;
grant usage on schema derived to muqabala_app;
grant usage on schema record to muqabala_app;
grant usage on schema working to muqabala_app;
grant select on table audit.body to muqabala_app;
grant select on table audit.checkpoint to muqabala_app;
grant select on table audit.entry to muqabala_app;
grant select on table audit.hand_out to muqabala_app;
grant select, insert, update, delete on table derived.claim_state to muqabala_app;
grant select, insert, update, delete on table derived.desk_weights to muqabala_app;
grant select, insert, update, delete on table derived.event_member to muqabala_app;
grant select, insert, update, delete on table derived.left_out_key to muqabala_app;
grant select, insert, update, delete on table derived.likeness to muqabala_app;
grant select, insert, update, delete on table derived.overlap to muqabala_app;
grant select, insert, update, delete on table derived.passage_facts to muqabala_app;
grant select, insert, update, delete on table derived.passage_key to muqabala_app;
grant select, insert, update, delete on table derived.picture to muqabala_app;
grant select, insert, update, delete on table derived.queue_item to muqabala_app;
grant select, insert, update, delete on table derived.repeated_wording to muqabala_app;
grant select, insert, update, delete on table derived.report_key to muqabala_app;
grant select, insert, update, delete on table derived.reread to muqabala_app;
grant select, insert, update, delete on table derived.search_entry to muqabala_app;
grant select, insert, update (revoked_at) on table record.access_token to muqabala_app;
grant select, insert on table record.citation to muqabala_app;
grant select, insert, update (merged_into_claim_id, version, wording) on table record.claim to muqabala_app;
grant select on table record.current_evidence to muqabala_app;
grant select on table record.current_judgement to muqabala_app;
grant select on table record.current_settled_field to muqabala_app;
grant select on table record.current_source_merge to muqabala_app;
grant select on table record.current_triage to muqabala_app;
grant select on table record.current_verdict to muqabala_app;
grant select, insert on table record.custody to muqabala_app;
grant select, insert on table record.edition to muqabala_app;
grant select, insert on table record.evidence to muqabala_app;
grant select, insert, update (at_once, enabled, every_minutes, name, person_id) on table record.feed to muqabala_app;
grant select, insert on table record.fixity_check to muqabala_app;
grant select, insert on table record.judgement to muqabala_app;
grant select, insert on table record.original to muqabala_app;
grant select, insert, update (claim_id, end_offset, replaced_by_passage_id, report_id, retired, section_id, start_offset) on table record.passage to muqabala_app;
grant select, insert, update (disabled_at, name, password_hash, role) on table record.person to muqabala_app;
grant select, insert on table record.picture_judgement to muqabala_app;
grant select, insert, update (aliases, ar, en, governorate, kind, lat, lon) on table record.place to muqabala_app;
grant select, insert on table record.policy to muqabala_app;
grant select, insert on table record.publication to muqabala_app;
grant select, insert on table record.publishing_policy to muqabala_app;
grant select, insert, update (address, cut_at, language, published_at, published_day, source_id, title, withdrawn_at) on table record.report to muqabala_app;
grant select, insert on table record.review to muqabala_app;
grant select on table record.sealed_review to muqabala_app;
grant select, insert, update (end_offset, report_id, start_offset) on table record.section to muqabala_app;
grant select, insert on table record.settled_field to muqabala_app;
grant select, insert on table record.snapshot to muqabala_app;
grant select, insert on table record.snapshot_file to muqabala_app;
grant select, insert, update (kind, name, note, reliability) on table record.source to muqabala_app;
grant select, insert on table record.source_merge to muqabala_app;
grant select, insert on table record.stored_file to muqabala_app;
grant select, insert on table record.triage to muqabala_app;
grant select, insert on table record.verdict to muqabala_app;
grant select, insert, update (ended_at, ended_why) on table record.watch to muqabala_app;
grant select, insert, update (address, events, former_secret, former_until, name, secret, state) on table record.web_hook to muqabala_app;
grant select, insert, update, delete on table working.access_token_use to muqabala_app;
grant select, insert, update, delete on table working.api_answer to muqabala_app;
grant select, insert, update, delete on table working.assignment to muqabala_app;
grant select, insert, update, delete on table working.bulk_band to muqabala_app;
grant select, insert, update, delete on table working.bulk_file to muqabala_app;
grant select, insert, update, delete on table working.bulk_import to muqabala_app;
grant select, insert, update, delete on table working.bulk_original to muqabala_app;
grant select, insert, update, delete on table working.draft to muqabala_app;
grant select, insert, update, delete on table working.edition_draft to muqabala_app;
grant select, insert, update, delete on table working.failed_log_in to muqabala_app;
grant select, insert, update, delete on table working.feed_item to muqabala_app;
grant select, insert, update, delete on table working.feed_state to muqabala_app;
grant select, insert, update, delete on table working.finished_draft to muqabala_app;
grant select, insert, update, delete on table working.given_password to muqabala_app;
grant select, insert, update, delete on table working.hold to muqabala_app;
grant select, insert, update, delete on table working.hook_delivery to muqabala_app;
grant select, insert, update, delete on table working.hook_state to muqabala_app;
grant select, insert, update, delete on table working.job to muqabala_app;
grant select, insert, update, delete on table working.kept_form to muqabala_app;
grant select, insert, update, delete on table working.login_attempts to muqabala_app;
grant select, insert, update, delete on table working.preference to muqabala_app;
grant select, insert, update, delete on table working.saved_view to muqabala_app;
grant select, insert, update, delete on table working.session to muqabala_app;
grant select, insert, update, delete on table working.setup_code to muqabala_app;
grant select, insert, update, delete on table working.source_fineness to muqabala_app;
grant select, insert, update, delete on table working.table_mapping to muqabala_app;
grant select, insert, update, delete on table working.wanted_preview to muqabala_app;
grant select, insert, update, delete on table working.watch_state to muqabala_app;
revoke all on function audit.append() from public;
revoke all on function audit.begin_as_mandate(text,text,text,text,text[]) from public;
revoke all on function audit.begin_as_operator(text,text,text,text,text[]) from public;
revoke all on function audit.begin_as_session(text,text,text,text,text[]) from public;
revoke all on function audit.begin_as_setup(text,text) from public;
revoke all on function audit.begin_as_token(text,text,text,text,text[]) from public;
revoke all on function audit.begin_as_visitor(text,text,text,text[]) from public;
revoke all on function audit.collect_insert() from public;
revoke all on function audit.collect_update() from public;
revoke all on function audit.end_mandate(text) from public;
revoke all on function audit.give_mandate(text,text[],integer) from public;
revoke all on function audit.guard() from public;
revoke all on function audit.is_redacting() from public;
revoke all on function audit.name_request() from public;
revoke all on function audit.only_redacted() from public;
revoke all on function audit.open(text,text,boolean,text,text,text,text[]) from public;
revoke all on function audit.redact(bigint,jsonb) from public;
revoke all on function audit.refuse() from public;
revoke all on function audit.refuse_kind(text,text) from public;
revoke all on function audit.subjects(jsonb) from public;
revoke all on procedure audit.watch(regclass,text[]) from public;
grant execute on function audit.begin_as_mandate(text,text,text,text,text[]) to muqabala_app;
grant execute on function audit.begin_as_session(text,text,text,text,text[]) to muqabala_app;
grant execute on function audit.begin_as_setup(text,text) to muqabala_app;
grant execute on function audit.begin_as_token(text,text,text,text,text[]) to muqabala_app;
grant execute on function audit.begin_as_visitor(text,text,text,text[]) to muqabala_app;
grant execute on function audit.end_mandate(text) to muqabala_app;
grant execute on function audit.give_mandate(text,text[],integer) to muqabala_app;
