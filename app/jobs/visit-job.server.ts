import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { AlreadyRecorded, NoLiveSession, runAction, type Actor } from '../audit/action/action.server'
import type { Captured } from '../evidence/capture/captured'
import { failedAttempt } from '../evidence/capture/failed-attempt'
import type { NewSnapshotFile } from '../evidence/snapshots/record-snapshot.server'
import { examineVisit, recordVisit } from '../evidence/watching/record-visit.server'
import { captureForJob, type CaptureJobOptions } from './capture-job.server'
import { checkAsker, NotAllowed } from './check-asker.server'
import type { RunningJob } from './queue/job-steps.server'
import type { JobHandler } from './queue/run-jobs.server'
import { visitPayload } from './visit-payload'

export interface VisitJobOptions extends CaptureJobOptions {
  /** The owner's connection: what the command line asked for is done with its right. */
  owner: Kysely<DB>
}

/** Visits a watched address by the mandate of its watch, which outlives the visit. */
export function visitJob(options: VisitJobOptions): JobHandler {
  return {
    async run(job) {
      await checkAsker(job, 'watch')
      const { address } = visitPayload.parse(job.payload)
      await captureForJob(job, { address, quote: '' }, options, async (captured, keep) => {
        const found = await examineVisit(job.db, captured)
        const files = found.outcome === 'unchanged' ? captured.files.filter(isPageItself) : captured.files
        const purpose = { quote: '', why: '', evidenceId: null, claimId: null }
        const kept = await keep({ ...captured, files }, purpose)
        await record(job, options, captured, { ...found, files: kept.files })
      })
    },
    async fail(job, error) {
      if (error instanceof NotAllowed) return
      const captured = failedAttempt(visitPayload.parse(job.payload).address, error)
      const found = { ...(await examineVisit(job.db, captured)), files: [] }
      await record(job, options, captured, found).catch((refused: unknown) => {
        // The watch ended meanwhile, and the mandate with it.
        if (!(refused instanceof NoLiveSession)) throw refused
      })
    },
  }
}

/** Of a page that did not change the content as sent and its text are kept, which are the same files as before. */
function isPageItself({ role }: Captured['files'][number]): boolean {
  return role === 'original' || role === 'text'
}

type Found = Awaited<ReturnType<typeof examineVisit>> & { files: readonly NewSnapshotFile[] }

async function record(job: RunningJob, { owner }: VisitJobOptions, captured: Captured, found: Found): Promise<void> {
  const watch = await readWatch(job)
  if (!watch) return
  const db = watch.mandate === null ? owner : job.db
  const action = { actor: await actorOf(job.db, watch), kind: 'capture' as const, request: job.subject }
  try {
    await runAction(db, { ...action, subjects: [`watch:${watch.id}`] }, async (tx) => {
      const snapshotId = await recordVisit(tx, { watch, captured, ...found }, job.personId)
      await tx.updateTable('working.job').set({ snapshot_id: snapshotId }).where('id', '=', job.id).execute()
    })
  } catch (error) {
    if (!(error instanceof AlreadyRecorded)) throw error
  }
}

/** Null where it has ended meanwhile: then nothing is recorded for it any more. */
function readWatch({ db, payload }: RunningJob) {
  return db
    .selectFrom('record.watch')
    .select(['id', 'every', 'mandate', 'request'])
    .where('id', '=', visitPayload.parse(payload).watchId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** What the command line asked for is done for the system account that asked, as the trail has it. */
async function actorOf(db: Kysely<DB>, watch: { mandate: string | null; request: string }): Promise<Actor> {
  if (watch.mandate !== null) return { mandate: watch.mandate }
  const entry = await db
    .selectFrom('audit.entry')
    .select((eb) => eb.ref('head', '->>').key('actor').as('actor'))
    .where((eb) => eb.ref('head', '->>').key('request'), '=', watch.request)
    .executeTakeFirstOrThrow()
  return { operator: entry.actor.replace(/^operator:/, '') }
}
