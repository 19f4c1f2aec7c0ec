import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { EVENT_SIZE, pairCards, type CardPlace } from '../../matching/groups/pair-cards'
import { intArray } from '../../matching/store/array-parameters'

interface OpenLink {
  left: number
  right: number
  score: number
  /** A claim of it has a verdict in force. */
  settled: boolean
}

/** The suggestions that are shown as pairs around some passages, and the claims whose pairs are all among them. */
export interface PairCards {
  claims: number[]
  pairs: OpenLink[]
}

/**
 * What `pairCards` chooses at these passages and at all that have a suggestion with them: their choice depends on each
 * other. Events must be stored.
 */
export async function choosePairs(db: Kysely<DB>, passageIds: readonly number[]): Promise<PairCards> {
  const around = await readAround(db, passageIds)
  const claims = [...new Set(around.map(({ claim }) => claim))]
  const own = new Set(around.map(({ id }) => id))
  const links = await readOpenLinks(db, [...own])
  if (links.length === 0) return { claims, pairs: [] }
  const outside = new Set(links.flatMap(({ left, right }) => [left, right]).filter((id) => !own.has(id)))
  const further = (await readOpenLinks(db, [...outside])).filter(({ left, right }) => !own.has(left) && !own.has(right))
  const all = [...links, ...further]
  const places = await readPlaces(db, [...new Set(all.flatMap(({ left, right }) => [left, right]))])
  const placeOf = (id: number): Place => places.get(id) ?? { place: `passage ${id}`, onEventCard: false, key: '' }
  const chosen = pairCards({
    links: all,
    placeOf,
    isFirst: ({ settled }) => settled,
    orderOf: ({ left, right }) => [placeOf(left).key, placeOf(right).key].sort().join(' '),
  })
  return { claims, pairs: chosen.filter(({ left, right }) => own.has(left) || own.has(right)) }
}

// The inner selects look each passage up in an index by itself, whatever the statistics say of a table that is growing.
/** These passages and those they have open suggestions with, each with all of its event, of its post or article, and of its claim. */
async function readAround(db: Kysely<DB>, passageIds: readonly number[]): Promise<{ id: number; claim: number }[]> {
  const { rows } = await sql<{ id: number; claim: number }>`
    ${planOnce} with own as materialized (select unnest(${intArray(passageIds)}::int[]) as id),
    near as materialized (
      select id from own
      union select o.right_passage_id from own cross join lateral (select right_passage_id, status from derived.overlap where left_passage_id = own.id offset 0) o where o.status = 'open'
      union select o.left_passage_id from own cross join lateral (select left_passage_id, status from derived.overlap where right_passage_id = own.id offset 0) o where o.status = 'open'),
    whole as materialized (
      select id from near
      union select other.passage_id from near join derived.event_member m on m.passage_id = near.id join derived.event_member other on other.event_id = m.event_id
      union select mate.id from near
              cross join lateral (select report_id from record.passage where id = near.id and section_id is null offset 0) p
              cross join lateral (select id from record.passage where report_id = p.report_id and section_id is null offset 0) mate),
    claims as materialized (select distinct p.claim_id from whole cross join lateral (select claim_id from record.passage where id = whole.id offset 0) p)
    select p.id, p.claim_id as claim from claims c cross join lateral (select id, claim_id from record.passage where claim_id = c.claim_id and not retired offset 0) p`.execute(
    db,
  )
  return rows
}

async function readOpenLinks(db: Kysely<DB>, passageIds: readonly number[]): Promise<OpenLink[]> {
  if (passageIds.length === 0) return []
  const ids = intArray(passageIds)
  const { rows } = await sql<OpenLink>`
    ${planOnce} with own as materialized (select unnest(${ids}::int[]) as id),
    found as (
      select o.left_passage_id, o.right_passage_id, o.score from own cross join lateral (select left_passage_id, right_passage_id, score, status from derived.overlap where left_passage_id = own.id offset 0) o where o.status = 'open'
      union
      select o.left_passage_id, o.right_passage_id, o.score from own cross join lateral (select left_passage_id, right_passage_id, score, status from derived.overlap where right_passage_id = own.id offset 0) o where o.status = 'open')
    select o.left_passage_id as "left", o.right_passage_id as "right", o.score, exists (
             select 1 from derived.claim_state s where s.claim_id in (l.claim_id, r.claim_id) and s.state in ('confirmed', 'disputed', 'unverifiable')) as settled
      from found o
     cross join lateral (select claim_id from record.passage where id = o.left_passage_id and not retired offset 0) l
     cross join lateral (select claim_id from record.passage where id = o.right_passage_id and not retired offset 0) r
     where l.claim_id <> r.claim_id`.execute(db)
  return rows
}

interface Place extends CardPlace {
  /** Orders passages the same whatever their ids. */
  key: string
}

async function readPlaces(db: Kysely<DB>, passageIds: readonly number[]): Promise<Map<number, Place>> {
  const { rows } = await sql<Place & { id: number }>`
    ${planOnce} select p.id, case when m.event_id is not null then 'event ' || m.event_id when p.section_id is null then 'report ' || p.report_id || ' ' || coalesce(f.topic, 0) else 'passage ' || p.id end as place,
           coalesce(m.members >= ${sql.lit(EVENT_SIZE)}, false) as "onEventCard",
           concat_ws(' ', coalesce(r.published_day, '9999'), r.text_sha256, lpad(p.start_offset::text, 9, '0')) as key
      from unnest(${intArray(passageIds)}::int[]) as given(id)
     cross join lateral (select id, report_id, section_id, start_offset from record.passage where id = given.id offset 0) p
     cross join lateral (select published_day, text_sha256 from record.report where id = p.report_id offset 0) r
      left join derived.event_member m on m.passage_id = p.id
      left join derived.passage_facts f on f.passage_id = p.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
