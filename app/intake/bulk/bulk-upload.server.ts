import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { UploadError } from '../decode/decode.server'
import type { TextDoubt } from '../decode/doubts'
import { probeOf, readFile, recogniseFormat } from '../formats/read-file.server'
import { bytesInput, type FoundPart, type ReadContext } from '../formats/reader'
import { largestBulk, mostBulkFiles, mostBulkRows, longestManifest } from '../limits'
import type { ManifestCause } from '../manifest/read-manifest'
import { sha256 } from '../report/hashes.server'
import { leftOut, placeIn, reportRow, shown, type KeptFile, type LeftOutReason, type NewRow } from './bulk-rows.server'
import { planBulk, type StoredManifest } from './bulk-plan.server'

export type BulkErrorCode =
  | 'nothing'
  | 'source'
  | 'source-character'
  | 'manifest'
  | 'archive'
  | 'archive-password'
  | 'archive-too-large'
  | 'too-many'
  | 'too-large'
  | 'broken'

/** An upload of many files that is not taken in. */
export class BulkError extends Error {
  override name = 'BulkError'

  constructor(
    readonly code: BulkErrorCode,
    /** Where and why a manifest is none. */
    readonly manifest?: { line: number; cause: ManifestCause },
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

export interface UploadedFile {
  name: string
  /** The archive that it came in. */
  archive?: string
  /** What is doubtful about its name. */
  doubts?: TextDoubt[]
  content: { bytes: Uint8Array } | { leftOut: LeftOutReason }
}

/** The most manifests of one import, and bytes of them: all their rows are compared with all files. */
const mostManifests = 50
const largestManifests = 2 * longestManifest

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
  /** Why an archive was not opened, where one was not. */
  archiveIssue: BulkErrorCode | null
  /** Nothing came but archives that were not opened. */
  onlyArchives: boolean
}

/** Begins an upload, and forgets what this person's finished imports of a month ago and uploads that broke off left behind. */
export async function beginUpload(db: Kysely<DB>, personId: number, timeZone: string): Promise<UploadState> {
  await sql`delete from working.bulk_import where person_id = ${personId}
    and (ended_at < now() - interval '30 days' or (approved_at is null and created_at < now() - interval '30 days') or (received_at is null and created_at < now() - interval '1 day'))`.execute(
    db,
  )
  const id = randomUUID()
  await db.insertInto('working.bulk_import').values({ id, person_id: personId, source: '' }).execute()
  const nothing = { files: 0, rows: 0, bytes: 0, manifests: 0, manifestBytes: 0 }
  return { id, timeZone, ...nothing, archiveIssue: null, onlyArchives: true }
}

/** The files of one bulk import as they come in. */
export class BulkUpload {
  constructor(
    private readonly db: Kysely<DB>,
    readonly state: UploadState,
  ) {}

  /** Keeps a file with each report that it was read as, and what was left out of it. Throws `BulkError` beyond the limits. */
  async add(
    { name, archive = '', doubts = [], content }: UploadedFile,
    settings: Pick<ReadContext, 'mapping' | 'dayOrder'> = {},
  ): Promise<void> {
    this.state.files += 1
    if (this.state.files > mostBulkFiles) throw new BulkError('too-many')
    if ('leftOut' in content && content.leftOut.startsWith('archive') && archive === '')
      this.state.archiveIssue ??= content.leftOut as BulkErrorCode
    else this.state.onlyArchives = false
    if ('leftOut' in content) return this.#insert({ name, archive }, leftOut(content.leftOut))
    this.#count(content.bytes.length)
    const file = { name, archive, sha256: sha256(content.bytes), doubts }
    try {
      for await (const part of readFile(bytesInput(name, content.bytes), {
        ...settings,
        timeZone: this.state.timeZone,
      }))
        await this.#keepPart(file, part)
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      await this.#insert(file, await failed(name, content.bytes, error))
    }
  }

  async #keepPart(file: KeptFile, part: FoundPart): Promise<void> {
    if ('leftOut' in part) {
      await this.#insert(placeIn(file, part.leftOut.name), leftOut(part.leftOut.issue))
      return
    }
    const { report } = part
    const place = { importId: this.state.id, before: this.state.rows + 1 }
    const row = await reportRow(this.db, file, report, place)
    if (row.original_sha256 !== null)
      await this.db
        .insertInto('working.bulk_original')
        .values({ import_id: this.state.id, sha256: row.original_sha256, bytes: Buffer.from(report.original.bytes) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await this.#insert(placeIn(file, report.name), row)
  }

  async #insert({ name, archive }: { name: string; archive: string }, row: NewRow): Promise<void> {
    this.state.rows += 1
    if (this.state.rows > mostBulkRows) throw new BulkError('too-many')
    await this.db
      .insertInto('working.bulk_file')
      .values({
        import_id: this.state.id,
        position: this.state.rows,
        name: shown(name),
        archive: shown(archive),
        size: 0,
        ...row,
      })
      .execute()
  }

  /** Keeps a manifest; that of the form goes before those inside archives. Throws `BulkError` beyond the limits. */
  async addManifest(name: string, folder: string, bytes: Uint8Array, of: 'form' | 'archive'): Promise<void> {
    this.state.manifests += 1
    if (this.state.manifests > mostManifests) throw new BulkError('too-many')
    this.#count(bytes.length)
    this.state.manifestBytes += bytes.length
    if (this.state.manifestBytes > largestManifests) throw new BulkError('too-large')
    const manifest: StoredManifest = { name: shown(name), folder, bytes: Buffer.from(bytes).toString('base64') }
    const added = JSON.stringify([manifest])
    const manifests = of === 'form' ? sql`${added}::jsonb || manifests` : sql`manifests || ${added}::jsonb`
    await sql`update working.bulk_import set manifests = ${manifests} where id = ${this.state.id}`.execute(this.db)
  }

  /** Throws `BulkError` where so many more files are too many, before any of them is read. */
  expect(files: number): void {
    if (this.state.files + files > mostBulkFiles) throw new BulkError('too-many')
  }

  #count(bytes: number): void {
    this.state.bytes += bytes
    if (this.state.bytes > largestBulk) throw new BulkError('too-large')
  }
}

/** Its bytes are kept where a person can say how they are to be read: in which encoding, by which columns. */
async function failed(name: string, content: Uint8Array, { issue }: UploadError): Promise<NewRow> {
  const bytes = issue === 'invalid-bytes' || issue === 'needs-mapping' ? Buffer.from(content) : null
  const row = { bytes, size: content.length, outcome: 'failed' as const, reason: issue }
  return issue === 'needs-mapping'
    ? { ...row, kind: recogniseFormat(await probeOf(bytesInput(name, content)))?.kind }
    : row
}

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
  return {
    id,
    timeZone,
    files: 0,
    rows,
    bytes,
    manifests: 0,
    manifestBytes: 0,
    archiveIssue: null,
    onlyArchives: false,
  }
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
