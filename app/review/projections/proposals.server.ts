import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { DB } from '../../../db/schema'
import { intArray } from '../../matching/store/array-parameters'

/** The same words on so many days are a routine sentence, whatever they tell. */
const routineDays = 3

/**
 * What may be proposed for a claim and whether it names a person, from its passages: `ground` is that of the first passage where every passage has
 * one. `claim` gives its id where this is joined laterally.
 */
export function proposalOf(claim: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select case when bool_and(coalesce(f.ground, '') <> '') then (array_agg(f.ground order by p.id))[1] else '' end as ground, coalesce(bool_or(f.person), false) as person
      from record.passage p left join derived.passage_facts f on f.passage_id = p.id
     where p.claim_id = ${claim} and not p.retired`
}

/** Computes anew what is proposed for these claims; returns those for which it is another now. */
export async function refreshProposals(db: Kysely<DB>, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return []
  const { rows } = await sql<{ claim_id: number }>`
    update derived.claim_state s set proposal = x.proposal, person = x.person
      from (
        select c.id, g.person, case when g.ground = '' and ${isRepeated(sql`c.id`)} then 'repeated' else coalesce(g.ground, '') end as proposal
          from unnest(${intArray(claimIds)}::int[]) as c(id) cross join lateral (${proposalOf(sql`c.id`)}) g
      ) x
     where s.claim_id = x.id and (s.proposal, s.person) is distinct from (x.proposal, x.person)
    returning s.claim_id`.execute(db)
  return rows.map((row) => row.claim_id)
}

/** Whether the claim's words stand in reports of several days: identical to the letters that count. */
function isRepeated(claim: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${sql.lit(routineDays)} <= (
    select count(distinct r.published_day)
      from record.passage p
     cross join lateral (
       select p.id union all
       select o.right_passage_id from derived.overlap o where o.left_passage_id = p.id and o.kind = 'identical' union all
       select o.left_passage_id from derived.overlap o where o.right_passage_id = p.id and o.kind = 'identical'
     ) same
      join record.passage q on q.id = same.id join record.report r on r.id = q.report_id
     where p.claim_id = ${claim} and not p.retired)`
}

/** The claims of these passages and of those that have the same words. */
export async function claimsWithTheseWords(db: Kysely<DB>, passageIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with found as (
      select o.left_passage_id as l, o.right_passage_id as r from unnest(${intArray(passageIds)}::int[]) as own(id)
       cross join lateral (select left_passage_id, right_passage_id from derived.overlap where right_passage_id = own.id and kind = 'identical' offset 0) o
    )
    select distinct p.claim_id as id from (select l as id from found union select r from found) f join record.passage p on p.id = f.id order by 1`.execute(
    db,
  )
  return rows.map((row) => row.id)
}
