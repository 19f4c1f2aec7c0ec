import type { Action, ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { AlreadyRecorded } from '../../audit/action/action.server'
import { recordCustody } from './record-custody.server'

/** Looking at an original, or taking it away. */
export type Look = 'viewed' | 'downloaded' | 'exported'

const kindOf = { viewed: 'view-file', downloaded: 'download-file', exported: 'export-evidence' } as const

const hourMs = 60 * 60 * 1000

export interface Looker {
  db: ReadDatabase
  personId: number
  act: (action: Omit<Action, 'actor'>, work: (tx: ActionTransaction) => Promise<void>) => Promise<void>
}

/**
 * Records that somebody looks at a file of a snapshot, or takes it away, before the first byte leaves. A browser asks for a
 * film in hundreds of pieces: within an hour the same person, file and way are one entry.
 */
export async function recordLook(
  { db, personId, act }: Looker,
  look: Look,
  { snapshotId, fileId, why }: { snapshotId: number; fileId?: string; why?: string },
  now = Date.now(),
): Promise<void> {
  const hour = Math.floor(now / hourMs)
  const request = [look, personId, snapshotId, fileId?.slice(0, 16) ?? 'all', hour].join(':')
  const known = await db
    .selectFrom('record.custody')
    .select('id')
    .where('snapshot_id', '=', snapshotId)
    .where('request', '=', request)
    .executeTakeFirst()
  if (known) return
  try {
    await act({ kind: kindOf[look], request, reason: why ?? '', subjects: [`snapshot:${snapshotId}`] }, (tx) =>
      recordCustody(
        tx,
        [{ snapshotId, event: look, ...(fileId !== undefined && { fileId }), why: why ?? '' }],
        personId,
      ),
    )
  } catch (error) {
    if (!(error instanceof AlreadyRecorded)) throw error
  }
}
