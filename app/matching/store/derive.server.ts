import { sql } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import type { DerivedTransaction } from './derived-transaction.server'
import type { Asking } from './candidates.server'
import { crowdedKeysOf, refillKeys } from './crowded-keys.server'
import { readGazetteer } from './gazetteer.server'
import { comparedIn, leaveOutRest, refillSeries } from './series.server'
import { findOverlaps, type FindingOptions } from './overlaps.server'
import { packReading } from './pack-reading'
import { readPassages, type PassageReading } from './read-passages'
import type { Side } from '../features/side'
import { sidesOf, type SideStore } from './sides.server'
import {
  forgetOverlaps,
  forgetReadings,
  seriesMembers,
  storeReadings,
  type ReportReadings,
} from './store-readings.server'

/**
 * Computes what is derived from the passages of these reports: facts, terms,
 * candidate keys, search entries and overlaps with everything stored. What was
 * derived from their passages before is replaced.
 */
export async function deriveReports(
  tx: DerivedTransaction,
  reportIds: number[],
  options: Pick<FindingOptions, 'mostHeld'> = {},
): Promise<void> {
  const series = await comparedIn(tx, reportIds)
  const crowded = await crowdedKeysOf(tx, reportIds)
  const reports = await deriveReadings(tx, reportIds)
  await forgetOverlaps(tx, reportIds)
  await findOverlaps(tx, await askingPassages(tx, reports), { ...options, own: sidesOf(reports) })
  await refillSeries(tx, series)
  await refillKeys(tx, crowded)
}

/** The same without the overlaps, which stay as they were found before. */
export async function deriveReadings(tx: DerivedTransaction, reportIds: number[]): Promise<ReportReadings[]> {
  await waitForTransaction(tx)
  const reports = await readReports(tx, reportIds)
  await forgetReadings(tx, reportIds)
  await storeReadings(tx, reports)
  return reports
}

/** The overlaps found for new reports: how many each has with reports of a lower id. */
export type OverlapCounts = ReadonlyMap<number, number>

/**
 * Finds the overlaps of reports that are new in this transaction, among themselves too. Their readings must be stored,
 * and be those of the gazetteer in force; `own` are their passages ready to be scored, `sides` keeps such from one call to
 * the next.
 */
export async function matchNewReports(
  tx: DerivedTransaction,
  reports: readonly ReportReadings[],
  own: ReadonlyMap<number, Side>,
  sides?: SideStore,
): Promise<OverlapCounts> {
  const written = await waitForTransaction(tx)
  for (const [id, side] of own) sides?.set(id, written, side)
  return findOverlaps(tx, await askingPassages(tx, reports), { own, store: sides })
}

async function askingPassages(tx: DerivedTransaction, reports: readonly ReportReadings[]): Promise<Asking[]> {
  const rest = await leaveOutRest(tx, seriesMembers(reports))
  return reports.flatMap(({ id: report, publishedDay, passages }) =>
    passages.flatMap(({ id, keys }) => (rest.has(id) ? [] : [{ id, report, publishedDay, keys }])),
  )
}

/** Waits for the transaction's turn; returns the transaction's id as the rows it writes bear it. */
async function waitForTransaction(tx: DerivedTransaction): Promise<string> {
  // Two imports at once would not see each other's passages and miss their overlaps: they take turns from the look-up
  // to the commit. What was stored before it is seen by whoever comes next.
  const { rows } = await sql<{
    written: string
  }>`select pg_advisory_xact_lock(${advisoryLocks.matching}), pg_current_xact_id()::xid::text as written`.execute(tx)
  return rows[0]?.written ?? ''
}

async function readReports(tx: DerivedTransaction, reportIds: number[]): Promise<ReportReadings[]> {
  const reports = await tx
    .selectFrom('record.report')
    .select(['id', 'source_id', 'title', 'text', 'text_sha256', 'language', 'published_day', 'published_at'])
    .where('id', 'in', reportIds)
    .orderBy('id')
    .execute()
  const standing = await tx
    .selectFrom('record.passage as p')
    .leftJoin('record.section as s', 's.id', 'p.section_id')
    .select(['p.id', 'p.report_id', 'p.start_offset as start', 'p.end_offset as end', 's.title as section'])
    .where('p.report_id', 'in', reportIds)
    .where('p.retired', '=', false)
    .orderBy('p.report_id')
    .orderBy('p.start_offset')
    .execute()
  const gazetteer = await readGazetteer(tx)
  return reports.map((report) => {
    const { id, source_id: sourceId, title, text, language, published_day: publishedDay } = report
    const passages = standing.filter((passage) => passage.report_id === id)
    const reading = readPassages(
      { title, text, language, publishedDay, publishedAt: report.published_at, passages },
      gazetteer,
    )
    const identified = passages.map(({ id: passageId, start, end, section }, at) => ({
      id: passageId,
      start,
      quote: text.slice(start, end),
      section,
      ...packReading(reading.passages[at] as PassageReading, gazetteer),
    }))
    return {
      id,
      sourceId,
      textSha256: report.text_sha256,
      titleTerms: reading.titleTerms,
      publishedDay,
      passages: identified,
    }
  })
}
