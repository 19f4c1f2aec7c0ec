import { sql, type Kysely } from 'kysely'

/** Nothing of an import of many files is stored before its person has seen what each file would become. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table working.bulk_import
      -- Until its person says so, nothing of it is stored.
      add column approved_at timestamptz,
      -- The manifests as they came: name, folder within the archive, bytes in base64.
      add column manifests jsonb not null default '[]',
      -- What the person answered about the whole import.
      add column answers jsonb not null default '{}',
      -- What the last plan says of the whole import: rows without a file, questions.
      add column plan jsonb not null default '{}';

    alter table working.bulk_file
      add column archive text not null default '',
      add column encoding text,
      add column confidence real,
      -- How the text begins, as it was read.
      add column opening text not null default '',
      add column stored_report_id int references record.report,
      -- What is doubtful about the text, and about its row of the manifest and its source.
      add column text_doubts jsonb not null default '[]',
      add column plan_doubts jsonb not null default '[]',
      -- What the report would get: by the plan, and what the person wrote instead.
      add column details jsonb not null default '{}',
      add column edits jsonb not null default '{}',
      add column line int not null default 0,
      add column manifest int not null default -1,
      add column decision text not null default 'take' check (decision in ('take', 'ask', 'leave'));
    alter table working.bulk_file drop constraint bulk_file_outcome_check;
    alter table working.bulk_file add constraint bulk_file_outcome_check check (outcome in ('waiting', 'imported', 'skipped', 'failed', 'left-out'));

    -- Imports that were under way go on as they were.
    update working.bulk_file f
       set details = coalesce(i.manifest -> regexp_replace(f.name, '^.*/', ''), '{}') || case when i.manifest ? regexp_replace(f.name, '^.*/', '') then '{}'
             else jsonb_build_object('title', regexp_replace(regexp_replace(f.name, '^.*/', ''), '\.[^.]*$', ''), 'source', i.source, 'published_at', '', 'language', '') end
      from working.bulk_import i where i.id = f.import_id and f.outcome = 'waiting';
    update working.bulk_import set approved_at = received_at;
    alter table working.bulk_import drop column manifest;
  `.execute(db)
}
