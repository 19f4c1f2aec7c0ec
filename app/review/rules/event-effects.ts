import type { Decision } from '../../../db/schema'
import type { PlannedJudgement } from './event-plan'

/** What a decision on an event comes to, for the sentence that says it before it is taken. Passages by id, in the card's order. */
export interface EventEffects {
  /** Passages that become one claim, each such claim once. */
  joined: number[][]
  /** Claims that are linked, each by the pair of passages that is judged. */
  related: { left: number; right: number; decision: 'update' | 'conflict'; fields: string[] }[]
  /** Every judgement that is recorded, in this order. */
  pairs: { left: number; right: number; decision: Decision }[]
}

/** `passages` are the event's, in the card's order. */
export function eventEffects(
  passages: readonly { id: number; claimId: number }[],
  planned: readonly PlannedJudgement[],
): EventEffects {
  const claimOf = new Map(passages.map(({ id, claimId }) => [id, claimId]))
  const grown = new Set<number>()
  for (const { left, right, decision } of planned) {
    if (decision !== 'same') continue
    const [into = 0, from = 0] = [claimOf.get(left), claimOf.get(right)]
    for (const [id, claim] of claimOf) if (claim === from) claimOf.set(id, into)
    grown.delete(from)
    grown.add(into)
  }
  return {
    joined: [...grown].map((claim) => passages.filter(({ id }) => claimOf.get(id) === claim).map(({ id }) => id)),
    related: planned.flatMap(({ left, right, decision, fields }) =>
      decision === 'update' || decision === 'conflict' ? [{ left, right, decision, fields }] : [],
    ),
    pairs: planned.map(({ left, right, decision }) => ({ left, right, decision })),
  }
}
