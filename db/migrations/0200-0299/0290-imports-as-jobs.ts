import { sql, type Kysely } from 'kysely'

/**
 * Bulk imports, the recognition of letters and reading anew are jobs. An import follows its job, which belongs to one worker at a
 * time, where it had a lease and a session of its own. Jobs of one queue run one after the other: those that ask one host, and
 * those of one kind that would compete for the processor.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.job rename column host to queue;
    update working.job set queue = 'host:' || queue where queue is not null;

    create or replace function working.hand_over_job() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if new.state = 'waiting' then
        perform graphile_worker.add_job('work', json_build_object('job', new.id), new.queue, new.run_at, 25, 'job:' || new.id);
      else
        perform graphile_worker.remove_job('job:' || new.id);
      end if;
      return null;
    end $$;

    alter table working.job
      drop constraint job_kind_check,
      add constraint job_kind_check check (kind in ('capture', 'fixity', 'visit', 'time-stamp', 'web-hook', 'bulk-import', 'recognise', 'reread'));
    create index job_scans on working.job ((payload ->> 'importId')) where kind = 'recognise';

    alter table working.bulk_import
      drop column runner,
      drop column held_until,
      drop column halt_reason,
      -- The last job that was to store its files.
      add column job_id int references working.job on delete set null;
    create index bulk_import_job on working.bulk_import (job_id);

    create or replace function audit.give_mandate(p_id text, p_kinds text[], p_days int) returns void
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
      if not p_kinds <@ array['capture', 'check-files', 'bulk-import', 'import-report', 'import-reports'] then
        raise exception 'no mandate is given for %', p_kinds using errcode = 'MQ006';
      end if;
      insert into audit.mandate (id, person_id, kinds, ends_at)
      values (p_id, giver::int, p_kinds, now() + least(p_days, 3660) * interval '1 day');
    end $$;
  `.execute(db)
}
