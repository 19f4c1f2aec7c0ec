import { planOnce } from '../../../db/plan-once'
import type { ActionTransaction } from '../../audit/action/action.server'
import { anyOf } from '../../matching/store/any-of'
import { connectedClaims, type Member } from '../rules/claims/claim-components'
import { refreshClaims } from '../projections/refresh-claims.server'
import { lockReachableMembers, sameEdges } from '../lookups/claims/read-members.server'

/**
 * Makes claims what the current judgements say they are: the connected
 * components of `same` among passages that stand. A component is the claim that
 * was the first home of any of its passages, so that an undone merge leads every
 * passage back to where it was, whatever happened in between. Every claim that
 * changed gets a new version; one whose passages went elsewhere redirects.
 */
export async function reconnectClaims(tx: ActionTransaction, passageIds: number[]): Promise<void> {
  const members = await lockReachableMembers(tx, passageIds)
  const claimOf = connectedClaims(members, await sameEdges(tx, members))
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
  await refreshClaims(tx, [...touched])
}

/** Gives claims a new version: whoever decides on the old one is told that it changed. */
export async function bumpVersions(tx: ActionTransaction, claimIds: number[]): Promise<void> {
  if (claimIds.length === 0) return
  await tx
    .updateTable('record.claim')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', anyOf(claimIds))
    .modifyEnd(planOnce)
    .execute()
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
  return new Set(
    members.filter((member) => passageIds.has(member.id)).map((member) => claimOf.get(member.id) ?? member.claim_id),
  )
}
