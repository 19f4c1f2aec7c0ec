import { sql, type RawBuilder } from 'kysely'
import { ONE_EVENT } from '../../matching/groups/clusters'

/**
 * True where a suggestion brings a settled claim back: one of its claims has a verdict in force, and the other side is of a
 * report that came in after it. Over ids of passages and claims, and the suggestion's score.
 */
export function reopens(
  left: { passage: RawBuilder<unknown>; claim: RawBuilder<unknown> },
  right: { passage: RawBuilder<unknown>; claim: RawBuilder<unknown> },
  score: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`(${score} >= ${sql.lit(ONE_EVENT)} and (${cameAfter(left.claim, right.passage)} or ${cameAfter(right.claim, left.passage)}))`
}

function cameAfter(claim: RawBuilder<unknown>, passage: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from derived.claim_state settled join record.verdict given on given.id = settled.verdict_id
      join record.passage newer on newer.id = ${passage} join record.report brought on brought.id = newer.report_id
     where settled.claim_id = ${claim} and settled.state in ('confirmed', 'disputed', 'unverifiable') and brought.received_at > given.created_at)`
}
