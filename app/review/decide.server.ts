import type { VerdictDecision } from '../../db/schema'
import type { ActionTransaction } from '../audit/action.server'
import type { Basis } from './basis'
import { refreshClaimStates } from './claim-state.server'
import { bumpVersions } from './components.server'
import { claimsMergedInto } from './merged-claims.server'
import { readBases } from './read-basis.server'
import { Refusal } from './refusal'

export interface Deciding {
  claimId: number
  /** The claim’s version as the reviewer had it on screen. */
  seenVersion: number
  decision: VerdictDecision
  /** 1 (confirmed by other sources) to 6 (cannot be judged), the Admiralty scale. */
  credibility: number
  rationale: string
  personId: number | null
}

/**
 * Records a verdict on the version that the reviewer had on screen, with the
 * basis it rests on. Throws `Refusal` where the claim changed meanwhile or has
 * no evidence in the verdict's direction.
 */
export async function decide(tx: ActionTransaction, deciding: Deciding): Promise<number> {
  await lockClaim(tx, deciding.claimId, deciding.seenVersion)
  await requireEvidence(tx, deciding.claimId, deciding.decision)
  const { claimId, seenVersion, decision, credibility, rationale, personId } = deciding
  const verdictId = await tx
    .insertInto('record.verdict')
    .values({
      claim_id: claimId,
      claim_version: seenVersion,
      decision,
      credibility,
      rationale,
      basis: JSON.stringify(await basisOf(tx, claimId)),
      supersedes: await lastVerdict(tx, claimId),
      undoes: null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await settle(tx, claimId)
  return verdictId.id
}

/**
 * Takes the verdict in force back: the one before it holds again, or none; `to` names an earlier one of the claim that is
 * to hold, null for none. Throws `Refusal` where another is in force.
 */
export async function undoVerdict(tx: ActionTransaction, verdictId: number, personId: number | null, to?: number | null): Promise<number> {
  const undone = await tx.selectFrom('record.verdict').selectAll().where('id', '=', verdictId).executeTakeFirst()
  if (!undone) throw new Refusal('not-found')
  const claim = await lockClaim(tx, undone.claim_id)
  if ((await lastVerdict(tx, undone.claim_id)) !== verdictId || undone.decision === 'withdrawn') throw new Refusal('cannot-undo')
  const earlier = to === undefined ? undone.supersedes : to
  const before = earlier === null ? undefined : await tx.selectFrom('record.verdict').selectAll().where('id', '=', earlier).executeTakeFirst()
  const restored = before ?? { decision: 'withdrawn' as const, credibility: null, rationale: undone.rationale, basis: undone.basis }
  const { id } = await tx
    .insertInto('record.verdict')
    .values({
      claim_id: undone.claim_id,
      claim_version: claim.version,
      decision: restored.decision,
      credibility: restored.credibility,
      rationale: restored.rationale,
      basis: JSON.stringify(restored.basis),
      supersedes: verdictId,
      undoes: verdictId,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await settle(tx, undone.claim_id)
  return id
}

async function lockClaim(tx: ActionTransaction, claimId: number, seenVersion?: number): Promise<{ version: number }> {
  const claim = await tx.selectFrom('record.claim').select(['version', 'merged_into_claim_id']).where('id', '=', claimId).forUpdate().executeTakeFirst()
  if (!claim) throw new Refusal('not-found')
  if (claim.merged_into_claim_id !== null || (seenVersion !== undefined && claim.version !== seenVersion)) throw new Refusal('claim-changed')
  return claim
}

/** A confirmation needs something that supports, a dispute something that refutes, and "unverifiable" something that was looked at. */
async function requireEvidence(tx: ActionTransaction, claimId: number, decision: VerdictDecision): Promise<void> {
  const claims = await claimsMergedInto(tx, [claimId])
  const rows = await tx.selectFrom('record.current_evidence').select('stance').distinct().where('claim_id', 'in', [...claims.keys()]).execute()
  const stances = new Set(rows.map((row) => row.stance))
  const enough = { confirmed: stances.has('supports'), disputed: stances.has('refutes'), unverifiable: stances.size > 0 }[decision]
  if (!enough) throw new Refusal('evidence-missing', { decision })
}

async function basisOf(tx: ActionTransaction, claimId: number): Promise<Basis> {
  const bases = await readBases(tx, [claimId])
  return bases.get(claimId) as Basis
}

async function lastVerdict(tx: ActionTransaction, claimId: number): Promise<number | null> {
  const row = await tx.selectFrom('record.verdict').select('id').where('claim_id', '=', claimId).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? null
}

async function settle(tx: ActionTransaction, claimId: number): Promise<void> {
  await bumpVersions(tx, [claimId])
  await refreshClaimStates(tx, [claimId])
}
