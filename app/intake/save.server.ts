import type { Locale } from '../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../audit/action.server'
import { deriveReports } from '../matching/derive.server'
import { refreshClaimStates } from '../review/claim-state.server'
import { sha256 } from './hashes.server'
import { sectionOf, type PlannedReport } from './plan'

/** The bytes as they came, before any reading. */
export interface Received {
  bytes: Uint8Array
  fileName: string | null
  encoding: string
}

export interface ReportDetails {
  title: string
  sourceId: number
  language: Locale
  address: string | null
  /** `YYYY-MM-DD` where it was published; null where unknown. */
  publishedDay: string | null
  /** The instant, where more than the day is known. */
  publishedAt: Date | null
}

/** A report with this very text is stored already. */
export class AlreadyStored extends Error {
  override name = 'AlreadyStored'

  constructor(readonly reportId: number) {
    super('stored already')
  }
}

/** The report that has exactly this text, or null. */
export async function findStored(db: ReadDatabase, text: string): Promise<number | null> {
  const row = await db.selectFrom('record.report').select('id').where('text_sha256', '=', sha256(text)).executeTakeFirst()
  return row?.id ?? null
}

/**
 * Stores one report of a received text with its sections, passages and their
 * claims, and finds its overlaps. Returns its id; throws `AlreadyStored`.
 */
export async function saveReport(tx: ActionTransaction, received: Received, wholeText: string, planned: PlannedReport, details: ReportDetails): Promise<number> {
  const text = wholeText.slice(planned.start, planned.end)
  const stored = await findStored(tx, text)
  if (stored !== null) throw new AlreadyStored(stored)
  const originalId = await saveOriginal(tx, received)
  const { id: reportId } = await tx
    .insertInto('record.report')
    .values({
      source_id: details.sourceId,
      original_id: originalId,
      part_of_report_id: null,
      title: details.title,
      text,
      text_sha256: sha256(text),
      language: details.language,
      address: details.address,
      published_day: details.publishedDay,
      published_at: details.publishedAt,
      cut_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const claimIds = await savePassages(tx, reportId, text, planned)
  await deriveReports(tx, [reportId])
  await refreshClaimStates(tx, claimIds)
  return reportId
}

async function saveOriginal(tx: ActionTransaction, received: Received): Promise<string> {
  const id = sha256(received.bytes)
  await tx
    .insertInto('record.original')
    .values({ id, bytes: Buffer.from(received.bytes), file_name: received.fileName, encoding: received.encoding })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return id
}

/** Stores sections and passages, each passage with a claim of its own; returns the claims. */
async function savePassages(tx: ActionTransaction, reportId: number, text: string, planned: PlannedReport): Promise<number[]> {
  const shift = planned.start
  const sectionIds = planned.sections.length === 0 ? [] : await tx
    .insertInto('record.section')
    .values(planned.sections.map((section) => ({ report_id: reportId, title: section.title, start_offset: section.start - shift, end_offset: section.end - shift })))
    .returning('id')
    .execute()
  if (planned.passages.length === 0) return []
  const claims = await tx
    .insertInto('record.claim')
    .values(planned.passages.map(() => ({ wording: null, merged_into_claim_id: null })))
    .returning('id')
    .execute()
  await tx
    .insertInto('record.passage')
    .values(
      planned.passages.map((passage, at) => {
        const section = sectionOf(planned, passage)
        const claimId = claims[at]?.id as number
        return {
          report_id: reportId,
          section_id: section ? (sectionIds[planned.sections.indexOf(section)]?.id ?? null) : null,
          start_offset: passage.start - shift,
          end_offset: passage.end - shift,
          quote_sha256: sha256(text.slice(passage.start - shift, passage.end - shift)),
          home_claim_id: claimId,
          claim_id: claimId,
          replaced_by_passage_id: null,
        }
      }),
    )
    .execute()
  return claims.map((claim) => claim.id)
}
