import { sql, type RawBuilder } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { currentClaim } from '../claims/merged-claims.server'

/** The first row of the chain of each evidence of these claims, by the id of every row in it. */
export async function evidenceRoots(db: ReadDatabase, claimIds: number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; root: number }>`
    with recursive chain(id, root) as (
      select id, id from record.evidence where supersedes is null and claim_id = any(${claimIds}::int[])
      union all
      select e.id, chain.root from chain join record.evidence e on e.supersedes = chain.id
    ) select id, root from chain`.execute(db)
  return new Map(rows.map((row) => [row.id, row.root]))
}

/** The first row of the chain of the evidence `alias`, in SQL. */
export function rootOfEvidence(alias: string): RawBuilder<number> {
  return sql<number>`(
    with recursive back(id, supersedes) as (
      select ${sql.ref(`${alias}.id`)}, ${sql.ref(`${alias}.supersedes`)}
      union all
      select e.id, e.supersedes from back join record.evidence e on e.id = back.supersedes
    ) select id from back where supersedes is null)`
}

/** The claim that a piece of evidence belongs to today, or null for no such evidence. */
export async function claimOfEvidence(db: ReadDatabase, evidenceId: number): Promise<number | null> {
  const row = await db.selectFrom('record.evidence').select('claim_id').where('id', '=', evidenceId).executeTakeFirst()
  return row ? currentClaim(db, row.claim_id) : null
}
