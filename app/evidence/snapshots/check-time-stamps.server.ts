import { readFile } from 'node:fs/promises'
import type { ReadDatabase } from '../../audit/action/action.server'
import { stampedAt } from '../../audit/signing/witness-time-stamp'
import { pathOfFile } from '../files/file-store'
import { stampedText } from './time-stamp-snapshot.server'

export interface CheckedStamps {
  stamps: number
  /** Snapshots whose time stamp is not over them. */
  wrong: number[]
}

/**
 * Holds each time stamp against the snapshot as it is on record: it must be over exactly that. Whose stamp it is, and whether its
 * certificate was good, is for `openssl ts -verify` to say.
 */
export async function checkTimeStamps(db: ReadDatabase, directory: string): Promise<CheckedStamps> {
  const rows = await db
    .selectFrom('record.snapshot_file')
    .select(['snapshot_id', 'file_id'])
    .where('role', '=', 'time-stamp')
    .where('name', 'like', '%.tsr')
    .orderBy('id')
    .execute()
  const wrong: number[] = []
  for (const { snapshot_id, file_id } of rows) {
    const text = await stampedText(db, snapshot_id)
    // The check of all files reports one that is missing.
    const stamp = await readFile(pathOfFile(directory, file_id)).catch(() => null)
    if (stamp && (text === null || stampedAt(stamp, Buffer.from(text)) === null)) wrong.push(snapshot_id)
  }
  return { stamps: rows.length, wrong }
}
