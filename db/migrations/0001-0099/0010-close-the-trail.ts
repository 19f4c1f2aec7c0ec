import { sql, type Kysely } from 'kysely'

/**
 * Closes ways around the trail: a password that is set behind the application's
 * back shows in the replay by its hash, nobody opens an action of a kind that is
 * not theirs, and a time stamp is kept with the request that it answers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The trail never holds a password's own hash. A hash of that, which has a random salt in it, gives nothing away.
    create function record.text_sha256(value text) returns text language sql immutable strict set search_path = pg_catalog, pg_temp as $$
      select encode(sha256(convert_to(value, 'UTF8')), 'hex')
    $$;
    alter table record.person add column password_sha256 text not null generated always as (record.text_sha256(password_hash)) stored;

    do $$
    begin
      if exists (select 1 from record.person) then
        perform audit.begin_as_operator('migrate', 'migrate', '0010-close-the-trail', gen_random_uuid()::text, '{}');
        insert into audit.open_change (txid, changes)
        select pg_current_xact_id(), string_agg(jsonb_build_object('table', 'person', 'op', 'update', 'key', id, 'before', '{}'::jsonb,
                 'after', jsonb_build_object('password_sha256', password_sha256))::text, ',' order by id)
          from record.person;
      end if;
    end $$;

    alter table audit.hand_out add column request bytea;
  `.execute(db)
  await narrowKinds(db)
}

/** A kind says who may have done it: an entry that reads as a redaction or a migration is one of the operator's. */
async function narrowKinds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit.refuse_kind(p_actor text, p_kind text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      raise exception 'an action of the kind % is refused to a %', p_kind, p_actor using errcode = 'MQ006';
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

    create or replace function audit.begin_as_visitor(p_kind text, p_reason text, p_request text, p_subjects text[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if p_kind <> 'log-in-failed' then
        perform audit.refuse_kind('visitor', p_kind);
      end if;
      perform audit.open('visitor', null, false, p_kind, p_reason, p_request, p_subjects);
    end $$;
  `.execute(db)
}
