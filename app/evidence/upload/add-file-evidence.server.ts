import type { Stance } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { noPlace } from '../../review/rules/claims/evidence-place'
import { recordSnapshot } from '../snapshots/record-snapshot.server'
import { isFalseType } from './false-type'
import type { ReceivedFile } from './receive-upload.server'

export interface NewFileEvidence {
  claimId: number
  stance: Stance
  note: string
  /** Where the person says that it is from. */
  address: string | null
  file: ReceivedFile
  /** When it began to come in. */
  startedAt: Date
}

/** Records a file that came in as evidence of a claim, and returns the evidence's id. Throws `Refusal`. */
export async function addFileEvidence(
  tx: ActionTransaction,
  { claimId, stance, note, address, file, startedAt }: NewFileEvidence,
  personId: number | null,
): Promise<number> {
  // Locked first: two snapshots that refer to one claim at once would otherwise wait for each other.
  await tx.selectFrom('record.claim').select('id').where('id', '=', claimId).forUpdate().execute()
  const snapshotId = await recordSnapshot(
    tx,
    {
      kind: address === null ? 'file' : 'uploaded',
      address,
      title: file.name,
      startedAt,
      endedAt: new Date(),
      tool: 'upload',
      warnings: isFalseType(file.declaredType, file.mediaType) ? ['false-type'] : [],
      why: note,
      claimId,
      files: [{ ...file, role: 'original' }],
    },
    personId,
  )
  return addEvidence(tx, { kind: 'file', claimId, stance, note, quote: '', snapshotId, place: noPlace }, personId)
}
