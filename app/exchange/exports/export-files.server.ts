import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB, JobState } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { AskedExport } from './export-data.server'
import { exportFormats, exportKinds } from './export-kinds'
import { fileHours } from './export-limits'

/** What somebody asked for, who is the only one to get it: what is sealed from them is left out. */
export type WantedExport = Omit<AskedExport, 'viewer' | 'onRows'> & { viewer: number }

export const exportPayload = z.object({
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  search: z.string().max(2000),
  /** How many rows it has; known when it begins. */
  rows: z.int().optional(),
})

export interface ExportFile extends z.infer<typeof exportPayload> {
  id: number
  state: 'waiting' | 'running' | 'failed' | 'ready'
  /** How many rows were written. */
  written: number
  /** When the rows were read. */
  at: Date
  /** Until when it is shown and can be downloaded; null while it is on its way. */
  until: Date | null
}

/** Where the file of such a job is. */
export function pathOfExport(filesDirectory: string, job: number): string {
  return join(exportsDirectory(filesDirectory), String(job))
}

export function exportsDirectory(filesDirectory: string): string {
  return join(filesDirectory, 'exports')
}

/** Has a worker write an export into a file; returns the number of the job. */
export async function askForExport(db: Kysely<DB>, { viewer, ...wanted }: WantedExport): Promise<number> {
  const { id } = await db
    .insertInto('working.job')
    .values({
      kind: 'export',
      subject: `export:${randomUUID()}`,
      payload: JSON.stringify(exportPayload.parse(wanted)),
      person_id: viewer,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The exports of a person that are on their way or can be downloaded, the newest first. */
export async function listExportFiles(db: ReadDatabase, personId: number): Promise<ExportFile[]> {
  const rows = await selectJobs(db).where('person_id', '=', personId).orderBy('id', 'desc').limit(50).execute()
  return rows.map(asFile).filter((file) => file.until === null || file.until > new Date())
}

/** The export of that number where it is this person's and can be downloaded; else null. */
export async function readExportFile(db: ReadDatabase, id: number, personId: number): Promise<ExportFile | null> {
  const row = await selectJobs(db).where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  const file = row ? asFile(row) : null
  return file?.state === 'ready' && file.until !== null && file.until > new Date() ? file : null
}

/** Deletes files whose time is over, and those of attempts that ended. */
export async function sweepExports(db: ReadDatabase, filesDirectory: string, now = Date.now()): Promise<void> {
  const names = await readdir(exportsDirectory(filesDirectory)).catch(() => [])
  if (names.length === 0) return
  const since = new Date(now - fileHours * 3_600_000)
  const rows = await db
    .selectFrom('working.job')
    .select('id')
    .where('kind', '=', 'export')
    .where('state', 'in', ['running', 'retrying', 'done'])
    .where('changed_at', '>', since)
    .execute()
  const kept = new Set(rows.map(({ id }) => String(id)))
  for (const name of names)
    if (!kept.has(name.replace(/\.part$/, ''))) await rm(join(exportsDirectory(filesDirectory), name), { force: true })
}

function selectJobs(db: ReadDatabase) {
  return db
    .selectFrom('working.job')
    .select(['id', 'payload', 'state', 'progress', 'changed_at'])
    .where('kind', '=', 'export')
}

const stateOf: Record<JobState, ExportFile['state']> = {
  waiting: 'waiting',
  retrying: 'waiting',
  running: 'running',
  done: 'ready',
  failed: 'failed',
  cancelled: 'failed',
}

function asFile(row: {
  id: number
  payload: unknown
  state: JobState
  progress: number
  changed_at: Date
}): ExportFile {
  const state = stateOf[row.state]
  const ended = state === 'ready' || state === 'failed'
  return {
    ...exportPayload.parse(row.payload),
    ...{ id: row.id, state, written: row.progress, at: row.changed_at },
    until: ended ? new Date(row.changed_at.getTime() + fileHours * 3_600_000) : null,
  }
}
