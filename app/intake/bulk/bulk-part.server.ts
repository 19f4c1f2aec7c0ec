import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { fileKind } from '../formats/file-kind'
import { largestFile } from '../formats/largest-file'
import { issueOfName } from '../formats/other-kinds'
import { isCalledArchive } from '../formats/read-file.server'
import { ArchiveError, EntryUnread, type ArchiveCause, type ArchivedFile } from '../formats/archives/archived-file'
import { openArchive } from '../formats/archives/open-archive.server'
import { largestBulk } from '../limits'
import { ManifestError, manifestOf, readManifest } from '../manifest/read-manifest'
import { BulkUpload } from './bulk-upload.server'
import type { UploadState } from './bulk-upload-state.server'
import { BulkError } from './bulk-error'
import { saveUploadState } from './resume-upload.server'

/** A file of a bulk form; `bytes` is null where it has more than is read. */
export interface BulkPart {
  field: 'files' | 'manifest'
  name: string
  bytes: Uint8Array | null
}

/**
 * Keeps files of an upload, and all that archives among them hold, and how far it is then, which it returns: an upload that breaks
 * off goes on from there. Throws `BulkError`.
 */
export async function takeBulkParts(
  db: Kysely<DB>,
  { state, parts }: { state: UploadState; parts: readonly BulkPart[] },
): Promise<UploadState> {
  // A manifest is kept and counted at once, or not at all: it goes before those that are there.
  if (parts.some(({ field }) => field === 'manifest') && !db.isTransaction)
    return db.transaction().execute((tx) => takeBulkParts(tx, { state, parts }))
  const upload = new BulkUpload(db, state)
  for (const part of parts) {
    await (part.field === 'manifest' ? takeManifest(upload, part) : takeFile(upload, part))
    upload.state.taken += 1
    upload.state.sent = hashOfSent(upload.state.sent, part)
  }
  await upload.flush()
  await saveUploadState(db, upload.state)
  return upload.state
}

/** The hash of all files up to this one. */
function hashOfSent(before: string, { field, name, bytes }: BulkPart): string {
  const head = JSON.stringify([before, field, name, bytes?.length ?? -1])
  return createHash('sha256')
    .update(head)
    .update(bytes ?? '')
    .digest('hex')
}

/** Throws `BulkError` where some bytes are no manifest, with why. */
export function checkManifest(bytes: Uint8Array | null): Uint8Array {
  try {
    if (!bytes) throw new ManifestError('too-large', 1)
    readManifest(bytes)
    return bytes
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    throw new BulkError('manifest', { line: error.line, cause: error.cause })
  }
}

async function takeManifest(upload: BulkUpload, { name, bytes }: BulkPart): Promise<void> {
  // An empty file field comes as a file without bytes.
  if (bytes?.length !== 0) await upload.addManifest(name, '', checkManifest(bytes), 'form')
}

async function takeFile(upload: BulkUpload, { name, bytes }: BulkPart): Promise<void> {
  const kind = fileKind(name)
  if (kind === 'archive') await takeArchive(upload, name, bytes)
  else if (kind === 'table' && bytes && manifestOf(bytes))
    await upload.addManifest(name, folderOf(name), bytes, 'archive')
  else if (bytes === null)
    await upload.add({ name, content: { leftOut: largestFile(name) ? 'too-large' : issueOfName(name) } })
  else await upload.add({ name, content: { bytes } })
}

const archiveReasons = {
  damaged: 'archive',
  password: 'archive-password',
  burst: 'archive-too-large',
} as const satisfies Partial<Record<ArchiveCause, string>>

/** An archive within an archive is opened, one within that is not. */
async function takeArchive(upload: BulkUpload, name: string, bytes: Uint8Array | null, within = ''): Promise<void> {
  if (!bytes) return upload.add({ name, content: { leftOut: 'archive-too-large' } })
  if (bytes.length === 0) return upload.add({ name, archive: within, content: { leftOut: 'empty' } })
  if (await isCalledArchive(bytes)) return upload.add({ name, archive: within, content: { bytes } })
  const path = posix.join(within, name)
  try {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    const archive = await openArchive(name, source, { mostUnpacked: largestBulk })
    upload.expect(archive.files.length)
    if (archive.files.length === 0) await upload.add({ name, archive: within, content: { leftOut: 'empty' } })
    for (const file of archive.files) await takeEntry(upload, path, within === '', file)
    archive.close()
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    if (error.issue === 'too-many') throw new BulkError('too-many')
    await upload.add({ name, archive: within, content: { leftOut: archiveReasons[error.issue] } })
  }
}

async function takeEntry(
  upload: BulkUpload,
  archive: string,
  outermost: boolean,
  { name, issue, guessed, read }: ArchivedFile,
): Promise<void> {
  const kind = fileKind(name)
  if (!issue && kind === 'archive' && !outermost)
    return upload.add({ name, archive, content: { leftOut: 'archive-in-archive' } })
  const content = issue ? { leftOut: issue } : await read().then((bytes) => ({ bytes }), unread)
  if ('bytes' in content && kind === 'archive') return takeArchive(upload, name, content.bytes, archive)
  if ('bytes' in content && kind === 'table' && manifestOf(content.bytes))
    return upload.addManifest(name, posix.join(archive, folderOf(name)), content.bytes, 'archive')
  await upload.add({ name, archive, content, doubts: guessed ? [{ code: 'guessed-name', ...guessed }] : [] })
}

function unread(error: unknown): { leftOut: 'unread' } {
  if (error instanceof EntryUnread) return { leftOut: 'unread' }
  throw error
}

function folderOf(path: string): string {
  const folder = posix.dirname(path)
  return folder === '.' ? '' : folder
}
