import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { jsonRows } from '../../matching/store/json-rows'
import type { ReadPassage, ReadReport, ReportText } from './read-reports.server'
import type { PlannedSection } from '../cutting/plan'
import type { FormatKind } from '../formats/kinds'
import type { FoundReport } from '../formats/reader'

/** A report with the bytes it came in, read and ready to be stored. */
export interface ReportToStore extends ReportText, ReadReport {
  /** SHA-256 of the bytes. */
  originalSha256: string
  bytes: Uint8Array
  fileName: string | null
  encoding: string
  sourceId: number
  address: string | null
  publishedAt: Date | null
  /** What the bytes were read as. */
  kind: FormatKind
  /** The channel or person that it was forwarded from. */
  forwardedFrom: string | null
  /** What a table says of it beside its text. */
  said?: FoundReport['said']
  /** The file that the bytes are a part of, by its hash, and the byte at which they begin there. */
  partOf: { sha256: string; start: number } | null
}

export interface Inserted {
  id: number
  report: ReportToStore
}

export interface InsertedPassage {
  id: number
  claimId: number
  passage: ReadPassage
  report: ReportToStore
}

export async function insertOriginals(tx: ActionTransaction, reports: readonly ReportToStore[]): Promise<void> {
  const rows = reports.map((report) => ({
    id: report.originalSha256,
    bytes: Buffer.from(report.bytes).toString('hex'),
    name: report.fileName,
    encoding: report.encoding,
    kind: report.kind,
    part_of: report.partOf?.sha256,
    part_start: report.partOf?.start,
  }))
  await sql`
    insert into record.original (id, bytes, file_name, encoding, kind, part_of, part_start)
    select distinct on (id) id, decode(bytes, 'hex'), name, encoding, kind, part_of, part_start
      from json_to_recordset(${jsonRows(rows)}::json)
        as t(id text, bytes text, name text, encoding text, kind text, part_of text, part_start bigint)
        on conflict (id) do nothing`.execute(tx)
}

export async function insertReports(
  tx: ActionTransaction,
  reports: readonly ReportToStore[],
): Promise<Map<string, number>> {
  const rows = reports.map((report, at) => ({
    at,
    source: report.sourceId,
    original: report.originalSha256,
    title: report.title,
    text: report.text,
    sha256: report.textSha256,
    language: report.language,
    address: report.address,
    day: report.publishedDay,
    instant: report.publishedAt,
    forwarded: report.forwardedFrom,
    place: report.said?.place || null,
    verdict: report.said?.verdict || null,
    evidence: report.said?.evidence || null,
  }))
  const { rows: inserted } = await sql<{ id: number; text_sha256: string }>`
    insert into record.report (source_id, original_id, title, text, text_sha256, language, address, published_day, published_at, forwarded_from, said_place, said_verdict, said_evidence)
    select source, original, title, text, sha256, language, address, day, instant, forwarded, place, verdict, evidence
      from json_to_recordset(${jsonRows(rows)}::json)
        as t(at int, source int, original text, title text, text text, sha256 text, language text, address text, day text, instant timestamptz, forwarded text, place text, verdict text, evidence text)
     order by at
        on conflict (text_sha256) where withdrawn_at is null do nothing
    returning id, text_sha256`.execute(tx)
  return new Map(inserted.map((row) => [row.text_sha256, row.id]))
}

/** The ids of the sections, by report and start. */
export async function insertSections(
  tx: ActionTransaction,
  reports: readonly Inserted[],
): Promise<Map<string, number>> {
  const rows = reports.flatMap(({ id, report }) =>
    report.sections.map(({ title, start, end }) => ({ report: id, title, start, end })),
  )
  if (rows.length === 0) return new Map()
  const { rows: inserted } = await sql<{ id: number; place: string }>`
    insert into record.section (report_id, title, start_offset, end_offset)
    select report, title, start, "end" from json_to_recordset(${jsonRows(rows)}::json) as t(report int, title text, start int, "end" int)
    returning id, report_id || ' ' || start_offset as place`.execute(tx)
  return new Map(inserted.map((row) => [row.place, row.id]))
}

export async function insertPassages(
  tx: ActionTransaction,
  reports: readonly Inserted[],
  sectionIds: ReadonlyMap<string, number>,
): Promise<InsertedPassage[]> {
  const all = reports.flatMap(({ id: reportId, report }) =>
    report.passages.map((passage) => ({ reportId, report, passage, place: `${reportId} ${passage.start}` })),
  )
  if (all.length === 0) return []
  const claims = await insertClaims(tx, all.length)
  const rows = all.map(({ reportId, report, passage }, at) => {
    const section = headingOf(report, passage)
    return {
      report: reportId,
      section: section ? sectionIds.get(`${reportId} ${section.start}`) : null,
      start: passage.start,
      end: passage.end,
      sha256: passage.quoteSha256,
      claim: claims[at],
    }
  })
  const { rows: inserted } = await sql<{ id: number; claim: number; place: string }>`
    insert into record.passage (report_id, section_id, start_offset, end_offset, quote_sha256, home_claim_id, claim_id)
    select report, section, start, "end", sha256, claim, claim
      from json_to_recordset(${jsonRows(rows)}::json) as t(report int, section int, start int, "end" int, sha256 text, claim int)
     order by claim
    returning id, claim_id as claim, report_id || ' ' || start_offset as place`.execute(tx)
  const byPlace = new Map(inserted.map((row) => [row.place, row]))
  return all.map(({ passage, report, place }) => {
    const row = byPlace.get(place)
    if (!row) throw new Error(`no passage was stored at ${place}`)
    return { id: row.id, claimId: row.claim, passage, report }
  })
}

async function insertClaims(tx: ActionTransaction, count: number): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`insert into record.claim (wording) select null from generate_series(1, ${count}) returning id`.execute(tx)
  return rows.map((row) => row.id).sort((a, b) => a - b)
}

export function headingOf(report: ReportToStore, { section }: ReadPassage): PlannedSection | undefined {
  return section === null ? undefined : report.sections[section]
}
