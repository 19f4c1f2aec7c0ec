import { sql, type RawBuilder } from 'kysely'
import { claimWorth, kindWeights, type QueueKind } from '../rules/queue/queue-kinds'
import { queueColumnsOf } from './queue-toll.server'

interface ClaimKind {
  kind: QueueKind
  /** Rows of `claim_id`, `since`, `disagreement`, among the claims of `given(id)`. */
  waiting: RawBuilder<unknown>
}

/** It has a verdict that holds, or was said to need none. */
const decided = sql`((state in ('confirmed', 'disputed', 'unverifiable') and not stale) or triage in ('routine', 'not-checkable', 'out-of-scope'))`

/** \`worthOf\` in SQL, over a claim's row \`s\`. */
const worth = sql`(case when s.triage = 'to-check' then ${sql.lit(claimWorth.toCheck)} else 0 end + case when s.person then ${sql.lit(claimWorth.person)} else 0 end
  + case when s.proposal <> '' then ${sql.lit(claimWorth.proposal)} else 0 end)::float8`

/** Claims whose review waits for somebody else, since the last one was given. */
function reviewed(waits: 'second' | 'disagreement'): RawBuilder<unknown> {
  return sql`
    select s.claim_id, max(r.created_at) as since, s.conflicts as disagreement
      from given join derived.claim_state s on s.claim_id = given.id join record.review r on r.claim_id = s.claim_id
     where s.review = ${sql.lit(waits)}
     group by s.claim_id, s.conflicts`
}

/** Claims that wait, the most pressing kind first: a claim is listed under the first that it fits. */
const claimKinds: readonly ClaimKind[] = [
  { kind: 'disagreement', waiting: reviewed('disagreement') },
  {
    kind: 'stale',
    waiting: sql`
      select s.claim_id, v.created_at as since, s.conflicts as disagreement
        from given join derived.claim_state s on s.claim_id = given.id join record.verdict v on v.id = s.verdict_id
       where s.stale and s.state <> 'empty'`,
  },
  { kind: 'second-review', waiting: reviewed('second') },
  {
    // Somebody said that it needs no check, and then it got into something new.
    kind: 'returned',
    waiting: sql`
      select s.claim_id, t.created_at as since, s.conflicts as disagreement
        from given join derived.claim_state s on s.claim_id = given.id join record.triage t on t.id = s.triage_id
       where s.state = 'open' and s.returned <> ''`,
  },
  {
    // A conflict waits until both claims have a verdict that holds, or need none; it is listed once, under the lower number.
    kind: 'conflict',
    waiting: sql`
      select own.claim_id, min(j.created_at) as since, count(distinct other.claim_id)::int as disagreement
        from given
        join record.passage own on own.claim_id = given.id and not own.retired
       cross join lateral (
         select c.right_passage_id as other, c.created_at from record.current_judgement c where c.left_passage_id = own.id and c.decision = 'conflict'
         union all
         select c.left_passage_id, c.created_at from record.current_judgement c where c.right_passage_id = own.id and c.decision = 'conflict'
       ) j
        join record.passage other on other.id = j.other and not other.retired
       where other.claim_id > own.claim_id
         and 2 > (select count(*) from derived.claim_state where claim_id in (own.claim_id, other.claim_id) and ${decided})
       group by own.claim_id`,
  },
  {
    kind: 'claim',
    waiting: sql`
      select s.claim_id, c.created_at as since, s.conflicts as disagreement
        from given
       cross join lateral (select claim_id, state, conflicts, triage from derived.claim_state where claim_id = given.id offset 0) s
       cross join lateral (select created_at from record.claim where id = s.claim_id offset 0) c
       where s.state = 'open' and s.triage in ('', 'to-check')`,
  },
]

/** What waits at the claims of `given`, each claim once; of `kinds` where no others are possible. */
export function waitingClaims(
  given: RawBuilder<unknown>,
  kinds: readonly QueueKind[] = claimKinds.map(({ kind }) => kind),
): RawBuilder<unknown> {
  const rows = claimKinds
    .filter(({ kind }) => kinds.includes(kind))
    .map(
      ({ kind, waiting }, at) =>
        sql`select ${sql.lit(at)} as place, ${sql.lit(kind)} as kind, ${sql.lit(kindWeights[kind])}::float8 as weight, k.* from (${waiting}) k`,
    )
  return sql`
    with given as (${given}), waiting as materialized (select distinct on (claim_id) * from (${sql.join(rows, sql` union all `)}) w order by claim_id, place)
    select 'claim:' || w.claim_id as subject, w.kind, w.claim_id, null::int as left_passage_id, null::int as right_passage_id, null::int as other_claim_id,
           s.reports, s.origins, t.toll, w.disagreement, w.since, s.published_day as day, t.sources, t.places, 0 as score, w.weight + s.worth as weight
      from waiting w
     cross join lateral (select reports, origins, published_day, ${worth} as worth from derived.claim_state s where claim_id = w.claim_id offset 0) s
     cross join lateral (${queueColumnsOf(sql`w.claim_id`)}) t`
}
