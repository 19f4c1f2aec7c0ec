import { sql } from 'kysely'
import type { VisitOutcome, WatchInterval } from '../../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { recordCaptureOf } from '../../review/commands/evidence-captured.server'
import { findQuote } from '../../text/finding/find-quote'
import type { Captured, CaptureWarning } from '../capture/captured'
import { describeCapture } from '../capture/keep-capture.server'
import { recordSnapshot, type NewSnapshotFile } from '../snapshots/record-snapshot.server'
import { nextVisit } from './intervals'
import { lastGoodCapture, stateOf } from './last-capture.server'
import { visitOutcome } from './visit-outcome'

export interface Visit {
  watch: { id: number; every: WatchInterval }
  captured: Captured
  files: readonly NewSnapshotFile[]
  outcome: VisitOutcome
  /** The good capture that it was held against. */
  against: number | null
}

/**
 * Records a visit: a snapshot for each piece of evidence that is this address, looked through for the words that it is cited
 * for, or one where there is none. Verdicts whose page has changed need re-review. Returns the first snapshot's number.
 */
export async function recordVisit(tx: ActionTransaction, visit: Visit, personId: number | null): Promise<number> {
  const { captured, files, watch, outcome, against } = visit
  const pieces = await evidenceAt(tx, captured.address)
  const cited = pieces.length > 0 ? pieces : [{ id: null, claim_id: null, quote: '' }]
  const snapshots: number[] = []
  for (const { id, claim_id, quote } of cited) {
    const purpose = { quote, why: '', evidenceId: id, claimId: claim_id }
    const snapshot = {
      ...describeCapture(captured, purpose),
      ...assessQuote(captured, quote),
      details: { ...captured.details, watch: { id: watch.id, outcome, against } },
      files,
    }
    snapshots.push(await recordCaptureOf(tx, id, () => recordSnapshot(tx, snapshot, personId)))
  }
  const [first] = snapshots
  if (first === undefined) throw new Error('a visit is recorded as a snapshot at least')
  await updateState(tx, visit, first)
  return first
}

/** What a visit found. A page that has the words which somebody cites it for was seen, whatever else it looks like. */
export async function examineVisit(db: ReadDatabase, captured: Captured): Promise<Pick<Visit, 'outcome' | 'against'>> {
  const [before, now] = [await lastGoodCapture(db, captured.address), await stateOf(captured)]
  const cited = await evidenceAt(db, captured.address)
  const seen = cited.some(({ quote }) => assessQuote(captured, quote).failure === null)
  const { failure, status } = captured
  return { outcome: visitOutcome({ failure: seen ? null : failure, status }, now, before), against: before?.id ?? null }
}

/** The addresses that are evidence today, with the words that each is cited for. */
function evidenceAt(db: ReadDatabase, address: string) {
  return db
    .selectFrom('record.current_evidence')
    .select(['id', 'claim_id', 'quote'])
    .where('kind', '=', 'address')
    .where('address', '=', address)
    .orderBy('id')
    .execute()
}

/** Whatever has the quoted words is no wall. */
function assessQuote({ text, failure, warnings }: Captured, quote: string) {
  const contains = quote === '' || text === '' ? null : findQuote(text, quote).length > 0
  const wall = failure !== null && contains ? (failure as CaptureWarning) : null
  const doubts = [...warnings, ...(wall ? [wall] : []), ...(contains === false ? (['quote-missing'] as const) : [])]
  return { failure: wall ? null : failure, contains, warnings: doubts }
}

async function updateState(tx: ActionTransaction, { watch, outcome, captured }: Visit, snapshot: number) {
  const missed = outcome === 'unreachable' ? sql<number>`unreachable + 1` : sql<number>`0`
  const { unreachable } = await tx
    .updateTable('working.watch_state')
    .set({
      visited_at: captured.endedAt,
      outcome,
      snapshot_id: snapshot,
      unreachable: missed,
      ...(outcome === 'changed' && { changed_snapshot_id: snapshot }),
    })
    .where('watch_id', '=', watch.id)
    .returning('unreachable')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('working.watch_state')
    .set({ next_at: nextVisit(watch.every, unreachable, captured.endedAt) })
    .where('watch_id', '=', watch.id)
    .execute()
}
