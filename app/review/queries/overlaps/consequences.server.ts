import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { bulkConsequence, type BulkConsequence, type Ground } from '../../rules/pairs/consequences'
import { isOpen, overlapStates } from '../../lookups/pairs/overlap-states.server'
import { claimsMergedInto } from '../../lookups/claims/merged-claims.server'
import { reachableMembers, sameEdges } from '../../lookups/claims/read-members.server'
import type { PassageSide } from '../../lookups/pairs/read-sides.server'
import { rejectionAcross } from '../../lookups/pairs/rejections.server'

/** What each decision on this pair would do now follows from this and the judgement in force; `left` has the lower id, and `newer` is the passage that an update takes for the newer. */
export async function readGround(
  db: ReadDatabase,
  left: PassageSide,
  right: PassageSide,
  newer: number,
): Promise<Omit<Ground, 'current'>> {
  const pair: Ground['pair'] = [left.id, right.id]
  const members = await reachableMembers(db, pair)
  const claims = [...new Set(members.filter((member) => !member.retired).map((member) => member.claim_id))]
  const [edges, rejection, verdicts, evidence, suggestions] = await Promise.all([
    sameEdges(db, members),
    rejectionAcross(db, left.claim, right.claim, pair),
    verdictsOn(db, claims),
    evidenceOn(db, claims),
    openSuggestions(
      db,
      members.map((member) => member.id),
      pair,
    ),
  ])
  return { pair, members, edges, rejection, verdicts, evidence, suggestions, newer }
}

/** What judging all these pairs the same would do now. */
export async function readBulkConsequence(db: ReadDatabase, pairs: [number, number][]): Promise<BulkConsequence> {
  const members = pairs.length === 0 ? [] : await reachableMembers(db, pairs.flat())
  if (members.length === 0) return bulkConsequence({ members, edges: [], verdicts: [] }, [])
  const claims = [...new Set(members.filter((member) => !member.retired).map((member) => member.claim_id))]
  return bulkConsequence(
    { members, edges: await sameEdges(db, members), verdicts: await verdictsOn(db, claims) },
    pairs,
  )
}

async function verdictsOn(db: ReadDatabase, claims: number[]): Promise<Ground['verdicts']> {
  return db
    .selectFrom('record.current_verdict as v')
    .innerJoin('derived.claim_state as c', 'c.claim_id', 'v.claim_id')
    .select(['v.claim_id as claim', 'v.decision', 'c.stale'])
    .where('v.claim_id', 'in', claims)
    .execute()
}

async function evidenceOn(db: ReadDatabase, claims: number[]): Promise<Ground['evidence']> {
  const merged = await claimsMergedInto(db, claims)
  const rows = await db
    .selectFrom('record.current_evidence')
    .select('claim_id')
    .where('claim_id', 'in', [...merged.keys()])
    .execute()
  const pieces = new Map<number, number>()
  for (const row of rows) {
    const claim = merged.get(row.claim_id) ?? row.claim_id
    pieces.set(claim, (pieces.get(claim) ?? 0) + 1)
  }
  return [...pieces].map(([claim, count]) => ({ claim, pieces: count }))
}

async function openSuggestions(
  db: ReadDatabase,
  passages: number[],
  pair: [number, number],
): Promise<Ground['suggestions']> {
  return overlapStates(db)
    .select(['o.left_passage_id as left', 'o.right_passage_id as right'])
    .where('o.left_passage_id', 'in', passages)
    .where('o.right_passage_id', 'in', passages)
    .where(isOpen)
    .where(sql<boolean>`(o.left_passage_id, o.right_passage_id) <> (${pair[0]}::int, ${pair[1]}::int)`)
    .execute()
}
