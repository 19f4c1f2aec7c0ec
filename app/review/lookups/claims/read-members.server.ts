import { sql, type RawBuilder } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Edge, Member } from '../../rules/claims/claim-components'

const columns = ['id', 'claim_id', 'home_claim_id', 'retired', 'replaced_by_passage_id'] as const

/** Every passage that shares a claim or a chain of `same` judgements with the given ones. */
export async function reachableMembers(db: ReadDatabase, passageIds: number[]): Promise<Member[]> {
  const { rows } = await sql<Member>`
    ${planOnce} with recursive ${near(passageIds)}
    select p.id, p.claim_id, p.home_claim_id, p.retired, p.replaced_by_passage_id from near join record.passage p on p.id = near.id order by p.id`.execute(
    db,
  )
  return rows
}

/** The same, locked in id order until the transaction ends. */
export async function lockReachableMembers(db: ReadDatabase, passageIds: number[]): Promise<Member[]> {
  const { rows } = await sql<{
    id: number
  }>`${planOnce} with recursive ${near(passageIds)} select id from near`.execute(db)
  return db
    .selectFrom('record.passage')
    .select(columns)
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The pairs judged the same among these passages. */
export async function sameEdges(db: ReadDatabase, members: readonly Member[]): Promise<Edge[]> {
  const rows = await db
    .selectFrom('record.current_judgement')
    .select(['left_passage_id', 'right_passage_id'])
    .where('decision', '=', 'same')
    .where(
      'left_passage_id',
      'in',
      members.map((member) => member.id),
    )
    .execute()
  return rows.map((row) => [row.left_passage_id, row.right_passage_id])
}

/** `near(id)`: the passages, and step by step those that share a claim or a judgement with one found before. */
function near(passageIds: number[]): RawBuilder<unknown> {
  return sql`near(id) as (
      select unnest(${passageIds}::int[])
      union
      select found.id from near, lateral (
        select other.id from record.passage own join record.passage other on other.claim_id = own.claim_id or other.home_claim_id = own.home_claim_id where own.id = near.id
        union all
        select case when j.left_passage_id = near.id then j.right_passage_id else j.left_passage_id end
          from record.current_judgement j where j.decision = 'same' and near.id in (j.left_passage_id, j.right_passage_id)
      ) found
    )`
}
