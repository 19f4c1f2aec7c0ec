import type { VerdictDecision } from '../../../../db/schema'

/** What the desk asks of a verdict. */
export interface Policy {
  /** Separate pieces of evidence in its direction that a verdict needs. */
  confirmNeeds: number
  disputeNeeds: number
  secondFor: 'none' | 'some' | 'all'
  /** Of "some": claims with more killed than this (null for none), with evidence against them, with a conflict. */
  secondToll: number | null
  secondRefuted: boolean
  secondConflicts: boolean
  /** The first verdict stays sealed until the second is in. */
  blind: boolean
}

/** A desk that has decided nothing: one piece of evidence, one reviewer. */
export const defaultPolicy: Policy = {
  confirmNeeds: 1,
  disputeNeeds: 1,
  secondFor: 'none',
  secondToll: null,
  secondRefuted: false,
  secondConflicts: false,
  blind: true,
}

/** What makes a claim one for two reviewers. It never looks at a verdict: that a review waits must tell nothing of it. */
export interface ClaimRisk {
  /** The most killed that a passage of the claim tells of; null where none does. */
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

/** How many separate pieces of evidence this verdict needs; "unverifiable" needs that something was looked at. */
export function evidenceNeeded(policy: Policy, decision: VerdictDecision): number {
  return { confirmed: policy.confirmNeeds, disputed: policy.disputeNeeds, unverifiable: 1 }[decision]
}

/** Two credibilities of one decision: the more cautious holds, and both stay readable. */
export function moreCautious(first: number, second: number): number {
  return Math.max(first, second)
}
