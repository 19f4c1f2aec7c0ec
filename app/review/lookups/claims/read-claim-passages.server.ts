import type { Locale, Reliability } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Facts } from '../../../text/facts/types'
import { quoteOrNull } from '../pairs/read-quote.server'
import { readReportTexts } from '../read-report-texts.server'

export interface RatedSource {
  id: number
  name: string
  reliability: Reliability
}

/** A passage with where it stands. */
export interface DossierPassage {
  id: number
  claimId: number
  /** Its exact words; null where the text does not match the hash any more. */
  quote: string | null
  sha256: string
  start: number
  end: number
  retired: boolean
  section: string | null
  report: {
    id: number
    title: string
    language: Locale
    publishedDay: string | null
    publishedAt: string | null
    address: string | null
    /** The channel or person that it was forwarded from. */
    forwardedFrom: string | null
  }
  source: RatedSource
  facts: Facts | null
}

type Wanted = { claims: readonly number[] } | { passages: readonly number[] }

/** The standing passages of these claims, or these passages, retired ones too; oldest publication first. */
export async function readDossierPassages(db: ReadDatabase, wanted: Wanted): Promise<DossierPassage[]> {
  const ids = 'claims' in wanted ? wanted.claims : wanted.passages
  if (ids.length === 0) return []
  const rows = await readRows(db, wanted)
  const texts = await readReportTexts(
    db,
    rows.map((row) => row.report_id),
  )
  return rows.map((row) => dossierPassage(row, texts.get(row.report_id) ?? ''))
}

type PassageRow = Awaited<ReturnType<typeof readRows>>[number]

function readRows(db: ReadDatabase, wanted: Wanted) {
  const query = db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .leftJoin('record.section as h', 'h.id', 'p.section_id')
    .leftJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select(['p.id', 'p.claim_id', 'p.start_offset', 'p.end_offset', 'p.quote_sha256', 'p.retired'])
    .select(['h.title as section', 'f.facts'])
    .select(['r.id as report_id', 'r.title', 'r.language', 'r.published_day', 'r.published_at'])
    .select(['r.address', 'r.forwarded_from'])
    .select(['s.id as source_id', 's.name', 's.reliability'])
  const some =
    'claims' in wanted
      ? query.where('p.claim_id', 'in', wanted.claims).where('p.retired', '=', false)
      : query.where('p.id', 'in', wanted.passages)
  return some
    .orderBy('r.published_day', (order) => order.asc().nullsLast())
    .orderBy('r.published_at', (order) => order.asc().nullsLast())
    .orderBy('p.id')
    .execute()
}

function dossierPassage(row: PassageRow, text: string): DossierPassage {
  return {
    id: row.id,
    claimId: row.claim_id,
    quote: quoteOrNull(text, row),
    sha256: row.quote_sha256,
    start: row.start_offset,
    end: row.end_offset,
    retired: row.retired,
    section: row.section,
    report: {
      id: row.report_id,
      title: row.title,
      language: row.language,
      publishedDay: row.published_day,
      publishedAt: row.published_at?.toISOString() ?? null,
      address: row.address,
      forwardedFrom: row.forwarded_from,
    },
    source: { id: row.source_id, name: row.name, reliability: row.reliability },
    facts: row.facts as Facts | null,
  }
}
