import { sql, type RawBuilder } from 'kysely'
import { EVENT_SIZE } from '../../matching/groups/pair-cards'
import { kindWeights } from '../rules/queue/queue-kinds'
import { reopens } from './queue-reopened.server'

/**
 * The events of `given(id)` that wait: of three passages at least, with an open suggestion between two of their claims.
 * Reports and sources are counted, not origins, which only the texts tell.
 */
export function waitingEvents(given: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with given as (${given}),
    member as materialized (
      select m.event_id, m.passage_id, p.claim_id, p.report_id, p.section_id
        from given join derived.event_member m on m.event_id = given.id and m.members >= ${sql.lit(EVENT_SIZE)}
       cross join lateral (select claim_id, report_id, section_id from record.passage where id = m.passage_id and not retired offset 0) p),
    waiting as materialized (
      select one.event_id, max(o.score) as score, count(*) filter (where o.kind in ('other-figures', 'denied'))::int as disagreement,
             bool_or(${reopens(
               { passage: sql`o.left_passage_id`, claim: sql`one.claim_id` },
               { passage: sql`o.right_passage_id`, claim: sql`two.claim_id` },
               sql`o.score`,
             )}) as reopens
        from member one
        join derived.overlap o on o.left_passage_id = one.passage_id and o.status = 'open'
        join member two on two.passage_id = o.right_passage_id and two.event_id = one.event_id and two.claim_id <> one.claim_id
       group by one.event_id)
    select 'event:' || w.event_id as subject, case when w.reopens then 'reopened' else 'event' end as kind, t.claim_id, null::int as left_passage_id, null::int as right_passage_id, null::int as other_claim_id,
           t.reports, t.origins, t.toll, w.disagreement, t.since, t.day, t.sources, t.places, w.score, case when w.reopens then ${sql.lit(kindWeights.reopened)} else ${sql.lit(kindWeights.event)} end::float8 as weight
      from waiting w
     cross join lateral (
       select min(m.claim_id) filter (where m.passage_id = w.event_id) as claim_id, count(distinct m.report_id)::int as reports, count(distinct r.source_id)::int as origins,
              coalesce(max(f.toll), 0) as toll, max(r.received_at) as since, min(r.published_day) as day, array_agg(distinct r.source_id) as sources,
              coalesce((select array_agg(distinct name) from unnest(string_to_array(string_agg(concat_ws(chr(31), s.title, array_to_string(f.places, chr(31))), chr(31)), chr(31))) as name where name <> ''), '{}') as places
         from member m
        cross join lateral (select source_id, received_at, published_day from record.report where id = m.report_id offset 0) r
         left join lateral (select title from record.section where id = m.section_id offset 0) s on true
         left join lateral (select toll, places from derived.passage_facts where passage_id = m.passage_id offset 0) f on true
        where m.event_id = w.event_id) t`
}
