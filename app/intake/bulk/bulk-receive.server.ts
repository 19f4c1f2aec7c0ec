import { posix } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { readMultipart, type Part } from '../decode/multipart.server'
import { collect } from '../decode/receive.server'
import { fileKind } from '../formats/file-kind'
import { ArchiveError, EntryUnread, openArchive, type ArchivedFile } from '../formats/zip-archive.server'
import { largestArchive, largestBulk, largestUpload } from '../limits'
import { longestManifest, looksLikeManifest, ManifestError, readManifest } from '../manifest/read-manifest'
import type { StoredManifest } from './bulk-plan.server'
import { BulkError, BulkUpload } from './bulk-upload.server'

/** More of a small field is not read. */
const smallField = 1000

/**
 * Keeps the files of a bulk form as they stream in, and returns the id of the import, of which nothing is stored yet. What
 * comes after an error is read to its end without being kept, so that the browser, which listens only once it has sent everything, gets an
 * answer. Throws `BulkError`; nothing is kept then.
 */
export async function receiveBulk(db: Kysely<DB>, personId: number, request: Request): Promise<string> {
  const upload = await BulkUpload.begin(db, personId)
  try {
    const { source, manifests } = await new BulkForm(upload).read(request)
    if (source === '') throw new BulkError('source')
    await upload.finish(source, manifests)
    return upload.id
  } catch (error) {
    await upload.discard()
    throw error
  }
}

/** The manifest that somebody chose for an import, of which the form gives the id; null where it is none, with why. */
export async function receiveManifest(
  request: Request,
): Promise<{ id: string; manifest: StoredManifest | null; error: ManifestError | null }> {
  const received: { id: string; file: { name: string; bytes: Buffer | null } | null } = { id: '', file: null }
  await readMultipart(request, async ({ name, filename, data }) => {
    if (name === 'manifest' && filename) received.file = { name: filename, bytes: await collect(data, longestManifest) }
    else if (name === 'import') received.id = (await collect(data, smallField))?.toString('utf8') ?? ''
    else await collect(data, 0)
  })
  const { id, file } = received
  try {
    return { id, manifest: file && checkManifest(file.name, file.bytes), error: null }
  } catch (error) {
    if (!(error instanceof BulkError) || !error.manifest) throw error
    return { id, manifest: null, error: error.manifest }
  }
}

class BulkForm {
  #source = ''
  #error: unknown
  /** That of the form comes before those inside archives. */
  readonly #manifests: StoredManifest[] = []
  readonly #inside: StoredManifest[] = []

  constructor(private readonly upload: BulkUpload) {}

  async read(request: Request): Promise<{ source: string; manifests: StoredManifest[] }> {
    const take = async ({ name, filename, data }: Part) => {
      try {
        if (this.#error !== undefined) await collect(data, 0)
        else if (name === 'files' && filename) await this.#takeFile(filename, data)
        else if (name === 'manifest' && filename) this.#takeManifest(filename, await collect(data, longestManifest))
        else if (name === 'source') this.#source = (await collect(data, smallField))?.toString('utf8') ?? ''
        else await collect(data, 0)
      } catch (error) {
        this.#error = error
        await collect(data, 0)
      }
    }
    await readMultipart(request, take).catch((error: unknown) => {
      this.#error ??= new BulkError('broken', undefined, { cause: error })
    })
    if (this.#error !== undefined) throw this.#error
    return { source: this.#source.trim(), manifests: [...this.#manifests, ...this.#inside] }
  }

  #takeManifest(name: string, bytes: Buffer | null): void {
    if (bytes?.length !== 0) this.#manifests.push(checkManifest(name, bytes))
  }

  async #takeFile(name: string, data: AsyncIterable<Uint8Array>): Promise<void> {
    const kind = fileKind(name)
    if (kind === 'archive') return this.#takeArchive(name, await collect(data, largestArchive))
    const bytes = await collect(data, kind === 'table' ? longestManifest : Math.min(largestUpload, largestBulk))
    if (kind === 'table' && bytes && looksLikeManifest(bytes))
      this.#inside.push({ name, folder: folderOf(name), bytes: bytes.toString('base64') })
    else if (kind !== 'text') await this.upload.add({ name, content: { leftOut: 'kind' } })
    else await this.upload.add({ name, content: bytes ? { bytes } : { leftOut: 'too-large' } })
  }

  async #takeArchive(name: string, bytes: Buffer | null): Promise<void> {
    if (!bytes) return this.upload.add({ name, content: { leftOut: 'archive-too-large' } })
    try {
      const archive = await openArchive(bytes)
      for (const file of archive.files) await this.#takeEntry(name, file)
      archive.close()
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      await this.upload.add({ name, content: { leftOut: error.issue === 'password' ? 'archive-password' : 'archive' } })
    }
  }

  async #takeEntry(archive: string, { name, issue, guessed, read }: ArchivedFile): Promise<void> {
    const content = issue ? { leftOut: issue } : await read().then((bytes) => ({ bytes }), unread)
    if ('bytes' in content && fileKind(name) === 'table') {
      if (looksLikeManifest(content.bytes))
        this.#inside.push({
          name,
          folder: posix.join(archive, folderOf(name)),
          bytes: content.bytes.toString('base64'),
        })
      else await this.upload.add({ name, archive, content: { leftOut: 'kind' } })
      return
    }
    await this.upload.add({ name, archive, content, doubts: guessed ? [{ code: 'guessed-name', ...guessed }] : [] })
  }
}

function unread(error: unknown): { leftOut: 'unread' } {
  if (error instanceof EntryUnread) return { leftOut: 'unread' }
  throw error
}

function checkManifest(name: string, bytes: Buffer | null): StoredManifest {
  try {
    if (!bytes) throw new ManifestError('too-large', 1)
    readManifest(bytes)
    return { name, folder: '', bytes: bytes.toString('base64') }
  } catch (error) {
    throw error instanceof ManifestError ? new BulkError('manifest', error) : error
  }
}

function folderOf(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}
