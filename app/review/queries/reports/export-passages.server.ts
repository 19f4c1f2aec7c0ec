import type { ReadDatabase } from '../../../audit/action/action.server'
import type { ActorMention, DateMention, Facts, Figure, PlaceMention } from '../../../text/facts/types'
import { readQuote } from '../../lookups/pairs/read-quote.server'

/** A passage as the command line prints it; offsets are UTF-16 code units into the report's stored text. */
export interface ExportedPassage {
  id: number
  report: number
  file: string | null
  section: string | null
  start: number
  end: number
  quote: string
  figures: Figure[]
  /** Days as `YYYY-MM-DD`, with the words that tell them. */
  dates: (DateMention & { written: string })[]
  places: PlaceMention[]
  actors: ActorMention[]
  claim: number
}

/** All standing passages, or one report's, in reading order. */
export async function exportPassages(db: ReadDatabase, reportId?: number): Promise<ExportedPassage[]> {
  const rows = await db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.original as o', 'o.id', 'r.original_id')
    .leftJoin('record.section as s', 's.id', 'p.section_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select([
      'p.id',
      'p.report_id',
      'p.start_offset',
      'p.end_offset',
      'p.quote_sha256',
      'p.claim_id',
      'r.text',
      'o.file_name',
      's.title as section',
      'f.facts',
    ])
    .where('p.retired', '=', false)
    .$if(reportId !== undefined, (query) => query.where('p.report_id', '=', reportId as number))
    .orderBy('p.report_id')
    .orderBy('p.start_offset')
    .execute()
  return rows.map((row) => {
    const facts = row.facts as Facts | null
    return {
      id: row.id,
      report: row.report_id,
      file: row.file_name,
      section: row.section,
      start: row.start_offset,
      end: row.end_offset,
      quote: readQuote(row.text, row),
      figures: facts?.figures ?? [],
      dates: (facts?.dates ?? []).map((date) => ({ ...date, written: row.text.slice(date.start, date.end) })),
      places: facts?.places ?? [],
      actors: facts?.actors ?? [],
      claim: row.claim_id,
    }
  })
}
