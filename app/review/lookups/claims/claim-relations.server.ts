import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'

export type ClaimPair = [one: number, two: number]

/** What was judged between passages of two different claims among these: rejected, or linked as update or conflict. */
export async function readClaimRelations(
  db: ReadDatabase,
  claimIds: readonly number[],
): Promise<{ rejected: ClaimPair[]; linked: ClaimPair[] }> {
  const { rows } = await sql<{ one: number; two: number; decision: string }>`
    ${planOnce} with own as materialized (select id, claim_id from record.passage where claim_id = any(${claimIds}::int[]) and not retired)
    select distinct l.claim_id as one, r.claim_id as two, j.decision
      from own l join record.current_judgement j on j.left_passage_id = l.id and j.decision in ('different', 'update', 'conflict')
      join own r on r.id = j.right_passage_id and r.claim_id <> l.claim_id`.execute(db)
  const pairs = (wanted: (decision: string) => boolean): ClaimPair[] =>
    rows.filter(({ decision }) => wanted(decision)).map(({ one, two }): ClaimPair => [one, two])
  return {
    rejected: pairs((decision) => decision === 'different'),
    linked: pairs((decision) => decision !== 'different'),
  }
}
