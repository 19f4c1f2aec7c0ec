import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import { intArray } from '../../matching/store/array-parameters'
import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'

/** Writes down anew where the suggestions on these claims' passages stand. */
export async function refreshClaimOverlaps(tx: DerivedTransaction, claimIds: readonly number[]): Promise<void> {
  await refresh(tx, sql`select id from record.passage where claim_id = any(${intArray(claimIds)}::int[])`)
}

/** The same for the passages of these reports, whose suggestions were found anew. */
export async function refreshReportOverlaps(tx: DerivedTransaction, reportIds: readonly number[]): Promise<void> {
  await refresh(tx, sql`select id from record.passage where report_id = any(${intArray(reportIds)}::int[])`)
}

/**
 * A suggestion has the decision of its pair's judgement; without one it is settled where both passages are of one claim
 * or the relation of their claims was judged by any other pair of theirs (different, update, conflict), and open otherwise.
 */
async function refresh(tx: DerivedTransaction, passages: ReturnType<typeof sql>): Promise<void> {
  await sql`
    ${planOnce} with own as materialized (${passages}),
    touched as (
      select o.left_passage_id as l, o.right_passage_id as r from own join derived.overlap o on o.left_passage_id = own.id
      union
      select o.left_passage_id, o.right_passage_id from own join derived.overlap o on o.right_passage_id = own.id
    ), standing as (
      select t.l, t.r, coalesce(j.decision, case when a.claim_id = b.claim_id or exists (
               select 1 from record.passage one
                 join record.current_judgement c on one.id in (c.left_passage_id, c.right_passage_id) and c.decision in ('different', 'update', 'conflict')
                 join record.passage two on two.id in (c.left_passage_id, c.right_passage_id) and two.id <> one.id
                where one.claim_id = a.claim_id and two.claim_id = b.claim_id and not one.retired and not two.retired
             ) then 'settled' else 'open' end) as status
        from touched t
        join record.passage a on a.id = t.l
        join record.passage b on b.id = t.r
        left join record.current_judgement j on j.left_passage_id = t.l and j.right_passage_id = t.r
    )
    update derived.overlap o set status = s.status from standing s
     where o.left_passage_id = s.l and o.right_passage_id = s.r and o.status <> s.status`.execute(tx)
}
