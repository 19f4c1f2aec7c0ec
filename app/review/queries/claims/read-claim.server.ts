import type { ClaimStateName } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readGazetteer } from '../../../matching/store/gazetteer.server'
import { numberOrigins, type Origins } from '../../rules/claims/claim-origins'
import type { Field } from '../../rules/claims/claim-values'
import { withListedPlaces } from '../../rules/claims/listed-places'
import { originFields } from '../../rules/claims/origin-fields'
import { claimsMergedInto } from '../../lookups/claims/merged-claims.server'
import { weighEvidence, type EvidenceWeights } from '../../rules/verdicts/evidence-weight'
import { readSettledFields, type SettledField } from '../../lookups/claims/read-claim-fields.server'
import {
  readClaimEvidence,
  weighable,
  weighablePassage,
  type DossierEvidence,
} from '../../lookups/evidence/read-claim-evidence.server'
import { readClaimLinks, type ClaimLink } from '../../lookups/claims/read-claim-links.server'
import { readDossierPassages, type DossierPassage } from '../../lookups/claims/read-claim-passages.server'
import { readClaimReviews, type ClaimReviews } from './read-claim-reviews.server'
import { readClaimVerdicts, type ClaimVerdicts } from './read-claim-verdicts.server'

/** Everything about a claim that its page shows. */
export interface Dossier {
  id: number
  version: number
  /** The desk's own wording, null while it has none. */
  wording: string | null
  headline: string
  state: ClaimStateName
  stale: boolean
  createdAt: string
  counts: { passages: number; reports: number; sources: number; origins: number }
  passages: DossierPassage[]
  /** Standing passages of the claims it is linked to. */
  linkedPassages: DossierPassage[]
  links: ClaimLink[]
  fields: Field[]
  /** The values that the desk goes by, those of merged claims included. */
  settled: SettledField[]
  origins: Origins
  evidence: DossierEvidence[]
  /** Separate pieces of evidence that speak for each verdict. */
  weights: EvidenceWeights
  verdicts: ClaimVerdicts
  review: ClaimReviews
  /** Claims that were merged into it, with the wording the desk had given them. */
  merged: { id: number; wording: string | null }[]
  /** Passages it had and that were cut away, shown where none is left. */
  lost: DossierPassage[]
}

/** The dossier of a claim that stands, as `viewer` may read it; null for no such claim and for one that was merged into another. */
export async function readClaim(
  db: ReadDatabase,
  claimId: number,
  viewer: number | null = null,
): Promise<Dossier | null> {
  const claim = await db
    .selectFrom('record.claim')
    .selectAll()
    .where('id', '=', claimId)
    .where('merged_into_claim_id', 'is', null)
    .executeTakeFirst()
  if (!claim) return null
  const [passages, links, evidence, verdicts, review, settled, merged, gazetteer, state] = await Promise.all([
    readDossierPassages(db, { claims: [claimId] }),
    readClaimLinks(db, claimId, viewer),
    readClaimEvidence(db, claimId, viewer),
    readClaimVerdicts(db, claimId, viewer),
    readClaimReviews(db, claimId, viewer),
    readSettledFields(db, claimId, viewer),
    readMerged(db, claimId),
    readGazetteer(db),
    db.selectFrom('derived.claim_state').selectAll().where('claim_id', '=', claimId).executeTakeFirst(),
  ])
  const linkedPassages: DossierPassage[] = await readDossierPassages(db, {
    claims: [...new Set(links.map((link) => link.claim.id))],
  })
  return {
    id: claimId,
    version: claim.version,
    wording: claim.wording,
    headline: state?.headline ?? '',
    state: state?.state ?? 'open',
    stale: state?.stale ?? false,
    createdAt: claim.created_at.toISOString(),
    counts: {
      passages: state?.passages ?? 0,
      reports: state?.reports ?? 0,
      sources: state?.sources ?? 0,
      origins: state?.origins ?? 0,
    },
    passages,
    linkedPassages,
    links,
    fields: withListedPlaces(originFields(passages, linkedPassages), gazetteer),
    settled,
    origins: numberOrigins(passages, linkedPassages),
    evidence,
    weights: weighEvidence(weighable(evidence), passages.map(weighablePassage)),
    verdicts,
    review,
    merged,
    lost: passages.length === 0 ? await readLost(db, claimId) : [],
  }
}

async function readMerged(db: ReadDatabase, claimId: number): Promise<Dossier['merged']> {
  const ids = [...(await claimsMergedInto(db, [claimId])).keys()].filter((id) => id !== claimId)
  if (ids.length === 0) return []
  return db.selectFrom('record.claim').select(['id', 'wording']).where('id', 'in', ids).orderBy('id').execute()
}

async function readLost(db: ReadDatabase, claimId: number): Promise<DossierPassage[]> {
  const rows = await db
    .selectFrom('record.passage')
    .select('id')
    .where('home_claim_id', '=', claimId)
    .where('retired', '=', true)
    .execute()
  return readDossierPassages(db, { passages: rows.map((row) => row.id) })
}
