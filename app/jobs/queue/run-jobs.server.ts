import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run, type JobHelpers, type Runner } from 'graphile-worker'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import type { DB, JobKind } from '../../../db/schema'
import { JobTaken } from './hold-job.server'
import { endJob, postponeJob, startJob, watchJob, type RunningJob } from './job-steps.server'
import { releaseAbandoned } from './release-abandoned.server'

/** What a kind of job does. */
export interface JobHandler {
  /** Does the work; throws `GiveUp` where another attempt would end the same way, and `TryLater` where it is not to be yet. */
  run(job: RunningJob): Promise<void>
  /** Records that the job failed for good. */
  fail(job: RunningJob, error: unknown): Promise<void>
}

export type JobHandlers = Partial<Record<JobKind, JobHandler>>

/** Another attempt would fail too; `cause` says why it failed. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}

/** The job goes on at that time: it says itself when, and how often. */
export class TryLater extends Error {
  override name = 'TryLater'

  constructor(readonly at: Date) {
    super('later')
  }
}

export interface WorkerOptions {
  /** The owner's connections, which alone reach the queue, named as this process is: `muqabala worker 7f3c91`. */
  pool: pg.Pool
  owner: Kysely<DB>
  name: string
  /** Connections of the application's role, as which the jobs themselves work. */
  db: Kysely<DB>
  handlers: JobHandlers
  concurrency: number
  onError: (message: string, error: unknown) => void
}

/** After these a job has failed; attempts that a killed worker began count. */
const mostAttempts = 5

/** How often a worker looks for jobs whose worker was killed. */
const sweepMs = 2_000

/** Takes jobs from the queue until it is stopped. Several processes may do so: each job is given to one of them. */
export async function runJobs(options: WorkerOptions): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    pgPool: options.pool,
    taskList: { work: (payload, helpers) => work(options, (payload as { job: number }).job, helpers) },
    parsedCronItems: [],
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') options.onError('The queue of jobs reported an error', new Error(message))
    }),
  })
  const stopping = new AbortController()
  const sweeping = sweep(options, stopping.signal)
  return { stop: () => stop(runner, stopping, sweeping) }
}

async function stop(runner: Runner, stopping: AbortController, sweeping: Promise<void>): Promise<void> {
  stopping.abort()
  await sweeping
  await runner.stop()
}

async function sweep({ owner, onError }: WorkerOptions, signal: AbortSignal): Promise<void> {
  const stopped = () => signal.aborted
  while (!stopped()) {
    await releaseAbandoned(owner).catch((error: unknown) => onError('Abandoned jobs could not be looked for', error))
    await wait(sweepMs, undefined, { signal }).catch(() => undefined)
  }
}

async function work({ db, name, handlers, onError }: WorkerOptions, id: number, helpers: JobHelpers): Promise<void> {
  const { attempts } = helpers.job
  const started = await startJob(db, id, name, attempts)
  // It was cancelled, or another worker ended it meanwhile.
  if (!started) return
  const handler = handlers[started.kind]
  if (!handler) return endJob(db, started, 'failed', 'no-handler')
  const stopping = new AbortController()
  const watching = watchJob(
    db,
    started,
    helpers.abortSignal ? [helpers.abortSignal, stopping.signal] : [stopping.signal],
  )
  const job: RunningJob = { ...started, db, signal: watching.signal, reportProgress: watching.reportProgress }
  try {
    await handler.run(job)
    await endJob(db, started, 'done')
  } catch (error) {
    if (error instanceof TryLater) {
      await postponeJob(db, started, error.at)
      return
    }
    if (watching.cancelled()) return
    // Another worker has it: the queue must not take this for its end.
    if (error instanceof JobTaken) throw error
    const cause = error instanceof GiveUp ? error.cause : error
    // An attempt that ended because its worker was asked to stop says nothing of the job.
    const stopped = helpers.abortSignal?.aborted === true
    const last = error instanceof GiveUp || (attempts >= mostAttempts && !stopped)
    if (last) await handler.fail(job, cause)
    await endJob(db, started, last ? 'failed' : 'retrying', cause instanceof Error ? cause.message : String(cause))
    if (last) return
    if (!stopped) onError(`Attempt ${attempts} of job ${id} (${started.subject}) failed`, cause)
    throw error
  } finally {
    stopping.abort()
    await watching.ended
  }
}
