import type { Locale } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { EvidencePlace } from '../../rules/claims/evidence-place'

/** The report in which the exact words of a piece of evidence stand. */
export interface QuotedReport {
  id: number
  title: string
  language: Locale
  address: string | null
  /** The channel or person that it was forwarded from. */
  forwardedFrom: string | null
  source: { id: number; name: string }
}

/** Where exactly a piece of evidence is. */
export interface Citation {
  /** The first row of the evidence's chain. */
  evidence: number
  report: QuotedReport | null
  snapshot: number | null
  /** Of exact words, in UTF-16 code units. */
  start: number | null
  end: number | null
  /** The hash of these words. */
  sha256: string | null
  place: EvidencePlace
}

/** The citations of pieces of evidence, by the first rows of their chains. */
export async function readCitations(db: ReadDatabase, roots: readonly number[]): Promise<Map<number, Citation>> {
  if (roots.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.citation as c')
    .leftJoin('record.report as r', 'r.id', 'c.report_id')
    .leftJoin('record.source as s', 's.id', 'r.source_id')
    .selectAll('c')
    .select(['r.title', 'r.language', 'r.address', 'r.forwarded_from', 's.id as source_id', 's.name as source'])
    .where('c.evidence_id', 'in', roots)
    .execute()
  return new Map(
    rows.map((row) => [
      row.evidence_id,
      {
        evidence: row.evidence_id,
        report: row.report_id === null ? null : quotedReport({ ...row, report_id: row.report_id }),
        snapshot: row.snapshot_id,
        start: row.start_offset,
        end: row.end_offset,
        sha256: row.quote_sha256,
        place: { page: row.page, fromMs: row.from_ms, toMs: row.to_ms, box: row.box as EvidencePlace['box'] },
      },
    ]),
  )
}

interface ReportRow {
  report_id: number
  title: string | null
  language: Locale | null
  address: string | null
  forwarded_from: string | null
  source_id: number | null
  source: string | null
}

function quotedReport({
  report_id,
  title,
  language,
  address,
  forwarded_from,
  source_id,
  source,
}: ReportRow): QuotedReport {
  return {
    id: report_id,
    title: title ?? '',
    language: language ?? 'ar',
    address,
    forwardedFrom: forwarded_from,
    source: { id: source_id ?? 0, name: source ?? '' },
  }
}
