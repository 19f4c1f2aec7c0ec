import { sql, type Kysely } from 'kysely'

/**
 * Appends under the lock only what depends on the entry before. Whoever appends
 * next waits for the lock, so all that can be made ready without it comes first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function audit.append() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      action audit.open_action;
      head_seq bigint;
      head_leaf bytea;
      new_payload text;
      new_hash text;
      new_subjects text[];
      new_salt bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
      new_data text;
    begin
      update audit.open_action set appended = true where txid = pg_current_xact_id() returning * into action;
      select '{"reason":' || to_json(action.reason)::text || ',"changes":[' || coalesce(string_agg(changes, ',' order by n), '') || ']}'
        into new_payload from audit.open_change where txid = action.txid;
      delete from audit.open_change where txid = action.txid;
      new_hash := encode(sha256(new_salt || convert_to(new_payload, 'UTF8')), 'hex');
      select coalesce(array_agg(distinct s collate "C" order by s collate "C"), '{}') into new_subjects
        from unnest(action.subjects || audit.subjects(new_payload::jsonb)) s;
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
        'subjects', new_subjects,
        'previous', encode(head_leaf, 'hex'),
        'payload', new_hash
      )::text;
      insert into audit.entry (seq, leaf, data)
      values (coalesce(head_seq, -1) + 1, sha256('\\x00'::bytea || convert_to(new_data, 'UTF8')), new_data);
      insert into audit.body (seq, salt, payload) values (coalesce(head_seq, -1) + 1, new_salt, new_payload);
      return null;
    end $$;
  `.execute(db)
}
