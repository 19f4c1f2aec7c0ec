import type { Stance, EvidenceKind, VerdictDecision } from '../../db/schema'
import type { ReadDatabase } from '../audit/action.server'
import { basisChanges, emptyBasis, type Basis, type BasisChange } from './basis'
import { claimsMergedInto } from './merged-claims.server'
import { readBases } from './read-basis.server'

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
}

/** A change under a verdict, with the names that a sentence needs. */
export type NamedChange = BasisChange & { source?: number; sourceName?: string; report?: number; reportTitle?: string; kind?: EvidenceKind; stance?: Stance }

export interface ClaimVerdicts {
  inForce: DossierVerdict | null
  /** What changed under the verdict in force since; empty while it stands on its ground. */
  changes: NamedChange[]
  /** Those that hold no more, the newest first, with those of claims merged into this one. */
  earlier: DossierVerdict[]
}

export async function readClaimVerdicts(db: ReadDatabase, claimId: number): Promise<ClaimVerdicts> {
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
  const changes = inForce ? basisChanges(inForce.basis as Basis, (await readBases(db, [claimId])).get(claimId) ?? emptyBasis) : []
  const shown = (row: (typeof rows)[number]): DossierVerdict => ({
    id: row.id,
    decision: row.decision,
    credibility: row.credibility,
    rationale: row.rationale,
    person: row.person,
    at: row.created_at.toISOString(),
    undoes: row.undoes,
    mergedClaim: row.claim_id === claimId ? null : row.claim_id,
  })
  return {
    inForce: inForce ? shown(inForce) : null,
    changes: await nameChanges(db, changes),
    earlier: rows.filter((row) => row !== inForce).map(shown),
  }
}

async function nameChanges(db: ReadDatabase, changes: BasisChange[]): Promise<NamedChange[]> {
  if (changes.length === 0) return []
  const ids = (wanted: string) => changes.flatMap((change) => ('id' in change && change.what.startsWith(wanted) ? [change.id] : []))
  const passages = await namedPassages(db, ids('passage'))
  const evidence = await namedEvidence(db, ids('evidence'))
  const sources = await namedSources(db, changes.flatMap((change) => ('source' in change ? [change.source] : [])))
  return changes.map((change) => {
    if ('source' in change) return { ...change, sourceName: sources.get(change.source) }
    return { ...change, ...(change.what.startsWith('passage') ? passages.get(change.id) : evidence.get(change.id)) }
  })
}

async function namedPassages(db: ReadDatabase, ids: number[]) {
  const rows = ids.length === 0 ? [] : await db
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .innerJoin('record.source as s', 's.id', 'r.source_id')
    .select(['p.id', 'r.id as report', 'r.title as reportTitle', 's.id as source', 's.name as sourceName'])
    .where('p.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

async function namedEvidence(db: ReadDatabase, ids: number[]) {
  const rows = ids.length === 0 ? [] : await db.selectFrom('record.evidence').select(['id', 'kind', 'stance']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

async function namedSources(db: ReadDatabase, ids: number[]): Promise<Map<number, string>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('record.source').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
