import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { GivenVerdict } from './corrections'

/** The verdicts on a claim in the order in which they were given, and how the last one stands. */
export interface VerdictHistory {
  verdicts: (GivenVerdict & { credibility: number | null })[]
  /** What the verdict rests on changed since, and nobody looked again yet. */
  stale: boolean
}

/** The verdicts on these claims. A claim that was merged goes on with those of the claim that it is part of. */
export async function readVerdictHistories(
  db: ReadDatabase,
  claims: readonly number[],
): Promise<Map<number, VerdictHistory>> {
  const found = new Map<number, VerdictHistory>(claims.map((claim) => [claim, { verdicts: [], stale: false }]))
  if (claims.length === 0) return found
  const { rows } = await sql<{ claim: number } & VerdictHistory['verdicts'][number]>`
    ${chains(claims)} select p.claim, v.id, v.decision, v.rationale, v.credibility,
           to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from part p join record.verdict v on v.claim_id = p.id
     -- Of a claim further on, what it was given before the merge counts only where it still holds.
     where p.id = p.claim or v.id = (select max(l.id) from record.verdict l where l.claim_id = p.id)
     order by p.claim, p.depth, v.id`.execute(db)
  for (const { claim, ...verdict } of rows) found.get(claim)?.verdicts.push(verdict)
  const { rows: stale } = await sql<{ claim: number }>`
    ${chains(claims)} select p.claim from part p join derived.claim_state s on s.claim_id = p.id where s.stale`.execute(
    db,
  )
  for (const { claim } of stale) found.set(claim, { verdicts: found.get(claim)?.verdicts ?? [], stale: true })
  return found
}

function chains(claims: readonly number[]) {
  return sql`
    with recursive part(claim, id, depth) as (
      select id, id, 0 from unnest(${claims}::int[]) as given(id)
      union all
      select p.claim, c.merged_into_claim_id, p.depth + 1 from part p join record.claim c on c.id = p.id
       where c.merged_into_claim_id is not null
    )`
}
