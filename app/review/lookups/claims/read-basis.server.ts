import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { EvidenceKind, Reliability, Stance } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { anyOf } from '../../../matching/store/any-of'
import type { Basis } from '../../rules/verdicts/basis'
import { evidencePieces, rootsOf, type EvidenceChain } from '../evidence/evidence-chains.server'
import { evidencePictures } from '../evidence/evidence-pictures.server'
import { evidencePages } from '../evidence/evidence-pages.server'

/** Today's basis of each claim: its standing passages, its current evidence, the ratings of both's sources. */
export async function readBases(db: ReadDatabase, claimIds: readonly number[]): Promise<Map<number, Basis>> {
  const bases = new Map<number, Basis>(claimIds.map((id) => [id, { passages: [], evidence: [], ratings: [] }]))
  if (claimIds.length === 0) return bases
  await addPassages(db, bases)
  await addEvidence(db, bases)
  for (const basis of bases.values()) {
    basis.evidence.sort((a, b) => a.id - b.id)
    basis.ratings.sort((a, b) => a.source - b.source)
  }
  return bases
}

async function addPassages(db: ReadDatabase, bases: Map<number, Basis>): Promise<void> {
  const rows = await db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['p.id', 'p.claim_id', 'p.quote_sha256', 's.id as source_id', 's.reliability'])
    .where('p.claim_id', '=', anyOf([...bases.keys()]))
    .where('p.retired', '=', false)
    .orderBy('p.id')
    .modifyEnd(planOnce)
    .execute()
  for (const row of rows) {
    const basis = bases.get(row.claim_id)
    basis?.passages.push({ id: row.id, sha256: row.quote_sha256, source: row.source_id })
    addRating(basis, row.source_id, row.reliability)
  }
}

interface EvidenceRow extends EvidenceChain {
  claim: number
  kind: EvidenceKind
  stance: Stance
  source: number | null
  reliability: Reliability | null
}

async function addEvidence(db: ReadDatabase, bases: Map<number, Basis>): Promise<void> {
  const { rows } = await sql<EvidenceRow>`
    ${planOnce} with recursive ${evidencePieces([...bases.keys()])}
    select piece.claim, piece.root, piece.chain, e.kind, e.stance, s.id as source, s.reliability
      from piece
     cross join lateral (select kind, stance, passage_id from record.evidence where id = piece.id and not withdrawn offset 0) e
      left join record.passage p on p.id = e.passage_id
      left join record.report r on r.id = p.report_id
      left join record.source s on s.id = r.source_id`.execute(db)
  const pages = rows.some(({ kind }) => kind === 'address')
    ? await evidencePages(db, rootsOf(rows))
    : new Map<number, string>()
  const pictures = await evidencePictures(
    db,
    rows.flatMap(({ root, kind }) => (kind === 'file' || kind === 'quote' ? [root] : [])),
  )
  for (const { claim, root, stance, source, reliability } of rows) {
    const basis = bases.get(claim)
    const page = pages.get(root)
    const picture = pictures.get(root)
    const shown = { ...(page !== undefined && { page }), ...(picture !== undefined && { picture }) }
    basis?.evidence.push({ id: root, stance, ...shown })
    if (source !== null && reliability !== null) addRating(basis, source, reliability)
  }
}

function addRating(
  basis: Basis | undefined,
  source: number,
  reliability: Basis['ratings'][number]['reliability'],
): void {
  if (basis && !basis.ratings.some((rating) => rating.source === source)) basis.ratings.push({ source, reliability })
}
