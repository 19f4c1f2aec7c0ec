import { sql, type Kysely } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB, TriageDecision } from '../../../db/schema'
import { intArray } from '../../matching/store/array-parameters'
import { jsonRows } from '../../matching/store/json-rows'
import { readTriageBases } from '../lookups/claims/triage-basis.server'
import { returnedBecause, type TriageBasis } from '../rules/queue/triage'

interface Standing {
  id: number
  claim_id: number
  decision: TriageDecision
  basis: unknown
}

/**
 * Computes which triage counts of these claims and of those that suggestions or judgements connect with them: a decision to
 * leave a claim unchecked does not count any more once the claim got into something new. Suggestions must stand where they
 * are before. Returns the claims whose triage is another one now.
 */
export async function refreshTriage(db: Kysely<DB>, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return []
  const triaged = await readStanding(db, claimIds)
  const bases = await readTriageBases(
    db,
    triaged.map((row) => row.claim_id),
  )
  const rows = triaged.flatMap(({ id, claim_id, decision, basis }) => {
    const now = bases.get(claim_id)
    if (!now) return []
    const returned = returnedBecause(decision, basis as TriageBasis, now)
    return [{ claim: claim_id, id, triage: returned ? 'to-check' : decision, returned: returned ?? '' }]
  })
  const { rows: changed } = await sql<{ claim_id: number }>`
    ${planOnce} with given as materialized (
      select id as claim, null::int as id, '' as triage, '' as returned from unnest(${intArray(claimIds)}::int[]) as id
       where id <> all(${intArray(rows.map((row) => row.claim))}::int[])
      union all
      select claim, id, triage, returned from json_to_recordset(${jsonRows(rows)}::json) as t(claim int, id int, triage text, returned text)
    )
    update derived.claim_state s set triage = g.triage, triage_id = g.id, returned = g.returned from given g
     where s.claim_id = g.claim and (s.triage, s.triage_id, s.returned) is distinct from (g.triage, g.id, g.returned)
    returning s.claim_id`.execute(db)
  return changed.map((row) => row.claim_id)
}

/** The current triage of these claims and of their neighbours. */
async function readStanding(db: Kysely<DB>, claimIds: readonly number[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    ${planOnce} with own as materialized (select p.id from record.passage p where p.claim_id = any(${intArray(claimIds)}::int[]) and not p.retired),
    near as (
      select o.right_passage_id as id from own join derived.overlap o on o.left_passage_id = own.id
      union select o.left_passage_id from own join derived.overlap o on o.right_passage_id = own.id
      union select j.right_passage_id from own join record.judgement j on j.left_passage_id = own.id
      union select j.left_passage_id from own join record.judgement j on j.right_passage_id = own.id
    )
    select t.id, t.claim_id, t.decision, t.basis from record.current_triage t
     where t.claim_id in (select unnest(${intArray(claimIds)}::int[]) union select p.claim_id from near join record.passage p on p.id = near.id)
     order by t.claim_id`.execute(db)
  return rows
}
