import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ArchivedFile } from '../formats/zip-archive.server'
import { largestBulk, mostBulkFiles } from '../limits'
import type { ManifestRow } from '../formats/manifest.server'

export type BulkFaultCode = 'nothing' | 'source' | 'manifest' | 'archive' | 'archive-too-large' | 'too-many' | 'too-large' | 'broken'

/** An upload of many files that is not taken in; `line` is the manifest's. */
export class BulkFault extends Error {
  override name = 'BulkFault'

  constructor(readonly code: BulkFaultCode, readonly line?: number, options?: ErrorOptions) {
    super(code, options)
  }
}

const longestName = 300

/** The files of one bulk import as they come in. */
export class BulkUpload {
  readonly id = randomUUID()
  #files = 0
  #bytes = 0

  private constructor(private readonly db: Kysely<DB>) {}

  /** Begins an upload, and forgets what this person's finished imports of a month ago and uploads that broke off left behind. */
  static async begin(db: Kysely<DB>, personId: number): Promise<BulkUpload> {
    await sql`delete from working.bulk_import where person_id = ${personId}
      and (ended_at < now() - interval '30 days' or (received_at is null and created_at < now() - interval '1 day'))`.execute(db)
    const upload = new BulkUpload(db)
    await db.insertInto('working.bulk_import').values({ id: upload.id, person_id: personId, source: '' }).execute()
    return upload
  }

  /** Keeps one file; one at fault is kept by its name alone, and told with the outcomes. Throws `BulkFault` beyond the limits. */
  async add(file: ArchivedFile): Promise<void> {
    const bytes = 'bytes' in file ? Buffer.from(file.bytes) : null
    this.#files += 1
    this.#bytes += bytes?.length ?? 0
    if (this.#files > mostBulkFiles) throw new BulkFault('too-many')
    if (this.#bytes > largestBulk) throw new BulkFault('too-large')
    const name = file.name.replaceAll('\0', '').slice(-longestName)
    await this.db
      .insertInto('working.bulk_file')
      .values({ import_id: this.id, position: this.#files, name, size: bytes?.length ?? 0, bytes, ...('fault' in file && { outcome: 'failed', reason: file.fault }) })
      .execute()
  }

  /** All are here: the import can begin. Throws `BulkFault` where there is nothing to import. */
  async finish(source: string, rows: readonly ManifestRow[]): Promise<void> {
    if (this.#files === 0) throw new BulkFault('nothing')
    const manifest = Object.fromEntries(rows.map(({ file, ...row }) => [posix.basename(file), row]))
    await this.db.updateTable('working.bulk_import').set({ source, manifest: JSON.stringify(manifest), received_at: new Date() }).where('id', '=', this.id).execute()
  }

  async discard(): Promise<void> {
    await this.db.deleteFrom('working.bulk_import').where('id', '=', this.id).execute()
  }
}
