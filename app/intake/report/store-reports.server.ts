import type { ActionTransaction } from '../../audit/action/action.server'
import { matchNewReports } from '../../matching/store/derive.server'
import { sidesOf, type SideStore } from '../../matching/store/sides.server'
import { storeReadings, type ReportReadings } from '../../matching/store/store-readings.server'
import { announceChange } from '../../review/projections/announce.server'
import { storeNewClaims } from '../../review/projections/new-claims.server'
import { proposeForRepeatedWords } from '../../review/projections/proposals.server'
import { queueNewPairs } from '../../review/projections/queue-refresh.server'
import { findAllStored } from './known-texts.server'
import { storeTextKeys } from './report-keys.server'
import type { ReadPassage } from './read-reports.server'
import {
  insertOriginals,
  insertReports,
  insertSections,
  insertPassages,
  headingOf,
  type ReportToStore,
  type Inserted,
  type InsertedPassage,
} from './insert-reports.server'

export interface StoredReport {
  id: number
  passages: number
  /** Overlaps with reports that were stored before this one. */
  overlaps: number
}

export interface StoringOptions {
  /** Keeps prepared passages from one call to the next. */
  sides?: SideStore
  /** Waited for before overlaps are looked for, where all else is stored. */
  enter?: () => Promise<void>
}

/**
 * Stores reports with their originals, sections, passages and claims, and finds their overlaps, with one statement a table
 * whatever their number. A text that is stored already, or is twice in the list, is stored once. Returns the reports that are
 * new, by the key of their text. The readings must be those of the gazetteer in force.
 *
 * @example
 * const stored = await runAction(db, { actor, kind: 'import-report' }, (tx) => storeReports(tx, [report]))
 * stored.get(report.textKey)?.id // undefined if the text was stored already
 */
export async function storeReports(
  tx: ActionTransaction,
  reports: readonly ReportToStore[],
  { sides, enter }: StoringOptions = {},
): Promise<Map<string, StoredReport>> {
  const fresh = await leaveOutStored(tx, reports)
  if (fresh.length === 0) return new Map()
  await insertOriginals(tx, fresh)
  const ids = await insertReports(tx, fresh)
  const stored = fresh.flatMap((report) => {
    const id = ids.get(report.textSha256)
    return id === undefined ? [] : [{ id, report }]
  })
  await storeTextKeys(
    tx,
    stored.map(({ id, report }) => ({ id, textKey: report.textKey, bands: report.bands })),
  )
  const sectionIds = await insertSections(tx, stored)
  const rows = await insertPassages(tx, stored, sectionIds)
  const readings = readingsOf(stored, rows)
  await storeReadings(tx, readings)
  const claims = rows.map(({ claimId, passage, report }) => ({
    id: claimId,
    quote: quoteOf(report, passage),
    publishedDay: report.publishedDay,
  }))
  await storeNewClaims(tx, claims)
  const own = sidesOf(readings)
  await enter?.()
  const counts = await matchNewReports(tx, readings, own, sides)
  const passageIds = rows.map((row) => row.id)
  await queueNewPairs(tx, passageIds)
  await proposeForRepeatedWords(tx, passageIds)
  await announceChange(
    tx,
    claims.map((claim) => claim.id),
  )
  return new Map(
    stored.map(({ id, report }) => [
      report.textKey,
      { id, passages: report.passages.length, overlaps: counts.get(id) ?? 0 },
    ]),
  )
}

async function leaveOutStored(tx: ActionTransaction, reports: readonly ReportToStore[]): Promise<ReportToStore[]> {
  const byText = new Map<string, ReportToStore>()
  for (const report of reports) if (!byText.has(report.textKey)) byText.set(report.textKey, report)
  const fresh = [...byText.values()]
  const stored = await findAllStored(
    tx,
    fresh.map(({ text }) => text),
  )
  return fresh.filter((_, at) => stored[at] === null)
}

function quoteOf(report: ReportToStore, { start, end }: ReadPassage): string {
  return report.text.slice(start, end)
}

function readingsOf(stored: readonly Inserted[], rows: readonly InsertedPassage[]): ReportReadings[] {
  const own = new Map(stored.map(({ report }) => [report, [] as ReportReadings['passages']]))
  for (const { id, report, passage } of rows)
    own
      .get(report)
      ?.push({ ...passage, id, quote: quoteOf(report, passage), section: headingOf(report, passage)?.title ?? null })
  return stored.map(({ id, report }) => ({
    id,
    sourceId: report.sourceId,
    textSha256: report.textSha256,
    titleTerms: report.titleTerms,
    publishedDay: report.publishedDay,
    passages: own.get(report) ?? [],
  }))
}
