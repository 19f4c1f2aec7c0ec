import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { cutTo, endOf } from '../../text/beginning'
import { receiveFileName } from '../../text/incoming-text'
import { decode, UploadError } from '../decode/decode.server'
import type { TextDoubt } from '../decode/doubts'
import { largestBulk, mostBulkFiles } from '../limits'
import { longestManifest, type ManifestCause } from '../manifest/read-manifest'
import { lookUpText } from '../report/known-texts.server'
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

/** Why a file is not read at all; it is kept by its name alone and told. */
export type LeftOutReason =
  'too-large' | 'unread' | 'password' | 'bad-path' | 'kind' | 'archive' | 'archive-password' | 'archive-too-large'

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
const longestName = 300
/** Of the beginning of a text, in UTF-16 code units. */
const openingLength = 240

/** How far an upload is; it goes to a thread and back with each file. */
export interface UploadState {
  /** Of the import. */
  id: string
  files: number
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
export async function beginUpload(db: Kysely<DB>, personId: number): Promise<UploadState> {
  await sql`delete from working.bulk_import where person_id = ${personId}
    and (ended_at < now() - interval '30 days' or (approved_at is null and created_at < now() - interval '30 days') or (received_at is null and created_at < now() - interval '1 day'))`.execute(
    db,
  )
  const id = randomUUID()
  await db.insertInto('working.bulk_import').values({ id, person_id: personId, source: '' }).execute()
  return { id, files: 0, bytes: 0, manifests: 0, manifestBytes: 0, archiveIssue: null, onlyArchives: true }
}

/** The files of one bulk import as they come in. */
export class BulkUpload {
  constructor(
    private readonly db: Kysely<DB>,
    readonly state: UploadState,
  ) {}

  /** Keeps one file with what it was read as. Throws `BulkError` beyond the limits. */
  async add({ name, archive = '', doubts = [], content }: UploadedFile): Promise<void> {
    const bytes = 'bytes' in content ? Buffer.from(content.bytes) : null
    this.state.files += 1
    if (this.state.files > mostBulkFiles) throw new BulkError('too-many')
    this.#count(bytes?.length ?? 0)
    if ('leftOut' in content && content.leftOut.startsWith('archive'))
      this.state.archiveIssue ??= content.leftOut as BulkErrorCode
    else this.state.onlyArchives = false
    const read = bytes
      ? await this.#read(bytes, doubts)
      : { outcome: 'left-out' as const, reason: 'leftOut' in content ? content.leftOut : '' }
    await this.db
      .insertInto('working.bulk_file')
      .values({
        import_id: this.state.id,
        position: this.state.files,
        name: shown(name),
        archive: shown(archive),
        size: bytes?.length ?? 0,
        ...read,
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

  async #read(bytes: Buffer, doubts: readonly TextDoubt[]) {
    try {
      const { text, encoding, confidence, doubts: own } = decode(bytes)
      const known = await lookUpText(this.db, text)
      return {
        bytes,
        encoding,
        confidence,
        opening: openingOf(text),
        text_doubts: JSON.stringify([...doubts, ...own, ...known.doubts]),
        stored_report_id: known.stored,
      }
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      return { bytes: error.issue === 'invalid-bytes' ? bytes : null, outcome: 'failed' as const, reason: error.issue }
    }
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

export async function discardUpload(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('working.bulk_import').where('id', '=', id).execute()
}

/** The beginning of a text as the list of an import shows it. */
export function openingOf(text: string): string {
  return cutTo(text.trimStart(), openingLength)
}

/** A name as it is kept: that of an entry in an archive has not been through the gate. */
function shown(name: string): string {
  return endOf(receiveFileName(name), longestName)
}
