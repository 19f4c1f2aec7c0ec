import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB, JobKind, JobState } from '../../../db/schema'
import { cutTo } from '../../text/characters/beginning'
import type { JobAttempt } from './hold-job.server'

export interface StartedJob extends JobAttempt {
  kind: JobKind
  subject: string
  payload: unknown
  mandate: string | null
  personId: number | null
}

export interface RunningJob extends StartedJob {
  db: Kysely<DB>
  /** Aborted where the job was cancelled, or the worker is stopping. */
  signal: AbortSignal
  /** Says on the job's page what it is doing, and how far it is (a number whose meaning goes with the step). */
  reportProgress(step: string, progress?: number): void
}

/** Marks the job as running in this process; null where it is not to be run any more. */
export async function startJob(
  db: Kysely<DB>,
  id: number,
  worker: string,
  attempts: number,
): Promise<StartedJob | null> {
  const row = await db
    .updateTable('working.job')
    .set({ state: 'running', worker, attempts, step: '', progress: 0, changed_at: new Date() })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running', 'retrying'])
    .returningAll()
    .executeTakeFirst()
  return row ? { ...row, worker, personId: row.person_id } : null
}

/** Ends a job or an attempt; a job that was cancelled meanwhile stays so, and so does one that another worker took over. */
export async function endJob(
  db: Kysely<DB>,
  { id, worker, attempts }: JobAttempt,
  state: JobState,
  error = '',
): Promise<void> {
  await db
    .updateTable('working.job')
    .set({ state, error: cutTo(error, 500), worker: null, changed_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)
    .execute()
}

/** Hands a running job to the queue again, for later; one that was cancelled meanwhile stays so. */
export async function postponeJob(db: Kysely<DB>, { id, worker, attempts }: JobAttempt, at: Date): Promise<void> {
  await db
    .updateTable('working.job')
    .set({ state: 'waiting', run_at: at, worker: null, changed_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)
    .execute()
}

/** How often a running job says how far it is, and looks whether it was cancelled. */
const everyMs = 500

/** Writes the progress that the job reports, and aborts its signal where it was cancelled or one of `stops` is aborted. */
export function watchJob(db: Kysely<DB>, job: StartedJob, stops: readonly AbortSignal[]) {
  const cancelling = new AbortController()
  const signal = AbortSignal.any([cancelling.signal, ...stops])
  let reported: { step: string; progress: number } | null = null
  const loop = async () => {
    const stopped = () => signal.aborted
    while (!stopped()) {
      await wait(everyMs, undefined, { signal }).catch(() => undefined)
      const { rowCount } = await write(db, job.id, reported)
      reported = null
      if (rowCount === 0) cancelling.abort(new Error('the job was cancelled'))
    }
  }
  return {
    signal,
    cancelled: () => cancelling.signal.aborted,
    reportProgress(step: string, progress = 0) {
      reported = { step, progress }
    },
    // A database that is away for a moment does not end the job: its own statements say so if it stays away.
    ended: loop().catch(() => undefined),
  }
}

async function write(db: Kysely<DB>, id: number, reported: { step: string; progress: number } | null) {
  const running = { id, state: 'running' as const }
  if (reported === null) {
    const row = await db
      .selectFrom('working.job')
      .select('id')
      .where('id', '=', id)
      .where('state', '=', running.state)
      .executeTakeFirst()
    return { rowCount: row ? 1 : 0 }
  }
  const result = await db
    .updateTable('working.job')
    .set({ ...reported, changed_at: new Date() })
    .where('id', '=', id)
    .where('state', '=', running.state)
    .executeTakeFirst()
  return { rowCount: Number(result.numUpdatedRows) }
}
