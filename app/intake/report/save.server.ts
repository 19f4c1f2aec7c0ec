import { sql } from 'kysely'
import type { Locale } from '../../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { readGazetteer } from '../../matching/store/gazetteer.server'
import { sha256 } from './hashes.server'
import { readPlanned } from './read-reports.server'
import { storeReports } from './store-reports.server'
import { ownOffsets, type PlannedReport } from '../cutting/plan'

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

/** The report that has this text, or null; white space around it makes no other text. */
export async function findStored(db: ReadDatabase, text: string): Promise<number | null> {
  return (await findAllStored(db, [text]))[0] ?? null
}

/** The same for each of several texts. */
export async function findAllStored(db: ReadDatabase, texts: readonly string[]): Promise<(number | null)[]> {
  const hashes = texts.map((text) => {
    const words = text.trim()
    return [text, words, `${words}\n`, `${words}\r\n`].map((variant) => sha256(variant))
  })
  const rows = await db
    .selectFrom('record.report')
    .select(['id', 'text_sha256'])
    .where(sql<boolean>`text_sha256 = any(${hashes.flat()}::text[])`)
    .orderBy('id', 'desc')
    .execute()
  // Of several the first one stored is meant.
  const ids = new Map(rows.map((row) => [row.text_sha256, row.id]))
  return hashes.map((own) => own.reduce<number | null>((first, hash) => lower(first, ids.get(hash)), null))
}

function lower(first: number | null, id: number | undefined): number | null {
  return id === undefined || (first !== null && first < id) ? first : id
}

/**
 * Stores one report of a received text with its sections, passages and their
 * claims, and finds its overlaps. Returns its id; throws `AlreadyStored`.
 */
export async function saveReport(
  tx: ActionTransaction,
  received: Received,
  wholeText: string,
  planned: PlannedReport,
  details: ReportDetails,
): Promise<number> {
  const text = wholeText.slice(planned.start, planned.end)
  const stored = await findStored(tx, text)
  if (stored !== null) throw new AlreadyStored(stored)
  const report = { title: details.title, text, language: details.language, publishedDay: details.publishedDay }
  const read = readPlanned(report, ownOffsets(planned), await readGazetteer(tx))
  const { sourceId, address, publishedAt } = details
  const saved = await storeReports(tx, [
    { ...report, ...read, ...received, originalSha256: sha256(received.bytes), sourceId, address, publishedAt },
  ])
  const id = saved.get(read.textSha256)?.id
  if (id === undefined) throw new AlreadyStored((await findStored(tx, text)) ?? 0)
  return id
}
