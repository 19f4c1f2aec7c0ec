import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import type { Edge, Member } from './claim-components'

const columns = ['id', 'claim_id', 'home_claim_id', 'retired', 'replaced_by_passage_id'] as const

/** Every passage that shares a claim or a chain of `same` judgements with the given ones. */
export async function reachableMembers(db: ReadDatabase, passageIds: number[]): Promise<Member[]> {
  return membersQuery(db, await reachableIds(db, passageIds)).execute()
}

/** The same, locked in id order until the transaction ends. */
export async function lockReachableMembers(db: ReadDatabase, passageIds: number[]): Promise<Member[]> {
  return membersQuery(db, await reachableIds(db, passageIds)).forUpdate().execute()
}

/** The pairs judged the same among these passages. */
export async function sameEdges(db: ReadDatabase, members: readonly Member[]): Promise<Edge[]> {
  const rows = await db
    .selectFrom('record.current_judgement')
    .select(['left_passage_id', 'right_passage_id'])
    .where('decision', '=', 'same')
    .where('left_passage_id', 'in', members.map((member) => member.id))
    .execute()
  return rows.map((row) => [row.left_passage_id, row.right_passage_id])
}

function membersQuery(db: ReadDatabase, ids: number[]) {
  return db.selectFrom('record.passage').select(columns).where('id', 'in', ids).orderBy('id')
}

async function reachableIds(db: ReadDatabase, passageIds: number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive near(id) as (
      select unnest(${passageIds}::int[])
      union
      select found.id from near, lateral (
        select other.id from record.passage own join record.passage other on other.claim_id = own.claim_id or other.home_claim_id = own.home_claim_id where own.id = near.id
        union all
        select case when j.left_passage_id = near.id then j.right_passage_id else j.left_passage_id end
          from record.current_judgement j where j.decision = 'same' and near.id in (j.left_passage_id, j.right_passage_id)
      ) found
    ) select id from near`.execute(db)
  return rows.map((row) => row.id)
}
