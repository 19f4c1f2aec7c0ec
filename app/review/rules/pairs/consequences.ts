import type { Decision, VerdictDecision } from '../../../../db/schema'
import { connectedClaims, withoutEdge, type Edge, type Member } from '../claims/claim-components'

export const decisions = ['same', 'update', 'conflict', 'different', 'unsure'] as const satisfies readonly Decision[]

/** What a decision on a pair rests on, as stored now. */
export interface Ground {
  pair: Edge
  members: Member[]
  /** The pairs judged the same. */
  edges: Edge[]
  current: Decision | null
  /** A pair of the same two claims that was judged different, other than this one. */
  rejection: { left: number; right: number } | null
  /** Verdicts in force on the claims of these passages; `stale` are those that need a look already. */
  verdicts: { claim: number; decision: VerdictDecision; stale: boolean }[]
  /** Pieces of evidence by claim. */
  evidence: { claim: number; pieces: number }[]
  /** Open suggestions between two claims, this pair's own left out. */
  suggestions: { left: number; right: number }[]
  /** The passage that would count as the newer one. */
  newer: number
}

/** What one decision would do, before it is taken. Claims by number. */
export interface Consequence {
  decision: Decision
  /** Why it would be refused; the rest is empty then. */
  hindrance: { code: 'rejected-across'; left: number; right: number } | { code: 'one-claim'; claim: number } | null
  /** Claims that become one, and what the one then holds. */
  merge: { into: number; from: number[]; passages: number; evidence: number } | null
  /** Claims that come apart again, with the passages each then holds. */
  split: { from: number; into: { claim: number; passages: number }[] } | null
  /** The claims that get linked, or would be under one link each. */
  link: { newer: number; older: number } | null
  /** Verdicts that will need another look. */
  stale: number[]
  /** Verdicts on claims that merge into another: kept in the history, in force no more. */
  ended: number[]
  /** Open suggestions that need no judgement any more. */
  closes: number
}

export function consequencesOf(ground: Ground): Consequence[] {
  return decisions.map((decision) => consequenceOf(ground, decision))
}

function consequenceOf(ground: Ground, decision: Decision): Consequence {
  const nothing: Consequence = {
    decision,
    hindrance: null,
    merge: null,
    split: null,
    link: null,
    stale: [],
    ended: [],
    closes: 0,
  }
  const before = new Map(
    ground.members.filter((member) => !member.retired).map((member) => [member.id, member.claim_id]),
  )
  const apart = withoutEdge(ground.edges, ground.pair)
  const after = connectedClaims(ground.members, decision === 'same' ? [...apart, ground.pair] : apart)
  const [left, right] = ground.pair.map((passage) => after.get(passage) ?? 0) as [number, number]
  if (decision === 'same' && ground.rejection)
    return { ...nothing, hindrance: { code: 'rejected-across', ...ground.rejection } }
  if (decision !== 'same' && decision !== 'unsure' && left === right)
    return { ...nothing, hindrance: { code: 'one-claim', claim: left } }
  const linked = decision === 'update' || decision === 'conflict'
  const newerIsLeft = ground.newer === ground.pair[0]
  return {
    ...nothing,
    merge: decision === 'same' ? mergeOf(ground, before, after) : null,
    split: splitOf(ground, before, after),
    link: linked ? { newer: newerIsLeft ? left : right, older: newerIsLeft ? right : left } : null,
    ...verdictsAfter(ground, before, after),
    closes: closedBy(ground, decision, after),
  }
}

/** The claims that a decision's sentences name. */
export function claimsNamed(consequences: readonly Consequence[]): number[] {
  return consequences.flatMap(({ hindrance, merge, split, link, stale, ended }) => [
    ...(hindrance?.code === 'one-claim' ? [hindrance.claim] : []),
    ...(merge ? [merge.into, ...merge.from] : []),
    ...(split ? [split.from, ...split.into.map((part) => part.claim)] : []),
    ...(link ? [link.newer, link.older] : []),
    ...stale,
    ...ended,
  ])
}

/** What judging many pairs the same at once would do. */
export interface BulkConsequence {
  pairs: number
  /** How many claims the passages are in now, and how many they would be in. */
  claims: { now: number; then: number }
  stale: number[]
  ended: number[]
}

export function bulkConsequence(
  ground: Pick<Ground, 'members' | 'edges' | 'verdicts'>,
  pairs: readonly Edge[],
): BulkConsequence {
  const before = new Map(
    ground.members.filter((member) => !member.retired).map((member) => [member.id, member.claim_id]),
  )
  const after = connectedClaims(ground.members, [...ground.edges, ...pairs])
  const touched = pairs.flat()
  const claims = (claimOf: ClaimOf) => new Set(touched.map((passage) => claimOf.get(passage))).size
  return {
    pairs: pairs.length,
    claims: { now: claims(before), then: claims(after) },
    ...verdictsAfter(ground, before, after),
  }
}

type ClaimOf = ReadonlyMap<number, number>

function mergeOf(ground: Ground, before: ClaimOf, after: ClaimOf): Consequence['merge'] {
  const into = after.get(ground.pair[0]) ?? 0
  const inside = passagesOf(after, into)
  const from = [...new Set(inside.map((passage) => before.get(passage) ?? into))]
    .filter((claim) => claim !== into)
    .sort(ascending)
  if (from.length === 0) return null
  const evidence = ground.evidence
    .filter((entry) => from.includes(entry.claim))
    .reduce((sum, entry) => sum + entry.pieces, 0)
  return { into, from, passages: inside.length, evidence }
}

/** Only what the pair's own claim falls into: nothing else changes by taking one edge away. */
function splitOf(ground: Ground, before: ClaimOf, after: ClaimOf): Consequence['split'] {
  const from = before.get(ground.pair[0]) ?? 0
  const into = [...new Set(passagesOf(before, from).map((passage) => after.get(passage) ?? from))].sort(ascending)
  if (into.length < 2) return null
  return { from, into: into.map((claim) => ({ claim, passages: passagesOf(after, claim).length })) }
}

function verdictsAfter(
  ground: Pick<Ground, 'verdicts'>,
  before: ClaimOf,
  after: ClaimOf,
): Pick<Consequence, 'stale' | 'ended'> {
  const stale: number[] = []
  const ended: number[] = []
  for (const verdict of ground.verdicts) {
    const then = passagesOf(before, verdict.claim)
    const now = passagesOf(after, verdict.claim)
    if (then.length > 0 && now.length === 0) ended.push(verdict.claim)
    else if (!verdict.stale && then.length > 0 && then.join() !== now.join()) stale.push(verdict.claim)
  }
  return { stale: stale.sort(ascending), ended: ended.sort(ascending) }
}

/** After `same` no pair within the claim is open, after any other relation of the two claims none between them. */
function closedBy(ground: Ground, decision: Decision, after: ClaimOf): number {
  if (decision === 'unsure') return 0
  const sides = new Set(ground.pair.map((passage) => after.get(passage)))
  return ground.suggestions.filter(({ left, right }) => {
    const [one, two] = [after.get(left), after.get(right)]
    return sides.has(one) && sides.has(two) && (decision === 'same' ? one === two : one !== two)
  }).length
}

function passagesOf(claimOf: ClaimOf, claim: number): number[] {
  return [...claimOf]
    .filter(([, of]) => of === claim)
    .map(([passage]) => passage)
    .sort(ascending)
}

function ascending(a: number, b: number): number {
  return a - b
}
