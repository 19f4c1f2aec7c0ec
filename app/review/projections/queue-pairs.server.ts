import { sql, type RawBuilder } from 'kysely'
import { kindWeights } from '../rules/queue-kinds'
import { toldOf } from './queue-toll.server'

/**
 * Suggestions at the claims of `given` that wait for a judgement: not judged, not within one claim, and not rejected
 * anywhere across the two.
 */
export function waitingPairs(given: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with given as (${given}), own as materialized (select p.id, p.claim_id from given join record.passage p on p.claim_id = given.id and not p.retired),
    rejected as materialized (
      select least(own.claim_id, other.claim_id) as low, greatest(own.claim_id, other.claim_id) as high
        from own
       cross join lateral (
         select c.right_passage_id as other from record.current_judgement c where c.left_passage_id = own.id and c.decision = 'different'
         union all
         select c.left_passage_id from record.current_judgement c where c.right_passage_id = own.id and c.decision = 'different'
       ) j
        join record.passage other on other.id = j.other and not other.retired
    ),
    suggested as materialized (
      select o.left_passage_id, o.right_passage_id, o.kind, o.score from own join derived.overlap o on o.left_passage_id = own.id
      union
      select o.left_passage_id, o.right_passage_id, o.kind, o.score from own join derived.overlap o on o.right_passage_id = own.id
    ),
    waiting as materialized (
      select o.*, l.claim_id as left_claim, r.claim_id as right_claim
        from suggested o
        join record.passage l on l.id = o.left_passage_id and not l.retired
        join record.passage r on r.id = o.right_passage_id and not r.retired
       where l.claim_id <> r.claim_id
         and not exists (select 1 from record.current_judgement j where j.left_passage_id = l.id and j.right_passage_id = r.id)
         and not exists (select 1 from rejected x where x.low = least(l.claim_id, r.claim_id) and x.high = greatest(l.claim_id, r.claim_id))
    )
    ${pairItems}`
}

/** Suggestions that were found with these new passages, about which nobody has said anything. */
export function newPairs(passages: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with waiting as materialized (
      select o.left_passage_id, o.right_passage_id, o.kind, o.score, l.claim_id as left_claim, r.claim_id as right_claim
        from (${passages}) own
       cross join lateral (select left_passage_id, right_passage_id, kind, score from derived.overlap where right_passage_id = own.id offset 0) o
       cross join lateral (select claim_id from record.passage where id = o.left_passage_id offset 0) l
       cross join lateral (select claim_id from record.passage where id = o.right_passage_id offset 0) r
    )
    ${pairItems}`
}

/** The rows of the queue for the pairs that are `waiting`. */
const pairItems = sql`,
    told as materialized (
      select claim_id, t.* from (select left_claim as claim_id from waiting union select right_claim from waiting) c cross join lateral (${toldOf(sql`c.claim_id`)}) t)
    select 'pair:' || w.left_passage_id || '-' || w.right_passage_id as subject, 'overlap' as kind, w.left_claim as claim_id, w.left_passage_id, w.right_passage_id, w.right_claim as other_claim_id,
           a.reports + b.reports as reports, case when w.kind in ('identical', 'near-identical') then greatest(a.origins, b.origins) else a.origins + b.origins end as origins,
           greatest(t.toll, u.toll) as toll, (w.kind in ('other-figures', 'denied'))::int as disagreement, greatest(t.received, u.received) as since,
           least(a.published_day, b.published_day) as day, array(select distinct unnest(t.sources || u.sources)) as sources, array(select distinct unnest(t.places || u.places)) as places, w.score,
           ${sql.lit(kindWeights.overlap)}::float8 as weight
      from waiting w
     cross join lateral (select reports, origins, published_day from derived.claim_state where claim_id = w.left_claim offset 0) a
     cross join lateral (select reports, origins, published_day from derived.claim_state where claim_id = w.right_claim offset 0) b
      join told t on t.claim_id = w.left_claim
      join told u on u.claim_id = w.right_claim`
