import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { EvidenceKind, Stance } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { Weighed } from '../../rules/verdicts/evidence-weight'
import { evidencePieces, rootsOf, type EvidenceChain } from './evidence-chains.server'
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

/** A piece as it is, whoever reads it, with the last row of its chain. */
interface Piece extends EvidenceChain {
  id: number
  claim_id: number
  kind: EvidenceKind
  stance: Stance
  /** Whether the last step on it is sealed from the reader. */
  sealed: boolean
  passage_id: number | null
  address: string | null
  quote: string
  note: string
  withdrawn: boolean
  reason: string | null
  person: string | null
  created_at: Date
}

/**
 * The last word on every piece of evidence of the claim and of those merged into it, withdrawn ones included, oldest
 * first. What the author of a sealed review added is shown to others without its author, its stance and the remark on
 * it, until the second review is in. Nobody in particular (null) may know nothing that is sealed.
 */
export async function readClaimEvidence(
  db: ReadDatabase,
  claimId: number,
  reader: number | null,
): Promise<DossierEvidence[]> {
  const pieces = await readPieces(db, claimId, reader)
  return (await withPlaces(db, claimId, pieces)).map((evidence, at) =>
    pieces[at]?.sealed ? sealed(evidence) : evidence,
  )
}

/** The pieces of evidence of a claim that stand, as they count for a verdict: as far as `reader` may know them, and all as they are. */
export async function readWeighedEvidence(
  db: ReadDatabase,
  claimId: number,
  reader: number | null,
): Promise<Record<'known' | 'unsealed', Weighed[]>> {
  const pieces = await readPieces(db, claimId, reader)
  const unsealed = await withPlaces(db, claimId, pieces)
  const known = unsealed.map((evidence, at) => (pieces[at]?.sealed ? sealed(evidence) : evidence))
  return { known: weighable(known), unsealed: weighable(unsealed) }
}

async function readPieces(db: ReadDatabase, claimId: number, reader: number | null): Promise<Piece[]> {
  const { rows } = await sql<Piece>`
    ${planOnce} with recursive ${evidencePieces([claimId])}
    select e.id, e.claim_id, e.kind, e.stance, ${sealedWork('e', sql.ref('e.claim_id'), reader)} as sealed, e.passage_id, e.address, e.quote, e.note,
           e.withdrawn, e.reason, w.name as person, e.created_at, piece.root, piece.chain
      from piece cross join lateral (select * from record.evidence where id = piece.id offset 0) e left join record.person w on w.id = e.person_id
     order by e.id`.execute(db)
  return rows
}

/** Each of these pieces with what it cites, as somebody reads it who may know all of it. */
async function withPlaces(db: ReadDatabase, claimId: number, pieces: readonly Piece[]): Promise<DossierEvidence[]> {
  const passageIds = pieces.map((piece) => piece.passage_id).filter((id) => id !== null)
  const passages = new Map(
    (await readDossierPassages(db, { passages: passageIds })).map((passage) => [passage.id, passage]),
  )
  // Notes and passages cite no file and no page.
  const citing = pieces.filter(({ kind }) => kind !== 'note' && kind !== 'passage')
  const citations = await readCitations(
    db,
    citing.map(({ root }) => root),
  )
  const cited = new Map([...citations].map(([root, { snapshot }]) => [root, snapshot]))
  const snapshots = await readEvidenceSnapshots(db, rootsOf(citing), cited)
  return pieces.map((piece) => ({
    id: piece.id,
    kind: piece.kind,
    stance: piece.stance,
    address: piece.address,
    quote: piece.quote,
    note: piece.note,
    passage: piece.passage_id === null ? null : (passages.get(piece.passage_id) ?? null),
    citation: citations.get(piece.root) ?? null,
    snapshots: snapshots.get(piece.root) ?? [],
    withdrawn: piece.withdrawn,
    reason: piece.reason ?? '',
    mergedClaim: piece.claim_id === claimId ? null : piece.claim_id,
    person: piece.person,
    at: piece.created_at.toISOString(),
  }))
}

/** A piece without what is sealed of it. A note is itself the evidence; beside anything else it says how its author reads it. */
function sealed(evidence: DossierEvidence): DossierEvidence {
  return {
    ...evidence,
    stance: 'sealed',
    note: evidence.kind === 'note' ? evidence.note : '',
    reason: '',
    person: null,
  }
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
