import { createHash } from 'node:crypto'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Stance } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { sealedWork } from '../../audit/history/sealed.server'
import { rootOfEvidence } from '../lookups/evidence/evidence-chains.server'
import { claimsMergedInto } from '../lookups/claims/merged-claims.server'
import type { EvidencePlace } from '../rules/claims/evidence-place'
import { Refusal } from '../rules/refusal'

export type NewEvidence = { claimId: number; stance: Stance; quote: string; note: string } & (
  | PassageEvidence
  | OtherEvidence
)

interface PassageEvidence {
  kind: 'passage'
  passageId: number
  /** The stance that the page showed it with, empty for none; left out where no page was looked at. */
  seen?: Stance | ''
}

type OtherEvidence =
  | { kind: 'address'; address: string }
  | { kind: 'note' }
  | { kind: 'file'; snapshotId: number; place: EvidencePlace }
  /** Exact words: `quote` stands from `start` to `end` in a report's text, or in a text file of a snapshot. */
  | {
      kind: 'quote'
      source: { reportId: number } | { snapshotId: number; fileId: string }
      start: number
      end: number
      /** The page of the document on which they stand. */
      page?: number | null
      /** Where on it they stand, of words that were recognised. */
      box?: EvidencePlace['box']
    }

type Unlinked = { claimId: number; stance: Stance; quote: string; note: string } & OtherEvidence

/** The columns in which one kind of evidence differs from the others. */
export function columnsOf(evidence: NewEvidence) {
  if (evidence.kind === 'passage') return { passage_id: evidence.passageId }
  return evidence.kind === 'address' ? { address: evidence.address } : {}
}

/** Records where a file, or words, are cited from; `evidenceId` is the new row of the evidence. */
export async function insertCitation(tx: ActionTransaction, evidenceId: number, evidence: NewEvidence): Promise<void> {
  if (evidence.kind === 'file') {
    const { page, fromMs, toMs, box } = evidence.place
    const place = { page, from_ms: fromMs, to_ms: toMs, box: box && [...box] }
    await tx
      .insertInto('record.citation')
      .values({ evidence_id: evidenceId, snapshot_id: evidence.snapshotId, ...place })
      .execute()
  } else if (evidence.kind === 'quote') {
    const { source, start, end, quote, page = null, box = null } = evidence
    const where =
      'reportId' in source ? { report_id: source.reportId } : { snapshot_id: source.snapshotId, file_id: source.fileId }
    const words = { start_offset: start, end_offset: end, quote_sha256: sha256(quote) }
    await tx
      .insertInto('record.citation')
      .values({ evidence_id: evidenceId, ...where, ...words, page, box: box && [...box] })
      .execute()
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Refuses evidence that this claim has already, in force and with this stance, as far as the person may know it. */
export async function refuseRepeated(
  tx: ActionTransaction,
  evidence: Unlinked,
  personId: number | null,
): Promise<void> {
  const claims = await claimsMergedInto(tx, [evidence.claimId])
  const repeated = await tx
    .selectFrom('record.current_evidence as e')
    .select('id')
    .where(sql<boolean>`not ${sealedWork('e', sql.ref('e.claim_id'), personId)}`)
    .where('claim_id', 'in', [...claims.keys()])
    .where('kind', '=', evidence.kind)
    .where('stance', '=', evidence.stance)
    .where('quote', '=', evidence.quote)
    .where(isSame(evidence))
    .executeTakeFirst()
  if (repeated) throw new Refusal('evidence-repeated')
}

/** Whether the row `e` is the same piece, its quote and stance apart. A file is the same by its bytes, however often it was uploaded. */
function isSame(evidence: Unlinked): RawBuilder<SqlBool> {
  switch (evidence.kind) {
    case 'address':
      return sql`e.address = ${evidence.address}`
    case 'note':
      return sql`e.note = ${evidence.note}`
    case 'file': {
      const { page, fromMs, toMs, box } = evidence.place
      return sql`e.note = ${evidence.note} and exists (
        select 1 from record.citation c
          join record.snapshot_file other on other.snapshot_id = c.snapshot_id
          join record.snapshot_file own on own.file_id = other.file_id and own.role = 'original'
         where c.evidence_id = ${rootOfEvidence('e')} and own.snapshot_id = ${evidence.snapshotId}
           and (c.page, c.from_ms, c.to_ms, c.box) is not distinct from (${page}::int, ${fromMs}::int, ${toMs}::int, ${box}::int[]))`
    }
    case 'quote': {
      const { source, start, end } = evidence
      const place = 'reportId' in source ? sql`c.report_id = ${source.reportId}` : sql`c.file_id = ${source.fileId}`
      return sql`exists (
        select 1 from record.citation c
         where c.evidence_id = ${rootOfEvidence('e')} and ${place} and c.start_offset = ${start} and c.end_offset = ${end})`
    }
  }
}
