import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { planBulk } from './bulk-plan.server'
import { BulkError, type BulkErrorCode } from './bulk-error'

/** How far an upload is; it goes to a thread and back with each file. */
export interface UploadState {
  /** Of the import. */
  id: string
  /** The desk's time zone. */
  timeZone: string
  files: number
  /** Reports and parts of files, of which a file may hold many. */
  rows: number
  /** Of files and manifests together. */
  bytes: number
  manifests: number
  manifestBytes: number
  /** Files of the form that were taken whole, its manifest among them. */
  taken: number
  /** The hash of those, in their order. */
  sent: string
  /** Why an archive was not opened, where one was not. */
  archiveIssue: BulkErrorCode | null
  /** Nothing came but archives that were not opened. */
  onlyArchives: boolean
}

/** Of one person's uploads that are under way or broke off, the last are kept. */
const mostUnfinished = 10

/** Begins an upload, and forgets what this person's finished imports of a month ago and uploads that broke off left behind. */
export async function beginUpload(db: Kysely<DB>, personId: number, timeZone: string): Promise<UploadState> {
  await sql`delete from working.bulk_import where person_id = ${personId}
    and (ended_at < now() - interval '30 days' or (approved_at is null and created_at < now() - interval '30 days') or (received_at is null and created_at < now() - interval '1 day')
      or id in (select id from working.bulk_import where person_id = ${personId} and received_at is null order by created_at desc offset ${mostUnfinished - 1}))`.execute(
    db,
  )
  const id = randomUUID()
  await db.insertInto('working.bulk_import').values({ id, person_id: personId, source: '' }).execute()
  return { id, timeZone, ...nothing, archiveIssue: null, onlyArchives: true }
}

const nothing = { files: 0, rows: 0, bytes: 0, manifests: 0, manifestBytes: 0, taken: 0, sent: '' }

/** How far an import is that more files are added to. */
export async function readUploadState(db: ReadDatabase, id: string, timeZone: string): Promise<UploadState> {
  const { rows, bytes } = await db
    .selectFrom('working.bulk_file')
    .select([
      sql<number>`coalesce(max(position), 0)::int`.as('rows'),
      sql<number>`coalesce(sum(size), 0)::int`.as('bytes'),
    ])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, timeZone, ...nothing, rows, bytes, archiveIssue: null, onlyArchives: false }
}

/** All are here: what each file would become can be looked at. Throws `BulkError` where there is nothing to import. */
export async function finishUpload(
  db: Kysely<DB>,
  { state, source }: { state: UploadState; source: string },
): Promise<void> {
  if (state.onlyArchives) throw new BulkError(state.archiveIssue ?? 'nothing')
  await db
    .updateTable('working.bulk_import')
    .set({ source, received_at: new Date() })
    .where('id', '=', state.id)
    .execute()
  await planBulk(db, state.id)
}

/**
 * Gives an upload the name of its form: what it was sent with, the number of the form among it. Returns null, or the import
 * that the same form made before, also where the two are sent in the same moment.
 */
export async function nameForm(
  db: Kysely<DB>,
  { id, personId, form }: { id: string; personId: number; form: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with first as (select id from working.bulk_import where person_id = ${personId} and form = ${form})
    update working.bulk_import set form = ${form} where id = ${id} and not exists (select from first) returning id`
    .execute(db)
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== uniqueViolation) throw error
      return { rows: [] }
    })
  if (rows.length > 0) return null
  const first = await db
    .selectFrom('working.bulk_import')
    .select('id')
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .executeTakeFirst()
  return first?.id ?? null
}

const uniqueViolation = '23505'

export async function discardUpload(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('working.bulk_import').where('id', '=', id).execute()
}
