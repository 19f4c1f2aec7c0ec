import { sql, type RawBuilder } from 'kysely'
import type { QueueKind } from './queue-kinds'

interface ClaimKind {
  kind: QueueKind
  /** Rows of `claim_id`, `since`, `disagreement`, among the claims of `given(id)`. */
  waiting: RawBuilder<unknown>
}

const decided = sql`(state in ('confirmed', 'disputed', 'unverifiable') and not stale)`

/** Claims that wait, the most pressing kind first: a claim is listed under the first that it fits. */
export const claimKinds: readonly ClaimKind[] = [
  {
    kind: 'stale',
    waiting: sql`
      select s.claim_id, v.created_at as since, s.conflicts as disagreement
        from given join derived.claim_state s on s.claim_id = given.id join record.verdict v on v.id = s.verdict_id
       where s.stale and s.state <> 'empty'`,
  },
  {
    // A conflict waits until both claims have a verdict that holds; it is listed once, under the lower number.
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
        from given join derived.claim_state s on s.claim_id = given.id join record.claim c on c.id = s.claim_id
       where s.state = 'open'`,
  },
]
