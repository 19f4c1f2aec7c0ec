import type { VerdictDecision } from '../../../../db/schema'
import type { EvidenceWeights } from './evidence-weight'

/** What the desk asks of a verdict. */
export interface Policy {
  /** Separate pieces of evidence in its direction that a verdict needs. */
  confirmNeeds: number
  disputeNeeds: number
  /** Of the pieces that confirm, how many must come from outside the claim's own source. */
  confirmOutside: number
  secondFor: 'none' | 'some' | 'all'
  /** Of "some": claims with more killed than this (null for none), with evidence against them, with a conflict. */
  secondToll: number | null
  secondRefuted: boolean
  secondConflicts: boolean
  /** The first verdict stays sealed until the second is in. */
  blind: boolean
}

/** A desk of before new ones began with `startingPolicy`, while it has set none: one piece of evidence, one reviewer. */
export const defaultPolicy: Policy = {
  confirmNeeds: 1,
  disputeNeeds: 1,
  confirmOutside: 0,
  secondFor: 'none',
  secondToll: null,
  secondRefuted: false,
  secondConflicts: false,
  blind: true,
}

/** What a new desk begins with: a claim's own passage does not confirm it alone. Leads can ask for less. */
export const startingPolicy: Policy = { ...defaultPolicy, confirmOutside: 1 }

/** What makes a claim one for two reviewers. It never looks at a verdict: that a review waits must tell nothing of it. */
export interface ClaimRisk {
  /** The most killed that a passage of the claim speaks of; null where none does. */
  toll: number | null
  refuted: boolean
  conflicts: boolean
}

export function needsSecond(policy: Policy, { toll, refuted, conflicts }: ClaimRisk): boolean {
  if (policy.secondFor !== 'some') return policy.secondFor === 'all'
  return (
    (policy.secondToll !== null && toll !== null && toll > policy.secondToll) ||
    (policy.secondRefuted && refuted) ||
    (policy.secondConflicts && conflicts)
  )
}

/** How many separate pieces of evidence each verdict needs; "unverifiable" needs that something was looked at. */
export function evidenceNeeds({ confirmNeeds, disputeNeeds, confirmOutside }: Policy): EvidenceWeights {
  return { confirmed: confirmNeeds, disputed: disputeNeeds, unverifiable: 1, outside: confirmOutside }
}

/** What a verdict lacks: pieces of evidence in its direction, or one from outside the claim's source; null where nothing. */
export function missingEvidence(
  weights: EvidenceWeights,
  needs: EvidenceWeights,
  decision: VerdictDecision,
): 'pieces' | 'outside' | null {
  if (weights[decision] < needs[decision]) return 'pieces'
  return decision === 'confirmed' && weights.outside < needs.outside ? 'outside' : null
}

/** Two credibilities of one decision: the more cautious holds, and both stay readable. */
export function moreCautious(first: number, second: number): number {
  return Math.max(first, second)
}
