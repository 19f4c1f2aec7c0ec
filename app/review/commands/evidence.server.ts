import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { sealedWork } from '../../audit/history/sealed.server'
import { refreshClaims } from '../projections/refresh-claims.server'
import { bumpVersions } from './reconnect-claims.server'
import { claimsMergedInto, currentClaim } from '../lookups/claims/merged-claims.server'
import { Refusal } from '../rules/refusal'
import { columnsOf, insertCitation, refuseRepeated, type NewEvidence } from './new-evidence.server'

/**
 * Links a claim to a passage, a web address, a note, a file or exact words, and returns the number of the evidence. If the
 * passage is linked already with another stance, the new row supersedes the old one. Evidence that is sealed from the person is
 * not looked at, since the result would reveal it. Throws `Refusal`.
 *
 * @example
 * await runAction(db, { actor, kind: 'add-evidence' }, (tx) =>
 *   addEvidence(tx, { kind: 'passage', claimId, passageId: 7, stance: 'supports', quote: '', note: '' }, personId),
 * )
 */
export async function addEvidence(
  tx: ActionTransaction,
  evidence: NewEvidence,
  personId: number | null,
): Promise<number> {
  const claim = await tx
    .selectFrom('record.claim')
    .select('merged_into_claim_id')
    .where('id', '=', evidence.claimId)
    .forUpdate()
    .executeTakeFirst()
  if (!claim) throw new Refusal('not-found')
  if (claim.merged_into_claim_id !== null) throw new Refusal('claim-changed')
  const linked =
    evidence.kind === 'passage' ? await linkedPassage(tx, evidence.claimId, evidence.passageId, personId) : undefined
  if (linked?.stance === evidence.stance) throw new Refusal('evidence-there')
  if (evidence.kind === 'passage' && evidence.seen !== undefined && (linked?.stance ?? '') !== evidence.seen)
    throw new Refusal('evidence-changed')
  if (evidence.kind !== 'passage') await refuseRepeated(tx, evidence, personId)
  const { id } = await tx
    .insertInto('record.evidence')
    .values({
      ...columnsOf(evidence),
      claim_id: linked?.claim_id ?? evidence.claimId,
      kind: evidence.kind,
      stance: evidence.stance,
      quote: evidence.quote,
      note: evidence.note,
      supersedes: linked?.id ?? null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertCitation(tx, id, evidence)
  await changed(tx, evidence.claimId)
  return id
}

/** Withdraws evidence by a new row that supersedes it, and returns that row's id. Throws `Refusal` where it is not the last word. */
export async function withdrawEvidence(
  tx: ActionTransaction,
  evidenceId: number,
  personId: number | null,
  reason = '',
): Promise<number> {
  const { row, claimId } = await lockLast(tx, evidenceId, personId)
  if (row.withdrawn) throw new Refusal('nothing-to-undo')
  return supersede(tx, row, { withdrawn: true, reason: reason || null }, claimId, personId)
}

/**
 * Takes the last step on a piece of evidence back, by a new row: what was added
 * is withdrawn, what was withdrawn holds again, what was turned has its stance
 * of before. `to` names an earlier row of its chain to go back to, null for before
 * it was added. Returns the new row's id. Throws `Refusal` where a later step was taken.
 */
export async function undoEvidence(
  tx: ActionTransaction,
  evidenceId: number,
  personId: number | null,
  to?: number | null,
): Promise<number> {
  const { row, claimId } = await lockLast(tx, evidenceId, personId)
  const earlier = to === undefined ? row.supersedes : to
  const before =
    earlier === null
      ? undefined
      : await tx.selectFrom('record.evidence').selectAll().where('id', '=', earlier).executeTakeFirst()
  const restored = before
    ? { stance: before.stance, quote: before.quote, note: before.note, withdrawn: before.withdrawn }
    : { withdrawn: true }
  return supersede(tx, row, restored, claimId, personId)
}

type EvidenceRow = Awaited<ReturnType<typeof lockLast>>['row']

/** The last row of its chain, which nobody may go on from while it is sealed from them. */
async function lockLast(tx: ActionTransaction, evidenceId: number, personId: number | null) {
  const row = await tx.selectFrom('record.evidence').selectAll().where('id', '=', evidenceId).executeTakeFirst()
  const claimId = row && (await currentClaim(tx, row.claim_id))
  if (!row || claimId === null || claimId === undefined) throw new Refusal('not-found')
  await tx.selectFrom('record.claim').select('id').where('id', '=', claimId).forUpdate().execute()
  const superseded = await tx
    .selectFrom('record.evidence')
    .select('id')
    .where('supersedes', '=', evidenceId)
    .executeTakeFirst()
  if (superseded) throw new Refusal('cannot-undo')
  const { sealed } = await tx
    .selectFrom('record.evidence as e')
    .select(sealedWork('e', sql.ref('e.claim_id'), personId).as('sealed'))
    .where('id', '=', evidenceId)
    .executeTakeFirstOrThrow()
  if (sealed) throw new Refusal('evidence-sealed')
  return { row, claimId }
}

async function supersede(
  tx: ActionTransaction,
  row: EvidenceRow,
  change: Partial<EvidenceRow>,
  claimId: number,
  personId: number | null,
): Promise<number> {
  const { id: _id, created_at: _createdAt, reason: _reason, ...copied } = row
  const { id } = await tx
    .insertInto('record.evidence')
    .values({ ...copied, ...change, supersedes: row.id, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await changed(tx, claimId)
  return id
}

/** The evidence in force that links this passage to the claim, or to one merged into it, as far as the person may know it. */
async function linkedPassage(tx: ActionTransaction, claimId: number, passageId: number, personId: number | null) {
  const passage = await tx.selectFrom('record.passage').select('retired').where('id', '=', passageId).executeTakeFirst()
  if (!passage) throw new Refusal('not-found')
  if (passage.retired) throw new Refusal('passage-changed')
  const claims = await claimsMergedInto(tx, [claimId])
  return tx
    .selectFrom('record.current_evidence as e')
    .select(['id', 'claim_id', 'stance'])
    .where(sql<boolean>`not ${sealedWork('e', sql.ref('e.claim_id'), personId)}`)
    .where('claim_id', 'in', [...claims.keys()])
    .where('passage_id', '=', passageId)
    .orderBy('id')
    .executeTakeFirst()
}

async function changed(tx: ActionTransaction, claimId: number): Promise<void> {
  await bumpVersions(tx, [claimId])
  await refreshClaims(tx, [claimId], ['record.evidence'])
}
