import type { Stance } from '../../db/schema'
import type { ActionTransaction } from '../audit/action.server'
import { refreshClaimStates } from './claim-state.server'
import { bumpVersions } from './components.server'
import { currentClaim } from './merged-claims.server'
import { Refusal } from './refusal'

export type NewEvidence = { claimId: number; stance: Stance; quote: string; note: string } & (
  | { kind: 'passage'; passageId: number }
  | { kind: 'address'; address: string }
  | { kind: 'note' }
)

/** Links a claim to a passage, a web address or a note, and returns the evidence's id. Throws `Refusal`. */
export async function addEvidence(tx: ActionTransaction, evidence: NewEvidence, personId: number | null): Promise<number> {
  const claim = await tx.selectFrom('record.claim').select('merged_into_claim_id').where('id', '=', evidence.claimId).forUpdate().executeTakeFirst()
  if (!claim) throw new Refusal('not-found')
  if (claim.merged_into_claim_id !== null) throw new Refusal('claim-changed')
  if (evidence.kind === 'passage') {
    const passage = await tx.selectFrom('record.passage').select('retired').where('id', '=', evidence.passageId).executeTakeFirst()
    if (!passage) throw new Refusal('not-found')
    if (passage.retired) throw new Refusal('passage-changed')
  }
  const { id } = await tx
    .insertInto('record.evidence')
    .values({
      claim_id: evidence.claimId,
      kind: evidence.kind,
      stance: evidence.stance,
      passage_id: evidence.kind === 'passage' ? evidence.passageId : null,
      address: evidence.kind === 'address' ? evidence.address : null,
      quote: evidence.quote,
      note: evidence.note,
      supersedes: null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await changed(tx, evidence.claimId)
  return id
}

/** Withdraws evidence, or brings a withdrawn one back, by a new row that supersedes it. Throws `Refusal` where it is not the last word. */
export async function setEvidenceWithdrawn(tx: ActionTransaction, evidenceId: number, withdrawn: boolean, personId: number | null): Promise<number> {
  const row = await tx.selectFrom('record.evidence').selectAll().where('id', '=', evidenceId).executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const claimId = await currentClaim(tx, row.claim_id)
  if (claimId === null) throw new Refusal('not-found')
  await tx.selectFrom('record.claim').select('id').where('id', '=', claimId).forUpdate().execute()
  const superseded = await tx.selectFrom('record.evidence').select('id').where('supersedes', '=', evidenceId).executeTakeFirst()
  if (superseded || row.withdrawn === withdrawn) throw new Refusal('cannot-undo')
  const { id: _id, created_at: _createdAt, ...copied } = row
  const { id } = await tx
    .insertInto('record.evidence')
    .values({ ...copied, supersedes: evidenceId, withdrawn, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await changed(tx, claimId)
  return id
}

async function changed(tx: ActionTransaction, claimId: number): Promise<void> {
  await bumpVersions(tx, [claimId])
  await refreshClaimStates(tx, [claimId])
}
