import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../../intake/decode/decode.server'
import { createDraft } from '../../intake/draft/drafts.server'
import { largestDocument } from '../../intake/limits'
import { pathOfFile } from '../files/file-store'
import { viewKind } from '../view/choose-view'
import { readMainDocument } from '../web-archive/read-web-archive.server'
import { readSnapshot, type SnapshotFile } from './read-snapshot.server'

interface SnapshotToRead {
  snapshotId: number
  personId: number
  /** The folder of files. */
  directory: string
  timeZone: string
  /** Names the form: sent again, it leads to the same draft. */
  request: string
}

/**
 * Makes a draft of a report from what a snapshot holds, whose bytes become its original: the content as it was sent or, where
 * that has no text, the document that a browser made of it; of an archive of web pages, its main page. Returns the draft's id. Throws `UploadError`.
 */
export async function draftOfSnapshot(
  db: Kysely<DB>,
  { snapshotId, directory, personId, timeZone, request }: SnapshotToRead,
): Promise<string> {
  const snapshot = await readSnapshot(db, snapshotId)
  if (snapshot?.failure !== null) throw new UploadError('empty')
  const address = snapshot.finalAddress ?? snapshot.address ?? ''
  let failure = new UploadError('empty')
  for (const file of readable(snapshot.files)) {
    try {
      const document = await documentOf(directory, file)
      return await createDraft(db, personId, { ...document, timeZone, address }, request)
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      failure = error
    }
  }
  throw failure
}

/** The bytes of a file as a report is read from them: of an archive of web pages, those of its main page as it was sent. */
async function documentOf(directory: string, { sha256, mediaType, name }: SnapshotFile) {
  if (viewKind(mediaType) !== 'archive') return { bytes: await readFile(pathOfFile(directory, sha256)), fileName: name }
  const main = await readMainDocument({ directory, sha256, mediaType })
  if (!main) throw new UploadError('empty')
  return { bytes: main.bytes, fileName: main.name }
}

function readable(files: readonly SnapshotFile[]): SnapshotFile[] {
  return (['original', 'document'] as const).flatMap((role) =>
    files.filter(
      (file) => file.role === role && (file.bytes <= largestDocument || viewKind(file.mediaType) === 'archive'),
    ),
  )
}
