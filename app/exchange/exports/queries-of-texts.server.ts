import { sql, type RawBuilder } from 'kysely'
import { instant } from './instant'
import type { Narrowing } from './narrowing.server'
import type { ExportRow } from './row-schemas'

export function reportsQuery({ reports }: Narrowing): RawBuilder<ExportRow<'reports'>> {
  return sql`
    select r.id, r.title, r.source_id, s.name as source, s.reliability, r.language, r.published_day,
           ${instant('r.published_at')} as published_at, ${instant('r.received_at')} as received_at, r.address, o.file_name, o.encoding,
           r.original_id as original_sha256, r.text_sha256, r.part_of_report_id,
           (select count(*)::int from record.passage p where p.report_id = r.id and not p.retired) as passages, r.text
      from record.report r join record.source s on s.id = r.source_id join record.original o on o.id = r.original_id
     where r.cut_at is null and r.withdrawn_at is null and ${reports} order by r.id`
}

/** A passage without its words, which are cut out of the text of its report. */
export type BarePassage = Omit<ExportRow<'passages'>, 'quote'>

export function passagesQuery(): RawBuilder<BarePassage> {
  return sql`
    select p.id, p.report_id, s.name as source, r.published_day, h.title as section, p.start_offset as start, p.end_offset as "end",
           p.quote_sha256, p.claim_id, coalesce(f.places, '{}') as places
      from record.passage p join record.report r on r.id = p.report_id join record.source s on s.id = r.source_id
      left join record.section h on h.id = p.section_id left join derived.passage_facts f on f.passage_id = p.id
     where not p.retired order by p.report_id, p.id`
}

export function sourcesQuery(): RawBuilder<ExportRow<'sources'>> {
  return sql`
    select s.id, s.name, s.kind, s.reliability, s.note,
           (select count(*)::int from record.report r where r.source_id = s.id and r.cut_at is null and r.withdrawn_at is null) as reports,
           m.into_source_id as merged_into, ${instant('s.created_at')} as added_at
      from record.source s left join record.current_source_merge m on m.source_id = s.id order by s.id`
}
