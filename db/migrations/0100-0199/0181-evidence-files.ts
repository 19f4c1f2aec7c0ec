import { sql, type Kysely } from 'kysely'

/**
 * A piece of evidence can be a file, or exact words of a report or of a captured page. Its citation says where it is: in which
 * report or snapshot, at which offsets, on which page, from when to when, in which part of the picture. Files are shown
 * covered until somebody asks, unless a person chose otherwise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table record.evidence
      drop constraint evidence_kind_check,
      add constraint evidence_kind_check check (kind in ('passage', 'address', 'note', 'file', 'quote'));

    create table record.citation (
      id int generated always as identity primary key,
      -- The first row of the evidence's chain.
      evidence_id int not null unique references record.evidence,
      report_id int references record.report,
      snapshot_id int references record.snapshot,
      -- Exact words: offsets in UTF-16 code units into the report's text, or into this text file of the snapshot.
      file_id text references record.stored_file,
      start_offset int check (start_offset >= 0),
      end_offset int check (end_offset > start_offset),
      quote_sha256 text check (quote_sha256 ~ '^[0-9a-f]{64}$'),
      -- Where in a file: the page, the time in milliseconds, left, top, width and height in thousandths of the picture.
      page int check (page > 0),
      from_ms int check (from_ms >= 0),
      to_ms int check (to_ms >= from_ms),
      box int[] check (array_length(box, 1) = 4),
      created_at timestamptz not null default now(),
      check ((report_id is null) <> (snapshot_id is null)),
      check ((start_offset is null) = (end_offset is null) and (start_offset is null) = (quote_sha256 is null)),
      check (start_offset is null or report_id is not null or file_id is not null)
    );
    create index on record.citation (snapshot_id) where snapshot_id is not null;
    create index on record.citation (report_id) where report_id is not null;
    create trigger never_edited before update on record.citation for each statement execute function audit.refuse();
    alter table record.citation enable always trigger never_edited;
    call audit.watch('record.citation', '');

    alter table working.preference add column uncovered boolean not null default false;
  `.execute(db)
}
