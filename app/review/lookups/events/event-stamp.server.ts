import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'

export interface EventStamp {
  /** Changes whenever the event's passages, their claims or its open suggestions do. */
  stamp: string
  claims: number[]
}

/** How the event of this passage stands; of a passage that stands alone, how its claim does. Null where it is not stored. */
export async function readEventStamp(db: ReadDatabase, passageId: number): Promise<EventStamp | null> {
  const { rows } = await sql<{ id: number; claim: number; version: number; links: string | null }>`
    ${planOnce} with member as materialized (
      select ${passageId}::int as id
      union
      select other.passage_id from derived.event_member own join derived.event_member other on other.event_id = own.event_id where own.passage_id = ${passageId})
    select p.id, c.id as claim, c.version,
           (select string_agg(o.right_passage_id::text, ',' order by o.right_passage_id) from derived.overlap o
             where o.left_passage_id = p.id and o.status = 'open' and o.right_passage_id in (select id from member)) as links
      from member m join record.passage p on p.id = m.id and not p.retired join record.claim c on c.id = p.claim_id order by p.id`.execute(
    db,
  )
  if (rows.length === 0) return null
  const whole = rows.map(({ id, claim, version, links }) => [id, claim, version, links].join('.')).join(' ')
  return {
    stamp: createHash('sha256').update(whole).digest('base64url').slice(0, 22),
    claims: [...new Set(rows.map(({ claim }) => claim))].sort((a, b) => a - b),
  }
}
