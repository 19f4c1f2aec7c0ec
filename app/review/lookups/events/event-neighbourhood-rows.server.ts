import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { GroupPassage } from '../../../matching/groups/group-events'

export interface NeighbourPassage extends GroupPassage {
  claim: number
}

/** These passages and, of a report without sections, the others of the same topic: it describes one event as a whole. */
export async function readPassages(db: ReadDatabase, ids: readonly number[]): Promise<NeighbourPassage[]> {
  const { rows } = await sql<{
    id: number
    claim: number
    report: number
    section: number | null
    topic: number
    day: string | null
    file: string
    start: number
    quote: string
  }>`
    ${planOnce} with given as materialized (
      select p.id, p.report_id, p.section_id, coalesce(f.topic, 0) as topic from record.passage p left join derived.passage_facts f on f.passage_id = p.id
       where p.id = any(${ids}::int[]) and not p.retired),
    unit as (
      select id from given
      union
      select p.id from (select distinct report_id, topic from given where section_id is null) r
       cross join lateral (select id from record.passage where report_id = r.report_id and section_id is null and not retired offset 0) p
        left join derived.passage_facts f on f.passage_id = p.id
       where coalesce(f.topic, 0) = r.topic)
    select p.id, p.claim_id as claim, p.report_id as report, p.section_id as section, coalesce(f.topic, 0) as topic, r.published_day as day, r.text_sha256 as file, p.start_offset as start, p.quote_sha256 as quote
      from unit u
     cross join lateral (select * from record.passage where id = u.id offset 0) p
     cross join lateral (select published_day, text_sha256 from record.report where id = p.report_id offset 0) r
      left join derived.passage_facts f on f.passage_id = u.id`.execute(db)
  return rows.map(({ id, claim, report, section, topic, day, file, start, quote }) => ({
    id,
    claim,
    key: `${day ?? '9999'} ${file} ${String(start).padStart(9, '0')} ${quote}`,
    unit: section === null ? `report ${report} ${topic}` : `passage ${id}`,
  }))
}

/** A suggestion as it is stored, with what its sides are units of. */
export interface SuggestedPair {
  left: number
  right: number
  score: number
  kind: string
  undated: boolean
  leftUnit: string
  rightUnit: string
  judged: boolean
  status: string
}

export async function readLinks(db: ReadDatabase, ids: readonly number[]): Promise<SuggestedPair[]> {
  const { rows } = await sql<SuggestedPair>`
    ${planOnce} with own as materialized (select unnest(${ids}::int[]) as id),
    suggested as (
      select o.left_passage_id, o.right_passage_id, o.score, o.kind, o.status, o.reasons from own join derived.overlap o on o.left_passage_id = own.id
      union all
      select o.left_passage_id, o.right_passage_id, o.score, o.kind, o.status, o.reasons from own join derived.overlap o on o.right_passage_id = own.id and o.left_passage_id <> all(${ids}::int[]))
    select o.left_passage_id as "left", o.right_passage_id as "right", o.score, o.kind, o.status, o.reasons @> '[{"code": "day-unknown"}]' as undated,
           case when l.section_id is null then 'report ' || l.report_id || ' ' || coalesce(lf.topic, 0) else 'passage ' || l.id end as "leftUnit",
           case when r.section_id is null then 'report ' || r.report_id || ' ' || coalesce(rf.topic, 0) else 'passage ' || r.id end as "rightUnit",
           o.status not in ('open', 'settled') as judged
      from suggested o
     cross join lateral (select id, report_id, section_id from record.passage where id = o.left_passage_id and not retired offset 0) l
     cross join lateral (select id, report_id, section_id from record.passage where id = o.right_passage_id and not retired offset 0) r
      left join derived.passage_facts lf on lf.passage_id = l.id
      left join derived.passage_facts rf on rf.passage_id = r.id`.execute(db)
  return rows
}

export interface JudgedPair {
  left: number
  right: number
  leftClaim: number
  rightClaim: number
  decision: string
}

/** What was judged of any passage of these claims: a rejection holds across them. */
export async function readJudgements(db: ReadDatabase, claims: readonly number[]): Promise<JudgedPair[]> {
  const { rows } = await sql<JudgedPair>`
    ${planOnce} with own as materialized (select p.id from (select distinct unnest(${claims}::int[]) as claim) c join record.passage p on p.claim_id = c.claim and not p.retired),
    judged as (
      select j.left_passage_id, j.right_passage_id, j.decision from own join record.current_judgement j on j.left_passage_id = own.id
      union
      select j.left_passage_id, j.right_passage_id, j.decision from own join record.current_judgement j on j.right_passage_id = own.id)
    select j.left_passage_id as "left", j.right_passage_id as "right", l.claim_id as "leftClaim", r.claim_id as "rightClaim", j.decision
      from judged j
     cross join lateral (select claim_id from record.passage where id = j.left_passage_id and not retired offset 0) l
     cross join lateral (select claim_id from record.passage where id = j.right_passage_id and not retired offset 0) r
     where j.decision in ('same', 'update', 'conflict', 'different')`.execute(db)
  return rows
}

/** All passages of the events that these are stored in. */
export async function readCoMembers(db: ReadDatabase, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select passage_id as id from derived.event_member where event_id in (select event_id from derived.event_member where passage_id = any(${ids}::int[]))`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
