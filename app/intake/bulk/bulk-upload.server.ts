import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../decode/decode.server'
import type { TextDoubt } from '../decode/doubts'
import { lookedAtKinds } from '../formats/kinds'
import { probeOf, readFile, recogniseFormat } from '../formats/read-file.server'
import { bytesInput, type FoundPart, type ReadContext } from '../formats/reader'
import { largestBulk, mostBulkFiles, mostBulkRows, longestManifest } from '../limits'
import { sha256 } from '../report/hashes.server'
import {
  leftOut,
  placeIn,
  reportRow,
  shown,
  type KeptFile,
  type LeftOutReason,
  type NewRow,
  type ReportRow,
} from './bulk-rows.server'
import { RowWriter } from './row-writer.server'
import type { StoredManifest } from './bulk-plan.server'
import { BulkError, type BulkErrorCode } from './bulk-error'
import type { UploadState } from './bulk-upload-state.server'

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

/** The files of one bulk import as they come in; all of them are written once `flush` was called. */
export class BulkUpload {
  readonly #writer: RowWriter

  constructor(
    private readonly db: Kysely<DB>,
    readonly state: UploadState,
  ) {
    this.#writer = new RowWriter(db, state.id)
  }

  flush(): Promise<void> {
    return this.#writer.flush()
  }

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
    const options = { ...settings, timeZone: this.state.timeZone }
    await this.keep({ name, archive, doubts, bytes: content.bytes }, readFile(bytesInput(name, content.bytes), options))
  }

  /** Keeps what some bytes are read as. */
  async keep(
    { name, archive, doubts, bytes }: Omit<KeptFile, 'sha256'> & { bytes: Uint8Array },
    parts: Iterable<FoundPart> | AsyncIterable<FoundPart>,
  ): Promise<void> {
    const file = { name, archive, sha256: sha256(bytes), doubts }
    const before = this.state.rows
    try {
      for await (const part of parts) await this.#keepPart(file, part)
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      await this.#doubtSince(before)
      await this.#insert(file, await failed(name, bytes, error))
    }
  }

  /** What a file gave before it could not be read any further is right, and may not be all. */
  async #doubtSince(position: number): Promise<void> {
    await this.flush()
    const doubt = JSON.stringify([{ code: 'rest-unread' }] satisfies TextDoubt[])
    await sql`update working.bulk_file set text_doubts = text_doubts || ${doubt}::jsonb
      where import_id = ${this.state.id} and position > ${position} and outcome = 'waiting'`.execute(this.db)
  }

  async #keepPart(file: KeptFile, part: FoundPart): Promise<void> {
    const report = 'report' in part ? part.report : part.leftOut.row
    if (report) await this.#insert(placeIn(file, report.name), reportRow(file, report, this.state.timeZone))
    else if ('leftOut' in part) await this.#insert(placeIn(file, part.leftOut.name), leftOut(part.leftOut.issue))
  }

  async #insert({ name, archive }: { name: string; archive: string }, kept: NewRow | ReportRow): Promise<void> {
    this.state.rows += 1
    if (this.state.rows > mostBulkRows) throw new BulkError('too-many-reports')
    await this.#writer.add({ position: this.state.rows, name: shown(name), archive: shown(archive) }, kept)
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

/** Its bytes are kept where a person can say how they are to be read: in which encoding, by which columns, by text recognition. */
async function failed(name: string, content: Uint8Array, { issue }: UploadError): Promise<NewRow> {
  const row = { size: content.length, outcome: 'failed' as const, reason: issue }
  if (issue === 'invalid-bytes') return { ...row, bytes: Buffer.from(content) }
  if (issue !== 'needs-mapping' && issue !== 'needs-ocr') return row
  const kind = recogniseFormat(await probeOf(bytesInput(name, content)))?.kind
  const asked = issue === 'needs-mapping' || (kind !== undefined && lookedAtKinds.includes(kind))
  return { ...row, kind, bytes: asked ? Buffer.from(content) : null }
}
