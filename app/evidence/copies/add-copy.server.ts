import type { ActionTransaction } from '../../audit/action/action.server'
import { Refusal } from '../../review/rules/refusal'
import { copiedEntries, recordCustody } from '../custody/record-custody.server'
import { lockSnapshot } from '../snapshots/lock-snapshot.server'
import { readSnapshotFiles, type SnapshotFile } from '../snapshots/read-snapshot.server'
import { addSnapshotFiles } from '../snapshots/record-snapshot.server'
import type { MadeCopy } from './make-copy.server'

/**
 * Records a copy that `makeCopy` made of a snapshot's file, with entries of custody on both, and returns the number of its row.
 * The same copy again is the one that is there, restored where it was withdrawn.
 */
export async function addCopy(
  tx: ActionTransaction,
  { snapshotId, of, why }: { snapshotId: number; of: SnapshotFile; why: string },
  { file, madeBy, ending }: MadeCopy,
  personId: number | null,
): Promise<number> {
  await lockSnapshot(tx, snapshotId)
  const find = async () => (await readSnapshotFiles(tx, snapshotId)).find(({ sha256 }) => sha256 === file.sha256)
  const there = await find()
  if (there) {
    if (there.withdrawn)
      await recordCustody(tx, [{ snapshotId, event: 'restored', fileId: file.sha256, why }], personId)
    return there.id
  }
  const name = `${withoutEnding(of.name)}-${madeBy.split(' ')[0] ?? 'copy'}.${ending}`
  const made = { ...file, role: 'copy' as const, name, madeFrom: of.sha256, madeBy }
  await addSnapshotFiles(tx, snapshotId, [made], personId)
  const entries = copiedEntries(snapshotId, of.sha256, file.sha256, madeBy).map((entry) => ({ ...entry, why }))
  await recordCustody(tx, entries, personId)
  const added = await find()
  if (!added) throw new Error(`the copy ${file.sha256} was recorded and is not there`)
  return added.id
}

/** Withdraws a copy, or restores one that was withdrawn, by an entry of custody. Throws `Refusal` where that is so already. */
export async function withdrawCopy(
  tx: ActionTransaction,
  { snapshotId, fileRow, withdrawn }: { snapshotId: number; fileRow: number; withdrawn: boolean },
  personId: number | null,
): Promise<void> {
  await lockSnapshot(tx, snapshotId)
  const file = (await readSnapshotFiles(tx, snapshotId)).find(({ id }) => id === fileRow)
  if (file?.role !== 'copy') throw new Refusal('not-found')
  if (file.withdrawn === withdrawn) throw new Refusal('nothing-to-undo')
  const event = withdrawn ? 'withdrawn' : 'restored'
  await recordCustody(tx, [{ snapshotId, event, fileId: file.sha256 }], personId)
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
}
