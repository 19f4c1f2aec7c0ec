import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { rootOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import type { EvidencePlace } from '../../review/rules/claims/evidence-place'

/** A place of a snapshot that stands as evidence of a claim. Its stance is shown on the claim's page. */
export interface SnapshotCitation {
  /** The first row of the evidence's chain. */
  evidence: number
  claim: number
  quote: string
  /** The text file that the offsets count in, and the file that it was made from; null for what quotes no words. */
  text: string | null
  madeFrom: string | null
  start: number | null
  end: number | null
  place: EvidencePlace
}

/** What of a snapshot is cited, oldest first, as far as it stands. */
export async function readSnapshotCitations(db: ReadDatabase, snapshotId: number): Promise<SnapshotCitation[]> {
  const rows = await db
    .selectFrom('record.citation as c')
    .innerJoin('record.evidence as r', 'r.id', 'c.evidence_id')
    .innerJoin('record.current_evidence as e', (join) =>
      join.onRef('e.claim_id', '=', 'r.claim_id').on(sql<boolean>`${rootOfEvidence('e')} = c.evidence_id`),
    )
    .leftJoin('record.snapshot_file as f', (join) =>
      join.onRef('f.snapshot_id', '=', 'c.snapshot_id').onRef('f.file_id', '=', 'c.file_id'),
    )
    .select(['c.evidence_id', 'e.claim_id', 'e.quote', 'c.file_id', 'f.made_from', 'c.start_offset', 'c.end_offset'])
    .select(['c.page', 'c.from_ms', 'c.to_ms', 'c.box'])
    .where('c.snapshot_id', '=', snapshotId)
    .orderBy('c.evidence_id')
    .execute()
  return rows.map((row) => ({
    evidence: row.evidence_id,
    claim: row.claim_id,
    quote: row.quote,
    text: row.file_id,
    madeFrom: row.made_from,
    start: row.start_offset,
    end: row.end_offset,
    place: { page: row.page, fromMs: row.from_ms, toMs: row.to_ms, box: row.box as EvidencePlace['box'] },
  }))
}
