import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { intArray } from '../../../matching/store/array-parameters'
import type { TriageBasis } from '../../rules/queue/triage'

/** From this score on an open suggestion says that two passages likely speak of the same thing. */
const likely = 0.6

/** What these claims are involved in now; of claims that stand alone, merged ones have none. */
export async function readTriageBases(
  db: ReadDatabase,
  claimIds: readonly number[],
): Promise<Map<number, TriageBasis>> {
  if (claimIds.length === 0) return new Map()
  const { rows } = await sql<{ claim: number } & TriageBasis>`
    ${planOnce} with own as materialized (
      select p.id, p.claim_id from record.passage p where p.claim_id = any(${intArray(claimIds)}::int[]) and not p.retired
    ), judged as materialized (
      select own.claim_id, j.decision, other.id as passage, other.claim_id as other
        from own
       cross join lateral (
         select c.right_passage_id as other, c.decision from record.current_judgement c where c.left_passage_id = own.id and c.decision in ('conflict', 'update')
         union all
         select c.left_passage_id, c.decision from record.current_judgement c where c.right_passage_id = own.id and c.decision in ('conflict', 'update')
       ) j
        join record.passage other on other.id = j.other and not other.retired and other.claim_id <> own.claim_id
    ), suggested as (
      select own.claim_id, other.claim_id as other
        from own
       cross join lateral (
         select o.right_passage_id as other from derived.overlap o where o.left_passage_id = own.id and o.status = 'open' and o.score >= ${sql.lit(likely)}
         union all
         select o.left_passage_id from derived.overlap o where o.right_passage_id = own.id and o.status = 'open' and o.score >= ${sql.lit(likely)}
       ) o
        join record.passage other on other.id = o.other and not other.retired
    ), settled as (
      select distinct near.claim_id, near.other from (select claim_id, other from judged union select claim_id, other from suggested) near
        join record.current_verdict v on v.claim_id = near.other
    )
    select s.claim_id as claim, s.origins,
           array(select distinct passage from judged j where j.claim_id = s.claim_id and j.decision = 'conflict' order by 1) as conflicts,
           array(select other from settled x where x.claim_id = s.claim_id order by 1) as settled
      from derived.claim_state s where s.claim_id = any(${intArray(claimIds)}::int[])`.execute(db)
  return new Map(rows.map(({ claim, origins, conflicts, settled }) => [claim, { origins, conflicts, settled }]))
}
