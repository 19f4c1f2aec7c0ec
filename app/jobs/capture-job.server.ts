import { AlreadyRecorded, NoLiveSession, runAction } from '../audit/action/action.server'
import { endMandate } from '../audit/action/mandates.server'
import type { CaptureRequest } from '../evidence/capture/attempt'
import { captureAddress } from '../evidence/capture/capture-address.server'
import type { Captured } from '../evidence/capture/captured'
import { failedAttempt, PassingFailure } from '../evidence/capture/failed-attempt'
import { isPassing } from '../evidence/capture/failures'
import { describeCapture, keepCapture } from '../evidence/capture/keep-capture.server'
import type { CaptureLimits } from '../evidence/capture/limits'
import type { NetworkGuard } from '../evidence/capture/network/guard.server'
import { FileStoreError } from '../evidence/files/file-store'
import { recordSnapshot, type NewSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { recordCaptureOf } from '../review/commands/evidence-captured.server'
import { capturePayload } from './ask-capture.server'
import { checkAsker, NotAllowed } from './check-asker.server'
import type { RunningJob } from './queue/job-steps.server'
import type { JobHandler } from './queue/run-jobs.server'

export interface CaptureJobOptions {
  guard: NetworkGuard
  limits: CaptureLimits
  filesDirectory: string
  /** The browser that shows pages; null where there is none. */
  executable: string | null
}

/** Captures an address in the name of whoever asked. The job's subject is the idempotency key: two runs record one snapshot. */
export function captureJob(options: CaptureJobOptions): JobHandler {
  return { run: (job) => runCapture(job, options), fail: (job, error) => recordFailure(job, error) }
}

async function runCapture(job: RunningJob, options: CaptureJobOptions): Promise<void> {
  await checkAsker(job, 'add-evidence')
  const payload = capturePayload.parse(job.payload)
  await captureForJob(job, payload, options, async (captured, keep) => record(job, await keep(captured, payload)))
}

type Keep = (captured: Captured, purpose: Parameters<typeof keepCapture>[2]) => Promise<NewSnapshot>

/**
 * Captures an address for a job and hands on what came of it, with the way to keep its files. What may be gone at the next
 * attempt is thrown.
 */
export async function captureForJob(
  job: RunningJob,
  request: CaptureRequest,
  { guard, limits, filesDirectory, executable }: CaptureJobOptions,
  then: (captured: Captured, keep: Keep) => Promise<void>,
): Promise<void> {
  const tools = { guard, limits, executable, signal: job.signal, reportProgress: job.reportProgress }
  await captureAddress(request, tools, async (captured) => {
    if (job.signal.aborted) throw job.signal.reason
    if (captured.failure !== null && isPassing(captured.failure)) throw new PassingFailure(captured)
    await then(captured, (kept, purpose) =>
      keepCapture(filesDirectory, kept, purpose, limits.bytes * 2).catch((error: unknown) => {
        if (error instanceof FileStoreError && error.code === 'disk-full')
          throw new PassingFailure({ ...captured, failure: 'disk-full' })
        throw error
      }),
    )
  })
}

async function recordFailure(job: RunningJob, error: unknown): Promise<void> {
  if (error instanceof NotAllowed) return
  const payload = capturePayload.parse(job.payload)
  await record(job, describeCapture(failedAttempt(payload.address, error), payload)).catch((refused: unknown) => {
    // The mandate ended: there is nobody to act as, and the job's page says that it failed.
    if (!(refused instanceof NoLiveSession)) throw refused
  })
}

/** Records the outcome of the job, once, and ends its mandate. */
async function record({ db, id, subject, mandate, personId }: RunningJob, snapshot: NewSnapshot): Promise<void> {
  const actor = { mandate: mandate ?? '' }
  try {
    await runAction(db, { actor, kind: 'capture', reason: snapshot.why, request: subject }, async (tx) => {
      const snapshotId = await recordCaptureOf(tx, snapshot.evidenceId ?? null, () =>
        recordSnapshot(tx, snapshot, personId),
      )
      await tx.updateTable('working.job').set({ snapshot_id: snapshotId }).where('id', '=', id).execute()
      await endMandate(tx, actor.mandate)
    })
  } catch (error) {
    if (!(error instanceof AlreadyRecorded)) throw error
  }
}
