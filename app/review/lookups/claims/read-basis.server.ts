import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Basis } from '../../rules/verdicts/basis'
import { evidenceRoots } from '../evidence/evidence-chains.server'
import { evidencePictures } from '../evidence/evidence-pictures.server'
import { evidencePages } from '../evidence/evidence-pages.server'
import { claimsMergedInto } from './merged-claims.server'

/** Today's basis of each claim: its standing passages, its current evidence, the ratings of both's sources. */
export async function readBases(db: ReadDatabase, claimIds: number[]): Promise<Map<number, Basis>> {
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
    .where('p.claim_id', 'in', [...bases.keys()])
    .where('p.retired', '=', false)
    .orderBy('p.id')
    .execute()
  for (const row of rows) {
    const basis = bases.get(row.claim_id)
    basis?.passages.push({ id: row.id, sha256: row.quote_sha256, source: row.source_id })
    addRating(basis, row.source_id, row.reliability)
  }
}

async function addEvidence(db: ReadDatabase, bases: Map<number, Basis>): Promise<void> {
  const merged = await claimsMergedInto(db, [...bases.keys()])
  const roots = await evidenceRoots(db, [...merged.keys()])
  const rows = await db
    .selectFrom('record.current_evidence as e')
    .leftJoin('record.passage as p', 'p.id', 'e.passage_id')
    .leftJoin('record.report as r', 'r.id', 'p.report_id')
    .leftJoin('record.source as s', 's.id', 'r.source_id')
    .select(['e.id', 'e.claim_id', 'e.kind', 'e.stance', 's.id as source_id', 's.reliability'])
    .where('e.claim_id', 'in', [...merged.keys()])
    .execute()
  const pages = rows.some(({ kind }) => kind === 'address') ? await evidencePages(db, roots) : new Map<number, string>()
  const pictures = await evidencePictures(
    db,
    rows.flatMap(({ id, kind }) => (kind === 'file' || kind === 'quote' ? [roots.get(id) ?? id] : [])),
  )
  for (const row of rows) {
    const basis = bases.get(merged.get(row.claim_id) ?? row.claim_id)
    const id = roots.get(row.id) ?? row.id
    const page = pages.get(id)
    const picture = pictures.get(id)
    const shown = { ...(page !== undefined && { page }), ...(picture !== undefined && { picture }) }
    basis?.evidence.push({ id, stance: row.stance, ...shown })
    if (row.source_id !== null && row.reliability !== null) addRating(basis, row.source_id, row.reliability)
  }
}

function addRating(
  basis: Basis | undefined,
  source: number,
  reliability: Basis['ratings'][number]['reliability'],
): void {
  if (basis && !basis.ratings.some((rating) => rating.source === source)) basis.ratings.push({ source, reliability })
}
