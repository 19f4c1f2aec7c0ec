/**
 * What can wait for a person, the most pressing first. A thing that waits for several reasons stands in the queue once,
 * under the first. A claim's further kind needs its name and weight here, its rows in `queue-claims.server.ts`, and its messages.
 */
export const queueKinds = [
  'reopened',
  'disagreement',
  'stale',
  'second-review',
  'returned',
  'conflict',
  'event',
  'overlap',
  'claim',
] as const

export type QueueKind = (typeof queueKinds)[number]

/**
 * A kind's head start in the order; see `rankOf` for what else counts. What touches a settled claim (a suggestion
 * with a report that came after its verdict), and what holds up a verdict (disagreements, verdicts that need re-review, second
 * reviews) comes before everything else, however long that has waited: ten thousand is more than a
 * hundred years of waiting.
 */
export const kindWeights: Record<QueueKind, number> = {
  reopened: 40_000,
  disagreement: 30_000,
  stale: 20_000,
  'second-review': 10_000,
  returned: 2.5,
  conflict: 2,
  event: 1.5,
  overlap: 1.5,
  claim: 0,
}

export interface RankedItem {
  kind: QueueKind
  /** Reports and origins that the decision speaks for. */
  reports: number
  origins: number
  /** The highest count of killed or wounded that it gives. */
  toll: number
  /** Figures or claims that contradict each other. */
  disagreement: number
  /** For a suggestion, 0 to 1. */
  score: number
  /** What checking a claim would change beyond that; 0 for a suggestion. */
  worth: number
  /** When it began to wait. */
  since: Date
}

/** A day's waiting counts as much as this. */
export const dayWeight = 0.1

/**
 * Where a thing stands: the more a decision settles, the higher, in logarithms, since the second report says more than
 * the twentieth. The rank never changes by waiting: what began earlier stands higher by `dayWeight` a day.
 * `queue-rank.server.ts` says the same in SQL, and a test holds the two together.
 */
export function rankOf({ kind, reports, origins, toll, disagreement, score, worth, since }: RankedItem): number {
  const spread = Math.log(1 + reports) + Math.log(1 + origins)
  return (
    kindWeights[kind] +
    score +
    worth +
    spread +
    0.5 * Math.log(1 + toll) +
    Math.min(disagreement, 3) -
    (dayWeight * since.getTime()) / 86_400_000
  )
}

/** What a claim of its own adds to its place: somebody set it to be checked, it names a person, its wording is one that is hardly checked. */
export const claimWorth = { toCheck: 1.5, person: 0.7, proposal: -2 } as const

export function worthOf({ triage, person, proposal }: { triage: string; person: boolean; proposal: string }): number {
  const { toCheck, person: named, proposal: proposed } = claimWorth
  return (triage === 'to-check' ? toCheck : 0) + (person ? named : 0) + (proposal === '' ? 0 : proposed)
}
