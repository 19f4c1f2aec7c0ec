import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { decode, UploadError } from '../decode/decode.server'
import type { TextDoubt } from '../decode/doubts'
import { largestBulk, mostBulkFiles } from '../limits'
import type { ManifestError } from '../manifest/read-manifest'
import { findStored } from '../report/save.server'
import { planBulk, type StoredManifest } from './bulk-plan.server'

export type BulkErrorCode =
  | 'nothing'
  | 'source'
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
    readonly manifest?: ManifestError,
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

const longestName = 300
/** Of the beginning of a text, in UTF-16 code units. */
const openingLength = 240

/** The files of one bulk import as they come in. */
export class BulkUpload {
  readonly id = randomUUID()
  #files = 0
  #bytes = 0
  #archiveIssue: BulkErrorCode | null = null
  #onlyArchives = true

  private constructor(private readonly db: Kysely<DB>) {}

  /** Begins an upload, and forgets what this person's finished imports of a month ago and uploads that broke off left behind. */
  static async begin(db: Kysely<DB>, personId: number): Promise<BulkUpload> {
    await sql`delete from working.bulk_import where person_id = ${personId}
      and (ended_at < now() - interval '30 days' or (approved_at is null and created_at < now() - interval '30 days') or (received_at is null and created_at < now() - interval '1 day'))`.execute(
      db,
    )
    const upload = new BulkUpload(db)
    await db.insertInto('working.bulk_import').values({ id: upload.id, person_id: personId, source: '' }).execute()
    return upload
  }

  /** Keeps one file with what it was read as. Throws `BulkError` beyond the limits. */
  async add({ name, archive = '', doubts = [], content }: UploadedFile): Promise<void> {
    const bytes = 'bytes' in content ? Buffer.from(content.bytes) : null
    this.#files += 1
    this.#bytes += bytes?.length ?? 0
    if (this.#files > mostBulkFiles) throw new BulkError('too-many')
    if (this.#bytes > largestBulk) throw new BulkError('too-large')
    if ('leftOut' in content && content.leftOut.startsWith('archive'))
      this.#archiveIssue ??= content.leftOut as BulkErrorCode
    else this.#onlyArchives = false
    const read = bytes
      ? await this.#read(bytes, doubts)
      : { outcome: 'left-out' as const, reason: 'leftOut' in content ? content.leftOut : '' }
    await this.db
      .insertInto('working.bulk_file')
      .values({
        import_id: this.id,
        position: this.#files,
        name: shown(name),
        archive: shown(archive),
        size: bytes?.length ?? 0,
        ...read,
      })
      .execute()
  }

  async #read(bytes: Buffer, doubts: readonly TextDoubt[]) {
    try {
      const { text, encoding, confidence, doubts: own } = decode(bytes)
      return {
        bytes,
        encoding,
        confidence,
        opening: text.trimStart().slice(0, openingLength),
        text_doubts: JSON.stringify([...doubts, ...own]),
        stored_report_id: await findStored(this.db, text),
      }
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      return { bytes: error.issue === 'invalid-bytes' ? bytes : null, outcome: 'failed' as const, reason: error.issue }
    }
  }

  /** All are here: what each file would become can be looked at. Throws `BulkError` where there is nothing to import. */
  async finish(source: string, manifests: readonly StoredManifest[]): Promise<void> {
    if (this.#onlyArchives) throw new BulkError(this.#archiveIssue ?? 'nothing')
    await this.db
      .updateTable('working.bulk_import')
      .set({ source, manifests: JSON.stringify(manifests), received_at: new Date() })
      .where('id', '=', this.id)
      .execute()
    await planBulk(this.db, this.id)
  }

  async discard(): Promise<void> {
    await this.db.deleteFrom('working.bulk_import').where('id', '=', this.id).execute()
  }
}

/** A name as the database takes it, without characters that no name has. */
function shown(name: string): string {
  return name.slice(-longestName).replace(/[\0\p{Surrogate}]/gu, '\ufffd')
}
