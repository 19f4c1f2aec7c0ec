import { AlreadyRecorded, NoLiveSession, runAction } from '../audit/action/action.server'
import { allows } from '../auth/permissions'
import { captureAddress } from '../evidence/capture/capture-address.server'
import type { Captured } from '../evidence/capture/captured'
import { isPassing } from '../evidence/capture/failures'
import { describeCapture, keepCapture } from '../evidence/capture/keep-capture.server'
import type { CaptureLimits } from '../evidence/capture/limits'
import type { NetworkGuard } from '../evidence/capture/network/guard.server'
import { FileStoreError } from '../evidence/files/file-store'
import { recordSnapshot, type NewSnapshot } from '../evidence/snapshots/record-snapshot.server'
import { recordCaptureOf } from '../review/commands/evidence-captured.server'
import { capturePayload } from './ask-capture.server'
import { endMandate } from './queue/add-job.server'
import type { RunningJob } from './queue/job-steps.server'
import { GiveUp, type JobHandler } from './queue/run-jobs.server'

export interface CaptureJobOptions {
  guard: NetworkGuard
  limits: CaptureLimits
  filesDirectory: string
  /** The browser that shows pages; null where there is none. */
  executable: string | null
}

/** An attempt failed in a way that may pass. */
class PassingFailure extends Error {
  override name = 'PassingFailure'

  constructor(readonly captured: Captured) {
    super(captured.failure ?? '')
  }
}

/** Captures an address in the name of whoever asked. The job's subject is the idempotency key: two runs record one snapshot. */
export function captureJob(options: CaptureJobOptions): JobHandler {
  return { run: (job) => runCapture(job, options), fail: (job, error) => recordFailure(job, error) }
}

async function runCapture(
  job: RunningJob,
  { guard, limits, filesDirectory, executable }: CaptureJobOptions,
): Promise<void> {
  await checkAsker(job)
  const payload = capturePayload.parse(job.payload)
  const tools = { guard, limits, executable, signal: job.signal, tell: job.tell }
  await captureAddress(payload, tools, async (captured) => {
    if (job.signal.aborted) throw job.signal.reason
    if (captured.failure !== null && isPassing(captured.failure)) throw new PassingFailure(captured)
    const snapshot = await keepCapture(filesDirectory, captured, payload, limits.bytes * 2).catch((error: unknown) => {
      if (error instanceof FileStoreError && error.code === 'disk-full')
        throw new PassingFailure({ ...captured, failure: 'disk-full' })
      throw error
    })
    await record(job, snapshot)
  })
}

/** Who may not add evidence any more gets none by an earlier wish either. */
async function checkAsker({ db, personId }: RunningJob): Promise<void> {
  const person = await db.selectFrom('record.person').select('role').where('id', '=', personId).executeTakeFirst()
  if (!person || !allows(person.role, 'add-evidence'))
    throw new GiveUp('not allowed', { cause: new Error('whoever asked may not add evidence any more') })
}

async function recordFailure(job: RunningJob, error: unknown): Promise<void> {
  const payload = capturePayload.parse(job.payload)
  const now = new Date()
  const captured: Captured =
    error instanceof PassingFailure
      ? error.captured
      : {
          kind: 'plain',
          address: payload.address,
          finalAddress: payload.address,
          status: null,
          title: '',
          text: '',
          startedAt: now,
          endedAt: now,
          tool: '',
          failure: 'unreachable',
          contains: null,
          warnings: [],
          details: { error: error instanceof Error ? error.message : String(error) },
          files: [],
        }
  await record(job, describeCapture(captured, payload)).catch((refused: unknown) => {
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
