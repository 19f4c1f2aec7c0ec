import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'

/** Each given claim and every claim that redirects to it, mapped to the given one: what was attached before a merge stays found after it. */
export async function claimsMergedInto(db: ReadDatabase, claimIds: number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; top: number }>`
    ${planOnce} with recursive merged(id, top) as (
      select id, id from unnest(${claimIds}::int[]) as given(id)
      union
      select c.id, m.top from merged m join record.claim c on c.merged_into_claim_id = m.id
    ) select id, top from merged`.execute(db)
  return new Map(rows.map((row) => [row.id, row.top]))
}

/**
 * The claim that `claimId` stands for today, or null where there is none of that number.
 *
 * @example
 * // After claim 9 was merged into claim 4:
 * await currentClaim(db, 9) // 4
 * await currentClaim(db, 4) // 4
 */
export async function currentClaim(db: ReadDatabase, claimId: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    with recursive chain(id, next, depth) as (
      select id, merged_into_claim_id, 0 from record.claim where id = ${claimId}
      union all
      select c.id, c.merged_into_claim_id, chain.depth + 1 from chain join record.claim c on c.id = chain.next
    ) select id from chain order by depth desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
