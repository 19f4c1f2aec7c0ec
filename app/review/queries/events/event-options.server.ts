import type { ReadDatabase } from '../../../audit/action/action.server'
import type { EventCard } from '../../lookups/events/read-event-card.server'
import type { BulkConsequence } from '../../rules/pairs/consequences'
import { planOf, type EventChoice } from '../../rules/event-choice'
import { eventEffects, type EventEffects } from '../../rules/event-effects'
import { eventDecisions, type EventDecision } from '../../rules/event-plan'
import { readBulkConsequence } from '../overlaps/consequences.server'

export interface PlannedOption {
  decision: EventDecision
  effects: EventEffects
  claims: Pick<BulkConsequence, 'stale' | 'ended'>
}

/** What each decision on this event would record now, and what that does to verdicts. */
export async function readEventOptions(
  db: ReadDatabase,
  card: EventCard,
  choice: EventChoice,
): Promise<PlannedOption[]> {
  return Promise.all(
    eventDecisions.map(async (decision) => {
      const planned = planOf(card, decision, choice)
      const joined = planned.filter((each) => each.decision === 'same')
      const { stale, ended } = await readBulkConsequence(
        db,
        joined.map(({ left, right }): [number, number] => [left, right]),
      )
      return { decision, effects: eventEffects(card.passages, planned), claims: { stale, ended } }
    }),
  )
}
