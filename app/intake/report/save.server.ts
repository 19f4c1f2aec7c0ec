import type { Locale } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { readGazetteer } from '../../matching/store/gazetteer.server'
import { sha256 } from './hashes.server'
import { findStored } from './known-texts.server'
import { readPlanned } from './read-reports.server'
import { storeReports } from './store-reports.server'
import type { PlannedReport } from '../cutting/plan'
import { ownOffsets } from '../cutting/planned-report'
import type { FormatKind } from '../formats/kinds'

/** The bytes as they came, before any reading. */
export interface Received {
  bytes: Uint8Array
  fileName: string | null
  encoding: string
  /** What the bytes were read as; a text where it is not said. */
  kind?: FormatKind
  forwardedFrom?: string | null
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
  const { title, language, publishedDay } = details
  const report = { title, text, language, publishedDay, publishedAt: details.publishedAt }
  const read = readPlanned(report, ownOffsets(planned), await readGazetteer(tx))
  const { sourceId, address, publishedAt } = details
  const saved = await storeReports(tx, [
    {
      kind: 'text',
      forwardedFrom: null,
      ...report,
      ...read,
      ...received,
      originalSha256: sha256(received.bytes),
      partOf: null,
      sourceId,
      address,
      publishedAt,
    },
  ])
  const id = saved.get(read.textKey)?.id
  if (id === undefined) throw new AlreadyStored((await findStored(tx, text)) ?? 0)
  return id
}
