import type { CustodyEvent } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'

export interface NewCustody {
  snapshotId: number
  event: CustodyEvent
  /** The file that it happened to; left out for the whole snapshot. */
  fileId?: string
  /** Why, or for whom, in the person's words. */
  why?: string
  /** The hash that was found when the bytes were read. */
  foundSha256?: string
  details?: Record<string, unknown>
}

/** Records what somebody did with a snapshot: an entry of its custody, which is never changed. */
export async function recordCustody(
  tx: ActionTransaction,
  entries: readonly NewCustody[],
  personId: number | null,
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('record.custody')
    .values(
      entries.map(({ snapshotId, event, fileId, why, foundSha256, details }) => ({
        snapshot_id: snapshotId,
        event,
        file_id: fileId ?? null,
        why: why ?? '',
        found_sha256: foundSha256 ?? null,
        details: JSON.stringify(details ?? {}),
        person_id: personId,
      })),
    )
    .execute()
}

/** What custody says where one file was made from another: an entry on each. */
export function copiedEntries(snapshotId: number, from: string, made: string, how: string): NewCustody[] {
  const entry = { snapshotId, event: 'copied' as const }
  return [
    { ...entry, fileId: from, details: { made, how } },
    { ...entry, fileId: made, foundSha256: made, details: { from, how } },
  ]
}
