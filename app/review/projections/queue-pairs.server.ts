import { sql, type RawBuilder } from 'kysely'
import { kindWeights } from '../rules/queue/queue-kinds'
import { reopens } from './queue-reopened.server'
import { queueColumnsOf } from './queue-toll.server'

/** The rows of the queue for these pairs: `given` has `left_passage_id` and `right_passage_id` of suggestions that wait. */
export function waitingPairs(given: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with waiting as materialized (
      select given.left_passage_id, given.right_passage_id, o.kind, o.score, l.claim_id as left_claim, r.claim_id as right_claim
        from (${given}) given
       cross join lateral (select kind, score from derived.overlap where left_passage_id = given.left_passage_id and right_passage_id = given.right_passage_id offset 0) o
       cross join lateral (select claim_id from record.passage where id = given.left_passage_id offset 0) l
       cross join lateral (select claim_id from record.passage where id = given.right_passage_id offset 0) r
    )
    ${pairItems}`
}

/** The rows of the queue for the pairs that are `waiting`. */
const pairItems = sql`,
    facts as materialized (
      select claim_id, t.* from (select left_claim as claim_id from waiting union select right_claim from waiting) c cross join lateral (${queueColumnsOf(sql`c.claim_id`)}) t)
    select 'pair:' || w.left_passage_id || '-' || w.right_passage_id as subject, case when w.reopens then 'reopened' else 'overlap' end as kind, w.left_claim as claim_id, w.left_passage_id, w.right_passage_id, w.right_claim as other_claim_id,
           a.reports + b.reports as reports, case when w.kind in ('identical', 'near-identical') then greatest(a.origins, b.origins) else a.origins + b.origins end as origins,
           greatest(t.toll, u.toll) as toll, (w.kind in ('other-figures', 'denied'))::int as disagreement, greatest(t.received, u.received) as since,
           least(a.published_day, b.published_day) as day, array(select distinct unnest(t.sources || u.sources)) as sources, array(select distinct unnest(t.places || u.places)) as places, w.score,
           case when w.reopens then ${sql.lit(kindWeights.reopened)} else ${sql.lit(kindWeights.overlap)} end::float8 as weight
      from (select *, ${reopens(
        { passage: sql`left_passage_id`, claim: sql`left_claim` },
        { passage: sql`right_passage_id`, claim: sql`right_claim` },
        sql`score`,
      )} as reopens from waiting) w
     cross join lateral (select reports, origins, published_day from derived.claim_state where claim_id = w.left_claim offset 0) a
     cross join lateral (select reports, origins, published_day from derived.claim_state where claim_id = w.right_claim offset 0) b
      join facts t on t.claim_id = w.left_claim
      join facts u on u.claim_id = w.right_claim`
