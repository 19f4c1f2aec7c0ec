import { sql } from 'kysely'
import { z } from 'zod'
import type { JobKind, JobState } from '../../db/schema'
import type { ReadDatabase } from '../audit/action/action.server'
import { importNames } from '../audit/history/import-names.server'

/** Messages to web hooks, exports and copies of evidence have pages of their own. */
export type ListedJobKind = Exclude<JobKind, 'web-hook' | 'export' | 'copy'>

/** A job as pages show it. */
export interface Job {
  id: number
  kind: ListedJobKind
  /** Names what is recorded of it. */
  subject: string
  state: JobState
  step: string
  /** How far the step is: requests of a capture, files of a check, per cent of an import, pages or reports that were read. */
  progress: number
  attempts: number
  /** What the last attempt ended with, for administrators. */
  error: string
  personId: number | null
  person: string | null
  address: string
  claimId: number | null
  /** The watch that it is a visit of. */
  watchId: number | null
  /** The bulk import that it is about. */
  importId: string | null
  /** The first file or archive that its import takes; '' where it takes none. */
  importName: string
  createdAt: string
  changedAt: string
  /** What came of it, where something was recorded. */
  outcome: { snapshot: number; failure: string | null; contains: boolean | null; warnings: string[] } | null
}

/** What pages show of what a job is to do; kinds differ in the rest. */
const shownPayload = z.object({
  address: z.string().default(''),
  claimId: z.number().nullable().default(null),
  watchId: z.number().nullable().default(null),
  importId: z.uuid().nullable().default(null),
})

/** The most jobs that one page lists in each state. */
const mostListed = 50

export async function readJob(db: ReadDatabase, id: number): Promise<Job | null> {
  const row = await selectJobs(db).where('j.id', '=', id).executeTakeFirst()
  return row ? ((await named(db, [asJob(row)]))[0] ?? null) : null
}

/** Jobs that wait or run, and the last ones that ended, newest first. */
export async function listJobs(db: ReadDatabase): Promise<{ open: Job[]; ended: Job[] }> {
  const of = async (states: JobState[]) => {
    const rows = await selectJobs(db)
      .where('j.state', 'in', states)
      .orderBy('j.changed_at', 'desc')
      .orderBy('j.id', 'desc')
      .limit(mostListed)
      .execute()
    return named(db, rows.map(asJob))
  }
  return { open: await of(['running', 'waiting', 'retrying']), ended: await of(['failed', 'cancelled', 'done']) }
}

/**
 * The newest job of this person that captures for each of these pieces of evidence, by any row of its chain. Others' jobs are
 * left out: who asked is sealed as long as a first review is.
 */
export async function captureJobsOf(
  db: ReadDatabase,
  evidenceIds: readonly number[],
  personId: number,
): Promise<Record<number, Job>> {
  const { rows } = await sql<{ piece: number; job: number }>`
    with recursive chain (piece, id) as (
      select e.id, e.id from record.evidence e where e.id = any (${evidenceIds}::int[])
      union all
      select chain.piece, e.supersedes from chain join record.evidence e on e.id = chain.id where e.supersedes is not null
    ) select distinct on (chain.piece) chain.piece, j.id as job
        from chain join working.job j on (j.payload ->> 'evidenceId')::int = chain.id and j.kind = 'capture' and j.person_id = ${personId}
       order by chain.piece, j.id desc`.execute(db)
  if (rows.length === 0) return {}
  const found = await selectJobs(db)
    .where(
      'j.id',
      'in',
      rows.map(({ job }) => job),
    )
    .execute()
  const jobs = new Map(found.map((row) => [row.id, asJob(row)]))
  return Object.fromEntries(
    rows.flatMap(({ piece, job }) => {
      const own = jobs.get(job)
      return own ? [[piece, own] as const] : []
    }),
  )
}

/** How many processes work on jobs now. */
export async function countWorkers(db: ReadDatabase): Promise<number> {
  const { rows } = await sql<{ workers: number }>`select count(*)::int as workers from working.workers()`.execute(db)
  return rows[0]?.workers ?? 0
}

function selectJobs(db: ReadDatabase) {
  return db
    .selectFrom('working.job as j')
    .where('j.kind', 'not in', ['web-hook', 'export', 'copy'])
    .leftJoin('record.person as p', 'p.id', 'j.person_id')
    .leftJoin('record.snapshot as s', 's.id', 'j.snapshot_id')
    .selectAll('j')
    .select(['p.name as person', 's.id as snapshot', 's.failure', 's.contains', 's.warnings'])
    .$narrowType<{ kind: ListedJobKind }>()
}

async function named(db: ReadDatabase, jobs: Job[]): Promise<Job[]> {
  const names = await importNames(
    db,
    jobs.flatMap(({ importId }) => (importId === null ? [] : [importId])),
  )
  return jobs.map((job) => ({ ...job, importName: names.get(job.importId ?? '') ?? '' }))
}

type JobRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectJobs>['executeTakeFirst']>>>

function asJob(row: JobRow): Job {
  const { address, claimId, watchId, importId } = shownPayload.parse(row.payload)
  const { id, kind, subject, state, step, progress, attempts, error, person } = row
  return {
    ...{ id, kind, subject, state, step, progress, attempts, error, person },
    personId: row.person_id,
    ...{ address, claimId, watchId, importId, importName: '' },
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    outcome:
      row.snapshot === null
        ? null
        : { snapshot: row.snapshot, failure: row.failure, contains: row.contains, warnings: row.warnings ?? [] },
  }
}
