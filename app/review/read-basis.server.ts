import type { ReadDatabase } from '../audit/action.server'
import type { Basis } from './basis'
import { claimsMergedInto } from './merged-claims.server'

/** Today's basis of each claim: its standing passages, its current evidence, the ratings of both's sources. */
export async function readBases(db: ReadDatabase, claimIds: number[]): Promise<Map<number, Basis>> {
  const bases = new Map<number, Basis>(claimIds.map((id) => [id, { passages: [], evidence: [], ratings: [] }]))
  if (claimIds.length === 0) return bases
  const passages = await db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['p.id', 'p.claim_id', 'p.quote_sha256', 's.id as source_id', 's.reliability'])
    .where('p.claim_id', 'in', claimIds)
    .where('p.retired', '=', false)
    .orderBy('p.id')
    .execute()
  for (const row of passages) {
    const basis = bases.get(row.claim_id)
    basis?.passages.push({ id: row.id, sha256: row.quote_sha256 })
    addRating(basis, row.source_id, row.reliability)
  }
  const merged = await claimsMergedInto(db, claimIds)
  const evidence = await db
    .selectFrom('record.current_evidence as e')
    .leftJoin('record.passage as p', 'p.id', 'e.passage_id')
    .leftJoin('record.report as r', 'r.id', 'p.report_id')
    .leftJoin('record.source as s', 's.id', 'r.source_id')
    .select(['e.id', 'e.claim_id', 's.id as source_id', 's.reliability'])
    .where('e.claim_id', 'in', [...merged.keys()])
    .orderBy('e.id')
    .execute()
  for (const row of evidence) {
    const basis = bases.get(merged.get(row.claim_id) ?? row.claim_id)
    basis?.evidence.push(row.id)
    if (row.source_id !== null && row.reliability !== null) addRating(basis, row.source_id, row.reliability)
  }
  for (const basis of bases.values()) basis.ratings.sort((a, b) => a.source - b.source)
  return bases
}

function addRating(basis: Basis | undefined, source: number, reliability: Basis['ratings'][number]['reliability']): void {
  if (basis && !basis.ratings.some((rating) => rating.source === source)) basis.ratings.push({ source, reliability })
}
