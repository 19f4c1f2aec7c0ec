import type { Stance } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { deferProjections } from '../projections/refresh-claims.server'
import { addEvidence, undoEvidence } from './evidence.server'

/** Links several passages with one stance; none of them may be linked yet. Returns the numbers of the evidence. Throws `Refusal`. */
export function addPassages(
  tx: ActionTransaction,
  { claimId, stance, passages }: { claimId: number; stance: Stance; passages: readonly number[] },
  personId: number | null,
): Promise<number[]> {
  return deferProjections(tx, async () => {
    const ids: number[] = []
    for (const passageId of passages)
      ids.push(
        await addEvidence(tx, { kind: 'passage', claimId, stance, passageId, seen: '', quote: '', note: '' }, personId),
      )
    return ids
  })
}

/** Takes the last step on each of these pieces back, the last one first. Throws `Refusal` where one cannot be. */
export function undoSeveral(
  tx: ActionTransaction,
  evidenceIds: readonly number[],
  personId: number | null,
): Promise<void> {
  return deferProjections(tx, async () => {
    for (const id of evidenceIds.toReversed()) await undoEvidence(tx, id, personId)
  })
}
