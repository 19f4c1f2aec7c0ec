import { sql, type Kysely } from 'kysely'

/**
 * What makes the trail convince outsiders: signed checkpoints and where they
 * went, redactions that leave a visible gap, sessions that only the web process
 * can open, and rows that carry the name of whoever wrote them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Signed notes over the tree of entries (c2sp.org/tlog-checkpoint): the first lines of a note are origin, size and root.
    create table audit.checkpoint (
      id int generated always as identity primary key,
      size bigint not null generated always as (split_part(note, E'\\n', 2)::bigint) stored,
      note text not null unique,
      at timestamptz not null
    );
    create index on audit.checkpoint (size, id);

    -- Each copy of a checkpoint that left this machine, and what came back: a witness's signatures, a time-stamp token.
    create table audit.hand_out (
      id int generated always as identity primary key,
      checkpoint_id int not null references audit.checkpoint,
      way text not null check (way in ('directory', 'mailbox', 'witness', 'time-stamp')),
      place text not null,
      at timestamptz not null default clock_timestamp(),
      answer bytea
    );
    create index on audit.hand_out (checkpoint_id);

    create trigger never_edited before update or delete or truncate on audit.checkpoint for each statement execute function audit.refuse();
    create trigger never_edited before update or delete or truncate on audit.hand_out for each statement execute function audit.refuse();
    alter table audit.checkpoint enable always trigger never_edited;
    alter table audit.hand_out enable always trigger never_edited;

    -- Row images are the same whatever the session that writes them is set to.
    alter function audit.collect_insert() set timezone to 'UTC';
    alter function audit.collect_insert() set extra_float_digits to 1;
    alter function audit.collect_update() set timezone to 'UTC';
    alter function audit.collect_update() set extra_float_digits to 1;
  `.execute(db)
  await nameWriters(db)
  await sealSessions(db)
  await redact(db)
}

async function nameWriters(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.own_name() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if exists (select 1 from new_rows n, audit.open_action a
                  where a.txid = pg_current_xact_id() and a.actor like 'person:%' and 'person:' || n.person_id is distinct from a.actor) then
        raise exception 'a row of %.% names somebody else than whoever writes it', tg_table_schema, tg_table_name using errcode = 'MQ006';
      end if;
      return null;
    end $$;
    create trigger audit_own_name after insert on record.judgement referencing new table as new_rows for each statement execute function audit.own_name();
    create trigger audit_own_name after insert on record.evidence referencing new table as new_rows for each statement execute function audit.own_name();
    create trigger audit_own_name after insert on record.verdict referencing new table as new_rows for each statement execute function audit.own_name();
    alter table record.judgement enable always trigger audit_own_name;
    alter table record.evidence enable always trigger audit_own_name;
    alter table record.verdict enable always trigger audit_own_name;
  `.execute(db)
}

async function sealSessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Whoever can merely write the table of sessions (an injected statement) cannot make one that acts:
    -- its seal needs a key that the web process holds and its database role cannot read.
    create table audit.session_key (
      only_row boolean primary key default true check (only_row),
      key text not null
    );
    insert into audit.session_key (key)
    values (encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'));
    alter table working.session add column seal text not null default '';

    create function audit.session_seal(p_session text, p_person int, p_ends timestamptz) returns text language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select encode(sha256(convert_to(k.key || encode(sha256(convert_to(
               k.key || ':' || p_session || ':' || p_person || ':' || floor(extract(epoch from p_ends) * 1000)::bigint, 'UTF8')), 'hex'), 'UTF8')), 'hex')
        from audit.session_key k
    $$;

    create or replace function audit.begin_as_session(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[])
    returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      found_person int;
      session_id text := encode(sha256(convert_to(p_token, 'UTF8')), 'hex');
    begin
      select p.id into found_person
        from working.session s join record.person p on p.id = s.user_id
       where s.id = session_id and s.expires_at > clock_timestamp() and s.ends_at > clock_timestamp() and p.disabled_at is null
         and s.seal = audit.session_seal(s.id, s.user_id, s.ends_at);
      if found_person is null then
        raise exception 'no live session' using errcode = 'MQ005';
      end if;
      perform audit.open('person:' || found_person, left(encode(sha256(convert_to(session_id, 'UTF8')), 'hex'), 16), true, p_kind, p_reason, p_request, p_subjects);
      return found_person;
    end $$;
  `.execute(db)
}

async function redact(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.is_redacting() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select 1 from audit.open_action
                      where txid = pg_current_xact_id() and kind = 'redact' and actor like 'operator:%' and reason <> '' and not appended)
    $$;

    -- Takes the body of an entry away, inside a redaction that names the entry and its legal basis.
    -- What may stay of the body is kept in the redaction's own body.
    create function audit.redact(p_seq bigint, p_keep jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    end $$;

    create function audit.only_redacted() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if audit.is_redacting() and new.seq = old.seq and new.salt is null and new.payload is null
        and exists (select 1 from audit.open_action where txid = pg_current_xact_id() and 'entry:' || new.seq = any (subjects)) then
        return new;
      end if;
      raise exception 'update of audit.body is refused' using errcode = 'MQ006';
    end $$;
    drop trigger never_edited on audit.body;
    create trigger never_edited before delete or truncate on audit.body for each statement execute function audit.refuse();
    create trigger only_redacted before update on audit.body for each row execute function audit.only_redacted();
    alter table audit.body enable always trigger never_edited;
    alter table audit.body enable always trigger only_redacted;

    -- Rows that are otherwise never edited lose a text in a redaction; the text does not enter the trail again.
    create or replace function audit.refuse() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if tg_op = 'UPDATE' and tg_table_schema = 'record' and audit.is_redacting() then
        return null;
      end if;
      raise exception '% of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'MQ006';
    end $$;

    create or replace function audit.collect_update() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp set timezone to 'UTC' set extra_float_digits to 1 as $$
    declare
      collected text;
      paired bigint;
      redacting boolean := audit.is_redacting();
    begin
      select count(*), string_agg((jsonb_build_object('table', tg_table_name, 'op', 'update', 'key', o.id,
               'after', audit.difference(to_jsonb(n), to_jsonb(o)) - coalesce(tg_argv, '{}'::text[]))
               || case when redacting then '{}'::jsonb
                       else jsonb_build_object('before', audit.difference(to_jsonb(o), to_jsonb(n)) - coalesce(tg_argv, '{}'::text[])) end)::text, ',' order by o.id)
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
  `.execute(db)
}
