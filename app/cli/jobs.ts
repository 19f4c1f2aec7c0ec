import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { isOpen } from '../jobs/open-states'
import { countWorkers, listJobs, readJob, type Job } from '../jobs/read-jobs.server'
import { CommandError } from './command-error'
import { print, printJson, printNote } from './output'
import { withDatabase } from './with-database'

const steps: Partial<Record<string, (progress: number) => string>> = {
  requesting: (progress) => `request ${progress}`,
  rendering: () => 'showing the page in a browser',
  packing: () => 'packing the archive',
  hashing: (progress) => `${progress} files hashed`,
  importing: (progress) => `${progress} % of the import`,
  recognising: (progress) => `${progress} pages recognised`,
  reading: (progress) => `${progress} reports read`,
}

/** What runs and waits, and what ended last. */
export async function printJobs({ json }: { json?: boolean }): Promise<void> {
  const { open, ended, workers } = await withDatabase(async ({ db }) => ({
    ...(await listJobs(db)),
    workers: await countWorkers(db),
  }))
  if (json) {
    printJson({ workers, open: open.map(described), ended: ended.map(described) })
    return
  }
  if (workers === 0) print('No worker is running, so jobs wait: "muqabala worker" starts one.')
  if (open.length + ended.length === 0) print('There are no jobs.')
  for (const job of [...open, ...ended]) print(inWords(job))
}

/** Prints each step of a job until it ends; ends with 1 where it failed or was cancelled. */
export async function followJob(written: string, { json }: { json?: boolean }): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(written))
    throw new CommandError(`${written} is no number of a job: "muqabala jobs list" shows them.`)
  const job = await withDatabase(({ db }) => untilEnded(db, Number(written)))
  if (json) printJson(described(job))
  else print(inWords(job))
  if (job.state !== 'done') process.exitCode = 1
}

async function untilEnded(db: Kysely<DB>, id: number): Promise<Job> {
  for (let printed = ''; ;) {
    const job = await readJob(db, id)
    if (!job) throw new CommandError(`There is no job ${id}: "muqabala jobs list" shows them.`)
    if (!isOpen(job.state)) return job
    const words = inWords(job)
    if (words !== printed) printNote(words)
    printed = words
    await wait(500)
  }
}

function described({ id, kind, state, step, progress, attempts, person, error, createdAt, changedAt, outcome }: Job) {
  return {
    job: id,
    kind,
    state,
    step,
    progress,
    attempts,
    person,
    error,
    createdAt,
    changedAt,
    snapshot: outcome?.snapshot ?? null,
  }
}

function inWords({ id, kind, state, step, progress, address, error }: Job): string {
  const doing = state === 'running' ? steps[step]?.(progress) : undefined
  const parts = [`Job ${id}`, kind, address, state, doing ?? '', isOpen(state) || state === 'done' ? '' : error]
  return parts.filter((part) => part !== '').join(', ')
}
