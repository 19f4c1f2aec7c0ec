import type { EvidenceKind, Stance } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { Weighed } from '../rules/evidence-weight'
import { claimsMergedInto } from './merged-claims.server'
import { readDossierPassages, type DossierPassage } from './read-claim-passages.server'

export interface DossierEvidence {
  id: number
  kind: EvidenceKind
  stance: Stance
  address: string | null
  quote: string
  note: string
  passage: DossierPassage | null
  withdrawn: boolean
  /** It was linked to this claim, which has been merged since. */
  mergedClaim: number | null
  /** Who took the last step on it, and when. */
  person: string | null
  at: string
}

/** The last word on every piece of evidence of the claim and of those merged into it, withdrawn ones included, oldest first. */
export async function readClaimEvidence(db: ReadDatabase, claimId: number): Promise<DossierEvidence[]> {
  const merged = await claimsMergedInto(db, [claimId])
  const rows = await db
    .selectFrom('record.evidence as e')
    .leftJoin('record.person as w', 'w.id', 'e.person_id')
    .selectAll('e')
    .select('w.name as person')
    .where('e.claim_id', 'in', [...merged.keys()])
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('record.evidence as s').select('s.id').whereRef('s.supersedes', '=', 'e.id'))),
    )
    .orderBy('e.id')
    .execute()
  const passageIds = rows.map((row) => row.passage_id).filter((id) => id !== null)
  const passages = new Map(
    (await readDossierPassages(db, { passages: passageIds })).map((passage) => [passage.id, passage]),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    stance: row.stance,
    address: row.address,
    quote: row.quote,
    note: row.note,
    passage: row.passage_id === null ? null : (passages.get(row.passage_id) ?? null),
    withdrawn: row.withdrawn,
    mergedClaim: row.claim_id === claimId ? null : row.claim_id,
    person: row.person,
    at: row.created_at.toISOString(),
  }))
}

/** The pieces that stand, as they count for a verdict. */
export function weighable(evidence: readonly DossierEvidence[]): Weighed[] {
  return evidence
    .filter((piece) => !piece.withdrawn)
    .map(({ id, stance, address, passage }) => ({
      id,
      stance,
      address,
      passage: passage && { report: passage.report.id, source: passage.source.id, quote: passage.quote },
    }))
}
