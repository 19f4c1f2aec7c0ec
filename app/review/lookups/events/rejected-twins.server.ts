import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** A passage of an event whose twin, a copy of it outside, somebody judged different from another passage of the event. */
export interface RejectedTwin {
  event: number
  passage: number
  twin: number
  /** The event's passage from which the twin was judged different. */
  other: number
  person: string | null
  at: Date
}

/** The rejected twins of these events, each passage's first. */
export async function readRejectedTwins(db: ReadDatabase, eventIds: readonly number[]): Promise<RejectedTwin[]> {
  if (eventIds.length === 0) return []
  const { rows } = await sql<RejectedTwin>`
    ${planOnce} with member as materialized (select event_id, passage_id as id from derived.event_member where event_id = any(${eventIds}::int[])),
    rejected as materialized (
      select m.event_id, m.id as other, j.right_passage_id as twin, j.person_id, j.created_at from member m join record.current_judgement j on j.left_passage_id = m.id and j.decision = 'different'
      union
      select m.event_id, m.id, j.left_passage_id, j.person_id, j.created_at from member m join record.current_judgement j on j.right_passage_id = m.id and j.decision = 'different'),
    outside as materialized (
      select r.*, t.claim_id, t.quote_sha256 from rejected r join record.passage t on t.id = r.twin
       where not exists (select 1 from member m where m.event_id = r.event_id and m.id = r.twin))
    select distinct on (o.event_id, p.id) o.event_id as event, p.id as passage, o.twin, o.other, who.name as person, o.created_at as at
      from outside o
      join member m on m.event_id = o.event_id and m.id <> o.other
      join record.passage p on p.id = m.id
      left join record.person who on who.id = o.person_id
     where p.claim_id = o.claim_id or p.quote_sha256 = o.quote_sha256 or exists (
       select 1 from derived.overlap v where v.left_passage_id = least(p.id, o.twin) and v.right_passage_id = greatest(p.id, o.twin) and v.kind in ('identical', 'near-identical'))
     order by o.event_id, p.id, o.created_at`.execute(db)
  return rows
}
