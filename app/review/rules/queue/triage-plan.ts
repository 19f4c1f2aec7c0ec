import type { ClaimStateName, TriageDecision } from '../../../../db/schema'
import { isTriageDecision, proposedTriage } from './triage'

/** A claim as a preview of its triage knows it. */
export interface TriageableClaim {
  id: number
  version: number
  state: ClaimStateName
  /** A review waits on it. */
  review: boolean
  /** The triage that counts, '' for none, with its id, 0 for none. */
  triage: TriageDecision | ''
  triageId: number
  returned: string
  proposal: string
}

/** What all claims are to become: what is proposed for each, or one and the same. */
export type TriageMode = 'proposed' | TriageDecision

export const triageModes = [
  'proposed',
  'routine',
  'not-checkable',
  'out-of-scope',
  'to-check',
] as const satisfies readonly TriageMode[]

/** Why a claim stays as it is. */
export type LeftWhy = 'verdict' | 'review' | 'same' | 'decided' | 'unproposed'

export interface TriagePlan<Claim> {
  set: { claim: Claim; decision: TriageDecision }[]
  left: { claim: Claim; why: LeftWhy }[]
}

/**
 * What triaging these claims would do. Proposals are for claims that nobody has triaged, and those that came back; one and the
 * same decision is for all that have no verdict.
 */
export function planTriage<Claim extends TriageableClaim>(
  claims: readonly Claim[],
  mode: TriageMode,
): TriagePlan<Claim> {
  const plan: TriagePlan<Claim> = { set: [], left: [] }
  for (const claim of claims) {
    const decision = mode === 'proposed' ? proposedTriage(claim.proposal) : mode
    const why = whyLeft(claim, mode, decision)
    if (why !== null) plan.left.push({ claim, why })
    else if (decision !== null) plan.set.push({ claim, decision })
  }
  return plan
}

function whyLeft(claim: TriageableClaim, mode: TriageMode, decision: TriageDecision | null): LeftWhy | null {
  if (claim.state !== 'open') return 'verdict'
  if (claim.review) return 'review'
  if (mode === 'proposed' && claim.triage !== '') return 'decided'
  if (decision === null) return 'unproposed'
  return claim.triage === decision && claim.returned === '' ? 'same' : null
}

/** A claim with what its reader saw of it, as a form carries it: number, version, triage, and the decision where each claim has its own. */
export interface WrittenClaim {
  id: number
  seen: { version: number; triage: number }
  decision: TriageDecision | null
}

export function writeClaim(
  { id, version, triageId }: Pick<TriageableClaim, 'id' | 'version' | 'triageId'>,
  decision?: TriageDecision,
): string {
  return [id, version, triageId, ...(decision ? [decision] : [])].join('.')
}

/** Null for what no form of ours sends. */
export function readWrittenClaim(written: string): WrittenClaim | null {
  const [, id, version, triage, decision] =
    /^([1-9]\d{0,8})\.(\d{1,9})\.(\d{1,9})(?:\.([a-z-]{1,20}))?$/.exec(written) ?? []
  if (id === undefined || (decision !== undefined && !isTriageDecision(decision))) return null
  return { id: Number(id), seen: { version: Number(version), triage: Number(triage) }, decision: decision ?? null }
}
