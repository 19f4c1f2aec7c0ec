import { sql, type Kysely, type RawBuilder } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { DB } from '../../../db/schema'
import { intArray } from '../../matching/store/array-parameters'
import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { noteRepeatedWordings } from '../../matching/store/repeated-wordings.server'
import { refreshQueue } from './queue-refresh.server'

/**
 * What may be proposed for a claim and whether it names a person, from its passages: `ground` is that of the first passage where every passage has
 * one, else `series` where all are further passages of a series that has enough that are compared. `claim` gives its id where this is joined laterally.
 */
export function proposalOf(claim: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select case when bool_and(coalesce(f.ground, '') <> '') then (array_agg(f.ground order by p.id))[1] when bool_and(coalesce(f.series_rest, false)) then 'series' else '' end as ground, coalesce(bool_or(f.person), false) as person
      from record.passage p left join derived.passage_facts f on f.passage_id = p.id
     where p.claim_id = ${claim} and not p.retired`
}

/** Computes anew what is proposed for these claims; returns those for which it is another now. */
export async function refreshProposals(db: Kysely<DB>, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return []
  const { rows } = await sql<{ claim_id: number }>`
    ${planOnce} update derived.claim_state s set proposal = x.proposal, person = x.person
      from (
        select c.id, g.person, case when g.ground = '' and ${isRepeated(sql`c.id`)} then 'repeated' else coalesce(g.ground, '') end as proposal
          from unnest(${intArray(claimIds)}::int[]) as c(id) cross join lateral (${proposalOf(sql`c.id`)}) g
      ) x
     where s.claim_id = x.id and (s.proposal, s.person) is distinct from (x.proposal, x.person)
    returning s.claim_id`.execute(db)
  return rows.map((row) => row.claim_id)
}

/** Whether all passages of the claim are of wordings that unrelated reports share. */
function isRepeated(claim: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce((
    select bool_and(exists (select 1 from derived.repeated_wording r where r.wording = f.wording))
      from record.passage p join derived.passage_facts f on f.passage_id = p.id
     where p.claim_id = ${claim} and not p.retired), false)`
}

/**
 * What is proposed for the claims of these passages and of those that have their words, once three unrelated reports share them or
 * a series has enough that are compared.
 */
export async function proposeForRepeatedWords(tx: DerivedTransaction, passageIds: readonly number[]): Promise<void> {
  const { known, fresh } = await noteRepeatedWordings(tx, passageIds)
  const rest = await notCompared(tx, passageIds)
  if (known.length + fresh.length + rest.length === 0) return
  const changed = await refreshProposals(tx, await claimsOf(tx, [...known, ...fresh, ...rest]))
  await refreshQueue(tx, [...new Set([...changed, ...(await claimsOf(tx, fresh))])])
}

/** Those of these passages whose series has enough others that are compared. */
async function notCompared(tx: DerivedTransaction, passageIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select passage_id as id from derived.passage_facts where passage_id = any(${intArray(passageIds)}::int[]) and series_rest`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

async function claimsOf(tx: DerivedTransaction, passageIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    ${planOnce} select distinct p.claim_id as id from unnest(${intArray(passageIds)}::int[]) as given(id)
     cross join lateral (select claim_id from record.passage where id = given.id and not retired offset 0) p`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}
