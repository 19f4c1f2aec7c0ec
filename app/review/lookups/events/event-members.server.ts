import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Reason } from '../../../matching/scoring/match'

export interface EventMember {
  event: number
  passage: number
  claim: number
  report: number
}

/** The passages of these events, each event's in the order of publication, the oldest first. */
export async function readEventMembers(
  db: ReadDatabase,
  eventIds: readonly number[],
): Promise<Map<number, EventMember[]>> {
  const { rows } = await sql<EventMember>`
    ${planOnce} select m.event_id as event, m.passage_id as passage, p.claim_id as claim, p.report_id as report
      from derived.event_member m
      join record.passage p on p.id = m.passage_id and not p.retired
      join record.report r on r.id = p.report_id
     where m.event_id = any(${eventIds}::int[])
     order by r.published_day asc nulls last, r.published_at asc nulls last, p.id`.execute(db)
  const events = new Map<number, EventMember[]>()
  for (const row of rows) events.set(row.event, [...(events.get(row.event) ?? []), row])
  return events
}

/** The event that a passage belongs to; null where it stands alone. */
export async function eventOf(db: ReadDatabase, passageId: number): Promise<number | null> {
  const row = await db
    .selectFrom('derived.event_member')
    .select('event_id')
    .where('passage_id', '=', passageId)
    .executeTakeFirst()
  return row?.event_id ?? null
}

export interface EventLink {
  left: number
  right: number
  score: number
  kind: string
  reasons: Reason[]
}

/** Suggestions within an event, between two of its claims, that wait for a judgement; the likeliest first. */
export async function readEventLinks(db: ReadDatabase, eventId: number): Promise<EventLink[]> {
  const { rows } = await sql<EventLink>`
    ${planOnce} select o.left_passage_id as "left", o.right_passage_id as "right", o.score, o.kind, o.reasons
      from derived.event_member one
      join derived.overlap o on o.left_passage_id = one.passage_id and o.status = 'open'
      join derived.event_member two on two.passage_id = o.right_passage_id and two.event_id = one.event_id
      join record.passage l on l.id = o.left_passage_id and not l.retired
      join record.passage r on r.id = o.right_passage_id and not r.retired and r.claim_id <> l.claim_id
     where one.event_id = ${eventId}
     order by o.score desc, o.left_passage_id, o.right_passage_id`.execute(db)
  return rows
}
