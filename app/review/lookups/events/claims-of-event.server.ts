import type { ReadDatabase } from '../../../audit/action/action.server'

/** The claims whose passages are in an event, by the event's number. */
export async function claimsOfEvent(db: ReadDatabase, event: number): Promise<number[]> {
  const rows = await db
    .selectFrom('derived.event_member as m')
    .innerJoin('record.passage as p', 'p.id', 'm.passage_id')
    .select('p.claim_id')
    .distinct()
    .where('m.event_id', '=', event)
    .where('p.retired', '=', false)
    .orderBy('p.claim_id')
    .execute()
  return rows.map(({ claim_id }) => claim_id)
}
