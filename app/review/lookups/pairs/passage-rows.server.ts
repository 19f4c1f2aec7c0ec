import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Facts } from '../../../text/facts/types'
import { quoteOrNull } from './read-quote.server'

/** The columns of passages that every page with a passage shows: where it stands, its report, its source and its facts. */
export function selectPassages(db: ReadDatabase) {
  return db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .leftJoin('record.section as h', 'h.id', 'p.section_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select(['p.id', 'p.claim_id', 'p.start_offset', 'p.end_offset', 'p.quote_sha256', 'p.retired'])
    .select(['h.title as section', 'f.facts'])
    .select(['r.id as report_id', 'r.title', 'r.language', 'r.published_day', 'r.published_at', 'r.forwarded_from'])
    .select(['s.id as source_id', 's.name as source_name', 's.reliability'])
}

type PassageRow = Awaited<ReturnType<ReturnType<typeof selectPassages>['execute']>>[number]

/** What such a row says of the passage itself and of its source, with its words from the text of its report. */
export function passageOf(row: PassageRow, text: string) {
  return {
    id: row.id,
    start: row.start_offset,
    end: row.end_offset,
    retired: row.retired,
    quote: quoteOrNull(text, row),
    section: row.section,
    source: { id: row.source_id, name: row.source_name, reliability: row.reliability },
    facts: (row.facts ?? null) as Facts | null,
  }
}
