import { sql } from 'kysely'
import type { ActionTransaction } from '../audit/action/action.server'
import type { ActionKind } from '../audit/action/kinds'
import { endMandate } from '../audit/action/mandates.server'
import { recordSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { Refusal } from '../review/rules/refusal'
import { visitNow } from '../evidence/watching/watch-address.server'
import { askForBulkImport, importPayload } from './ask-bulk-import.server'
import { askForCapture, capturePayload } from './ask-capture.server'
import { isOpen } from './open-states'
import type { ListedJobKind } from './read-jobs.server'
import { repeatUpkeep } from './upkeep-jobs.server'
import { visitPayload } from './visit-payload'

/**
 * Cancels a job that has not ended, and records the attempt as failed. A worker that runs it stops within a second. The action
 * must carry the job's subject as its idempotency key: then one of the two is recorded, the outcome or that it was cancelled.
 */
export async function cancelJob(tx: ActionTransaction, id: number, personId: number): Promise<void> {
  const job = await tx
    .updateTable('working.job')
    .set({ state: 'cancelled', changed_at: sql`now()`, worker: null })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running', 'retrying'])
    .returningAll()
    .executeTakeFirst()
  if (!job) throw new Refusal('job-ended')
  if (job.mandate !== null) await endMandate(tx, job.mandate)
  if (job.kind !== 'capture') return
  const { address, quote, why, evidenceId, claimId } = capturePayload.parse(job.payload)
  const now = new Date()
  const snapshotId = await recordSnapshot(
    tx,
    {
      kind: 'plain',
      address,
      startedAt: job.created_at < now ? job.created_at : now,
      endedAt: now,
      failure: 'cancelled',
      ...{ quote, why, evidenceId, claimId },
      files: [],
    },
    personId,
  )
  await tx.updateTable('working.job').set({ snapshot_id: snapshotId }).where('id', '=', id).execute()
}

/** What the action of cancelling or repeating such a job is. */
export const steeringKinds = {
  capture: 'capture',
  visit: 'capture',
  fixity: 'check-files',
  'time-stamp': 'time-stamp-snapshot',
  'bulk-import': 'bulk-import',
  recognise: 'steer-job',
  reread: 'steer-job',
} as const satisfies Record<ListedJobKind, ActionKind>

/** Asks for the same again, in the name of whoever asks now, or for a watch's next visit; returns the job to look at. */
export async function repeatJob(tx: ActionTransaction, id: number, personId: number): Promise<number> {
  const job = await tx.selectFrom('working.job').selectAll().where('id', '=', id).executeTakeFirst()
  if (!job) throw new Refusal('not-found')
  if (isOpen(job.state)) throw new Refusal('job-open')
  if (job.kind === 'visit') {
    await visitNow(tx, visitPayload.parse(job.payload).watchId)
    return id
  }
  if (job.kind === 'bulk-import') return resumeImport(tx, importPayload.parse(job.payload).importId, personId)
  if (job.kind !== 'capture') return repeatUpkeep(tx, job)
  return askForCapture(tx, capturePayload.parse(job.payload), personId)
}

/** Goes on with an import that stopped. */
async function resumeImport(tx: ActionTransaction, importId: string, personId: number): Promise<number> {
  const id = await askForBulkImport(tx, importId, personId)
  if (id === null) throw new Refusal('job-ended')
  return id
}
