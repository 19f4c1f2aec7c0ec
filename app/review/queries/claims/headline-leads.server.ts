import type { ReadDatabase } from '../../../audit/action/action.server'
import { leansOnBefore } from '../../../text/segment/leaning'
import { headline } from '../../rules/claims/headline'
import { sentenceBefore } from '../../rules/claims/reading-context'
import { readSides } from '../../lookups/pairs/read-sides.server'

/** So many passages of a page's claims are looked at. */
const mostPassages = 300

/**
 * What the report says right before the passage that gives a claim its headline, for claims whose headline leans on that;
 * by claim.
 */
export async function headlineLeads(
  db: ReadDatabase,
  claims: readonly { id: number; headline: string }[],
): Promise<ReadonlyMap<number, string>> {
  const leaning = new Map(claims.filter((claim) => leansOnBefore(claim.headline)).map((claim) => [claim.id, claim]))
  if (leaning.size === 0) return new Map()
  const passages = await db
    .selectFrom('record.passage')
    .select(['id', 'claim_id'])
    .where('claim_id', 'in', [...leaning.keys()])
    .where('retired', '=', false)
    .orderBy('id')
    .limit(mostPassages)
    .execute()
  const sides = await readSides(
    db,
    passages.map(({ id }) => id),
  )
  const leads = new Map<number, string>()
  for (const { id, claim_id: claim } of passages) {
    const side = sides.get(id)
    if (leads.has(claim) || !side?.quote || headline(side.quote) !== leaning.get(claim)?.headline) continue
    leads.set(claim, sentenceBefore(side.report.text, side.start))
  }
  return leads
}

/** The same claims with what stands before their headlines. */
export async function withLeads<Claim extends { id: number; headline: string }>(
  db: ReadDatabase,
  claims: readonly Claim[],
): Promise<(Claim & { before: string })[]> {
  const leads = await headlineLeads(db, claims)
  return claims.map((claim) => ({ ...claim, before: leads.get(claim.id) ?? '' }))
}
