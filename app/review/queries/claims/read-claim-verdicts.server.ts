import type { VerdictDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { basisChanges, emptyBasis, type Basis } from '../../rules/verdicts/basis'
import { claimsMergedInto } from '../../lookups/claims/merged-claims.server'
import { nameChanges, type NamedChange } from '../trail/name-changes.server'
import { readRestedOn, type RestedOn } from '../../lookups/claims/read-rested-on.server'
import { readBases } from '../../lookups/claims/read-basis.server'
import { readEndedRounds, type DossierReview } from './read-claim-reviews.server'

export interface DossierVerdict {
  id: number
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  person: string | null
  at: string
  /** The verdict that this one took back, if it did. */
  undoes: number | null
  /** It was given on this claim, which has been merged since. */
  mergedClaim: number | null
  /** The reviews that made it, where two people or a lead did. */
  reviews: DossierReview[]
  /** The evidence that it rested on, as it stood. */
  evidence: RestedOn[]
}

export interface ClaimVerdicts {
  inForce: DossierVerdict | null
  /** What changed under the verdict in force since; empty while it stands on its ground. */
  changes: NamedChange[]
  /** Those that hold no more, the newest first, with those of claims merged into this one. */
  earlier: DossierVerdict[]
}

export async function readClaimVerdicts(
  db: ReadDatabase,
  claimId: number,
  viewer: number | null,
): Promise<ClaimVerdicts> {
  const merged = await claimsMergedInto(db, [claimId])
  const rows = await db
    .selectFrom('record.verdict as v')
    .leftJoin('record.person as w', 'w.id', 'v.person_id')
    .selectAll('v')
    .select('w.name as person')
    .where('v.claim_id', 'in', [...merged.keys()])
    .orderBy('v.id', 'desc')
    .execute()
  const last = rows.find((row) => row.claim_id === claimId)
  const inForce = last && last.decision !== 'withdrawn' ? last : undefined
  const changes = inForce
    ? basisChanges(inForce.basis as Basis, (await readBases(db, [claimId])).get(claimId) ?? emptyBasis)
    : []
  const rounds = await readEndedRounds(
    db,
    rows.map((row) => row.review_id).filter((id) => id !== null),
  )
  const rested = await readRestedOn(
    db,
    rows.map((row) => row.basis as Basis),
    viewer,
  )
  const shown = (row: (typeof rows)[number]): DossierVerdict => ({
    id: row.id,
    decision: row.decision,
    credibility: row.credibility,
    rationale: row.rationale,
    person: row.person,
    at: row.created_at.toISOString(),
    undoes: row.undoes,
    mergedClaim: row.claim_id === claimId ? null : row.claim_id,
    evidence: rested[rows.indexOf(row)] ?? [],
    reviews: row.review_id === null ? [] : (rounds.get(row.review_id) ?? []),
  })
  return {
    inForce: inForce ? shown(inForce) : null,
    changes: await nameChanges(db, changes, viewer),
    earlier: rows.filter((row) => row !== inForce).map(shown),
  }
}
