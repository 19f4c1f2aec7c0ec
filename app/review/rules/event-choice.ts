import type { Proposal } from './event-proposals'
import { planEvent, type EventDecision, type PlannedJudgement } from './event-plan'

/** What a reviewer chose on an event's card before deciding. */
export interface EventChoice {
  /** Passages that are taken out: all of their claims go. */
  out: readonly number[]
  /** Fields that are marked as in conflict, by key. */
  fields: readonly string[]
}

interface Card {
  passages: readonly { id: number; claimId: number }[]
  links: readonly Proposal[]
  marked: readonly Proposal[]
  rejected: readonly (readonly [number, number])[]
  linked: readonly (readonly [number, number])[]
}

/** The judgements that a decision on this card records. */
export function planOf(card: Card, decision: EventDecision, { out }: EventChoice): PlannedJudgement[] {
  const claimOf = new Map(card.passages.map(({ id, claimId }) => [id, claimId]))
  return planEvent(decision, {
    claimOf,
    proposals: card.links,
    marked: card.marked,
    rejected: card.rejected,
    linked: card.linked,
    out: new Set(out.flatMap((id) => claimOf.get(id) ?? [])),
  })
}
