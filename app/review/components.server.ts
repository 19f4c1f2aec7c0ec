import { sql } from 'kysely'
import type { ActionTransaction } from '../audit/action.server'
import { refreshClaimStates } from './claim-state.server'

interface Member {
  id: number
  claim_id: number
  home_claim_id: number
  retired: boolean
  replaced_by_passage_id: number | null
}

/**
 * Makes claims what the current judgements say they are: the connected
 * components of `same` among passages that stand. A component is the claim that
 * was the first home of any of its passages, so that an undone merge leads every
 * passage back to where it was, whatever happened in between. Every claim that
 * changed gets a new version; one whose passages went elsewhere redirects.
 */
export async function reconnectClaims(tx: ActionTransaction, passageIds: number[]): Promise<void> {
  const members = await reachable(tx, passageIds)
  const claimOf = components(members, await sameEdges(tx, members))
  const changed = new Set<number>()
  for (const member of members) {
    const claimId = claimOf.get(member.id)
    if (claimId === undefined || claimId === member.claim_id) continue
    await tx.updateTable('record.passage').set({ claim_id: claimId }).where('id', '=', member.id).execute()
    changed.add(claimId).add(member.claim_id)
  }
  for (const claimId of await redirect(tx, members, claimOf)) changed.add(claimId)
  const touched = new Set([...changed, ...claimsOf(members, claimOf, new Set(passageIds))])
  await bumpVersions(tx, [...touched])
  await refreshClaimStates(tx, [...touched])
}

/** Gives claims a new version: whoever decides on the old one is told that it changed. */
export async function bumpVersions(tx: ActionTransaction, claimIds: number[]): Promise<void> {
  if (claimIds.length === 0) return
  await tx
    .updateTable('record.claim')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', 'in', claimIds)
    .execute()
}

/** Every passage that shares a claim or a chain of `same` judgements with the given ones, locked in id order. */
async function reachable(tx: ActionTransaction, passageIds: number[]): Promise<Member[]> {
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
    ) select id from near`.execute(tx)
  return tx
    .selectFrom('record.passage')
    .select(['id', 'claim_id', 'home_claim_id', 'retired', 'replaced_by_passage_id'])
    .where('id', 'in', rows.map((row) => row.id))
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function sameEdges(tx: ActionTransaction, members: Member[]): Promise<[number, number][]> {
  const rows = await tx
    .selectFrom('record.current_judgement')
    .select(['left_passage_id', 'right_passage_id'])
    .where('decision', '=', 'same')
    .where('left_passage_id', 'in', members.map((member) => member.id))
    .execute()
  return rows.map((row) => [row.left_passage_id, row.right_passage_id])
}

/** Union-find over the passages that stand; returns each one's claim. */
function components(members: Member[], edges: [number, number][]): Map<number, number> {
  const standing = new Map(members.filter((member) => !member.retired).map((member) => [member.id, member]))
  const parent = new Map([...standing.keys()].map((id) => [id, id]))
  const root = (id: number): number => {
    const above = parent.get(id) ?? id
    if (above === id) return id
    const top = root(above)
    parent.set(id, top)
    return top
  }
  for (const [left, right] of edges) {
    if (standing.has(left) && standing.has(right)) parent.set(root(left), root(right))
  }
  const claims = new Map<number, number>()
  for (const member of standing.values()) {
    const top = root(member.id)
    claims.set(top, Math.min(claims.get(top) ?? Infinity, member.home_claim_id))
  }
  return new Map([...standing.keys()].map((id) => [id, claims.get(root(id)) as number]))
}

/** Lets each home claim stand, or redirect to the claim its passages went to; returns those that changed. */
async function redirect(tx: ActionTransaction, members: Member[], claimOf: Map<number, number>): Promise<number[]> {
  const byId = new Map(members.map((member) => [member.id, member]))
  const standing = new Set(claimOf.values())
  const target = new Map<number, number | null>()
  for (const member of members) {
    const home = member.home_claim_id
    if (standing.has(home)) target.set(home, null)
    else target.set(home, target.get(home) ?? claimOf.get(successor(member, byId).id) ?? null)
  }
  const rows = await tx
    .selectFrom('record.claim')
    .select(['id', 'merged_into_claim_id'])
    .where('id', 'in', [...target.keys()])
    .orderBy('id')
    .forUpdate()
    .execute()
  const changed: number[] = []
  for (const row of rows) {
    const wanted = target.get(row.id) ?? null
    if (wanted === row.merged_into_claim_id) continue
    await tx.updateTable('record.claim').set({ merged_into_claim_id: wanted }).where('id', '=', row.id).execute()
    changed.push(row.id)
  }
  return changed
}

function successor(member: Member, byId: Map<number, Member>): Member {
  const next = member.replaced_by_passage_id === null ? undefined : byId.get(member.replaced_by_passage_id)
  return next && member.retired ? successor(next, byId) : member
}

function claimsOf(members: Member[], claimOf: Map<number, number>, passageIds: Set<number>): Set<number> {
  return new Set(members.filter((member) => passageIds.has(member.id)).map((member) => claimOf.get(member.id) ?? member.claim_id))
}
