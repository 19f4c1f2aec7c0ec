import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../../intake/decode/decode.server'
import { createDraft } from '../../intake/draft/drafts.server'
import { largestDocument } from '../../intake/limits'
import { pathOfFile } from '../files/file-store'
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
 * that has no text, the document that a browser made of it. Returns the draft's id. Throws `UploadError`.
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
      const bytes = await readFile(pathOfFile(directory, file.sha256))
      return await createDraft(db, personId, { bytes, fileName: file.name, timeZone, address }, request)
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      failure = error
    }
  }
  throw failure
}

function readable(files: readonly SnapshotFile[]): SnapshotFile[] {
  return (['original', 'document'] as const).flatMap((role) =>
    files.filter((file) => file.role === role && file.bytes <= largestDocument),
  )
}
