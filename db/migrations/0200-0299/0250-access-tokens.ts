import { sql, type Kysely } from 'kysely'

/**
 * Personal access tokens, by which programs act in a person's name. Of a token only its SHA-256 is kept; it is made of 256 random
 * bits, so that the hash may stand in the trail and nobody can find the token by it. Every action by a token names it in the signed
 * head of its entry, as one by a mandate does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record.access_token (
      id int generated always as identity primary key,
      person_id int not null references record.person,
      name text not null check (name <> ''),
      scopes text[] not null check (cardinality(scopes) > 0),
      -- Its first characters, by which a person recognises it.
      beginning text not null,
      token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      created_at timestamptz not null default now()
    );
    create index on record.access_token (person_id);
    create index on record.access_token (token_sha256);
    call audit.watch('record.access_token', '');

    create table working.access_token_use (
      token_id int primary key references record.access_token,
      last_used_at timestamptz not null
    );

    create function audit.begin_as_token(p_token text, p_kind text, p_reason text, p_request text, p_subjects text[]) returns int
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
    end $$;
  `.execute(db)
}
