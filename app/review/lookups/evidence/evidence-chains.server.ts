import { sql, type RawBuilder } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { intArray } from '../../../matching/store/array-parameters'
import { currentClaim } from '../claims/merged-claims.server'

/** A chain of evidence by its rows, each of which supersedes the one before. */
export interface EvidenceChain {
  /** The first row, by which the piece of evidence is known. */
  root: number
  /** All rows, the first one first. */
  chain: number[]
}

/**
 * `piece(id, claim, root, chain)` for `with recursive`: the last row of each chain of evidence on these claims and on those merged
 * into them, withdrawn ones included. `claim` is the given claim that it belongs to.
 */
export function evidencePieces(claimIds: readonly number[]): RawBuilder<unknown> {
  // Row by row, each by its key: a kept plan that was made while the tables were small would read all of them each time.
  return sql`merged(id, claim) as (
      select id, id from unnest(${intArray(claimIds)}::int[]) as given(id)
      union
      select c.id, m.claim from merged m cross join lateral (select id from record.claim where merged_into_claim_id = m.id offset 0) c
    ), chained(id, claim, root, chain) as (
      select e.id, m.claim, e.id, array[e.id]
        from merged m cross join lateral (select id from record.evidence where claim_id = m.id and supersedes is null offset 0) e
      union all
      select e.id, c.claim, c.root, c.chain || e.id
        from chained c cross join lateral (select id from record.evidence where supersedes = c.id offset 0) e
    ), piece as (
      select * from chained c where (select later.id from record.evidence later where later.supersedes = c.id) is null
    )`
}

/** The first row of its chain, by every row of these chains. */
export function rootsOf(pieces: readonly EvidenceChain[]): Map<number, number> {
  return new Map(pieces.flatMap(({ root, chain }) => chain.map((id) => [id, root] as const)))
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
