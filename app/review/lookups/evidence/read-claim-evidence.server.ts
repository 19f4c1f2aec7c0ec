import type { EvidenceKind, Stance } from '../../../../db/schema'
import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { Weighed } from '../../rules/verdicts/evidence-weight'
import { evidenceRoots } from './evidence-chains.server'
import { claimsMergedInto } from '../claims/merged-claims.server'
import { readCitations, type Citation } from './read-citations.server'
import { readEvidenceSnapshots, type EvidenceSnapshot } from './read-evidence-snapshots.server'
import { readDossierPassages, type DossierPassage } from '../claims/read-claim-passages.server'

export interface DossierEvidence {
  id: number
  kind: EvidenceKind
  /** `sealed` where the last step on it is sealed: the reader sees the piece, not which way it points. */
  stance: Stance | 'sealed'
  address: string | null
  quote: string
  note: string
  passage: DossierPassage | null
  /** Where exactly it is; null for what cites no report and no file. */
  citation: Citation | null
  /** What was captured or uploaded for it, failed attempts included, newest first. */
  snapshots: EvidenceSnapshot[]
  withdrawn: boolean
  /** Why it was withdrawn. */
  reason: string
  /** It was linked to this claim, which has been merged since. */
  mergedClaim: number | null
  /** Who took the last step on it, and when; null also where that is sealed. */
  person: string | null
  at: string
}

/** Who reads: a person, nobody in particular (who may know nothing that is sealed), or a rule that weighs what stands. */
export type EvidenceReader = number | null | 'unsealed'

/**
 * The last word on every piece of evidence of the claim and of those merged into it, withdrawn ones included, oldest
 * first. What the author of a sealed review added is shown to others without its author, its stance and the remark on
 * it, until the second review is in.
 */
export async function readClaimEvidence(
  db: ReadDatabase,
  claimId: number,
  reader: EvidenceReader,
): Promise<DossierEvidence[]> {
  const merged = await claimsMergedInto(db, [claimId])
  const rows = await db
    .selectFrom('record.evidence as e')
    .leftJoin('record.person as w', 'w.id', 'e.person_id')
    .selectAll('e')
    .select('w.name as person')
    .select((reader === 'unsealed' ? sql<boolean>`false` : sealedWork('e', sql.ref('e.claim_id'), reader)).as('sealed'))
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
  const roots = await evidenceRoots(db, [...merged.keys()])
  const citations = await readCitations(db, [...new Set(roots.values())])
  const cited = new Map([...citations].map(([root, { snapshot }]) => [root, snapshot]))
  const snapshots = await readEvidenceSnapshots(db, roots, cited)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    stance: row.sealed ? ('sealed' as const) : row.stance,
    address: row.address,
    quote: row.quote,
    // A note is itself the evidence; beside a passage or an address it says how its author reads them.
    note: row.sealed && row.kind !== 'note' ? '' : row.note,
    passage: row.passage_id === null ? null : (passages.get(row.passage_id) ?? null),
    citation: citations.get(roots.get(row.id) ?? row.id) ?? null,
    snapshots: snapshots.get(roots.get(row.id) ?? row.id) ?? [],
    withdrawn: row.withdrawn,
    reason: row.sealed ? '' : (row.reason ?? ''),
    mergedClaim: row.claim_id === claimId ? null : row.claim_id,
    person: row.sealed ? null : row.person,
    at: row.created_at.toISOString(),
  }))
}

/** The pieces that stand, as they count for a verdict. */
export function weighable(evidence: readonly DossierEvidence[]): Weighed[] {
  return evidence
    .filter((piece) => !piece.withdrawn)
    .map((piece) => ({
      id: piece.id,
      stance: piece.stance,
      address: piece.address ?? fileAddress(piece),
      file: piece.kind === 'file' || piece.kind === 'quote' ? (piece.snapshots[0]?.same ?? null) : null,
      passage: piece.passage ? weighablePassage(piece.passage) : weighableQuote(piece),
    }))
}

/** A file counts once, however often it was uploaded: by the address that it is from, else by its hash. */
function fileAddress({ kind, snapshots }: DossierEvidence): string | null {
  const [snapshot] = snapshots
  if (snapshot === undefined || (kind !== 'file' && kind !== 'quote')) return null
  return snapshot.address ?? `sha256:${snapshot.files[0]?.sha256 ?? snapshot.id}`
}

function weighableQuote({ citation, quote }: DossierEvidence) {
  const report = citation?.report
  return report ? weighablePassage({ report, source: report.source, quote }) : null
}

/** A passage as far as it tells where its words come from. */
export function weighablePassage({
  report,
  source,
  quote,
}: {
  report: Pick<DossierPassage['report'], 'id' | 'address' | 'forwardedFrom'>
  source: Pick<DossierPassage['source'], 'id' | 'name'>
  quote: string | null
}) {
  const { id, address, forwardedFrom } = report
  return { report: id, source: source.id, sourceName: source.name, forwardedFrom, quote, address }
}
