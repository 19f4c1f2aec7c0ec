import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { readEventStamp } from '../lookups/events/event-stamp.server'
import { deferProjections } from '../projections/refresh-claims.server'
import { readEventCard } from '../lookups/events/read-event-card.server'
import { planOf, type EventChoice } from '../rules/event-choice'
import type { EventDecision } from '../rules/event-plan'
import { Refusal } from '../rules/refusal'
import { judge } from './judge.server'

export interface JudgingEvent extends EventChoice {
  /** A passage of the event. */
  event: number
  decision: EventDecision
  note: string
  /** The event's stamp as the reviewer saw it. */
  seen: string
  personId: number | null
}

/**
 * Records what a reviewer decided on an event: the judgements that `planEvent` names, in one action. Throws `Refusal` where
 * the event is not the one that the reviewer saw, or where nothing is left to be recorded. Returns the judgements' ids.
 */
export async function judgeEvent(
  tx: ActionTransaction,
  { event, decision, note, seen, personId, ...choice }: JudgingEvent,
): Promise<number[]> {
  await lockClaims(tx, event)
  const card = await readEventCard(tx, event, new Set(choice.fields))
  if (card?.stamp !== seen) throw new Refusal('event-changed')
  const planned = planOf(card, decision, choice)
  if (planned.length === 0) throw new Refusal('nothing-selected')
  const current = await readCurrent(tx, planned)
  return deferProjections(tx, async () => {
    const ids: number[] = []
    for (const { left, right, decision: as } of planned) {
      const before = current.get(`${left} ${right}`) ?? null
      ids.push(await judge(tx, { passages: [left, right], decision: as, note, seen: before, personId }))
    }
    return ids
  })
}

/** Whoever decides on the same claims waits, and then sees what was decided. */
async function lockClaims(tx: ActionTransaction, event: number): Promise<void> {
  const claims = (await readEventStamp(tx, event))?.claims ?? []
  await sql`select id from record.claim where id = any(${claims}::int[]) order by id for update`.execute(tx)
}

/** The judgements in force on these pairs: who marks a field as in conflict may decide on a pair that was left unsure. */
async function readCurrent(
  tx: ActionTransaction,
  pairs: readonly { left: number; right: number }[],
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('record.current_judgement')
    .select(['id', 'left_passage_id as left', 'right_passage_id as right'])
    .where(
      'left_passage_id',
      'in',
      pairs.map(({ left }) => left),
    )
    .execute()
  return new Map(rows.map(({ id, left, right }) => [`${left} ${right}`, id]))
}
