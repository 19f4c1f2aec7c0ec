import type { EvidenceKind, Stance } from '../../../../db/schema'
import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { BasisChange } from '../../rules/verdicts/basis'

/** A change under a verdict, with the names that a sentence needs. */
export type NamedChange = (BasisChange | { what: 'evidence-turned'; id: number; from: 'sealed'; to: 'sealed' }) & {
  source?: number
  sourceName?: string
  report?: number
  reportTitle?: string
  kind?: EvidenceKind
  /** `sealed` where the reader may not know which way the piece points. */
  stance?: Stance | 'sealed'
  /** Of a page that changed: its address, and the last capture of it. */
  address?: string | null
  snapshot?: number | null
}

/** Gives changes the names of what they speak of, as far as `viewer` may know them. */
export async function nameChanges(
  db: ReadDatabase,
  changes: BasisChange[],
  viewer: number | null,
): Promise<NamedChange[]> {
  if (changes.length === 0) return []
  const ids = (wanted: string) =>
    changes.flatMap((change) => ('id' in change && change.what.startsWith(wanted) ? [change.id] : []))
  const passages = await namedPassages(db, ids('passage'))
  const evidence = await namedEvidence(db, ids('evidence'), viewer)
  const sources = await namedSources(
    db,
    changes.flatMap((change) => ('source' in change ? [change.source] : [])),
  )
  return changes.map((change) => {
    if ('source' in change) return { ...change, sourceName: sources.get(change.source) }
    if (change.what.startsWith('passage')) return { ...change, ...passages.get(change.id) }
    const named = evidence.get(change.id)
    return change.what === 'evidence-turned' && named?.stance === 'sealed'
      ? { ...change, ...named, from: 'sealed', to: 'sealed' }
      : { ...change, ...named }
  })
}

async function namedPassages(db: ReadDatabase, ids: number[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('record.passage as p')
          .innerJoin('record.report as r', 'r.id', 'p.report_id')
          .innerJoin('record.source as s', 's.id', 'r.source_id')
          .select(['p.id', 'r.id as report', 'r.title as reportTitle', 's.id as source', 's.name as sourceName'])
          .where('p.id', 'in', ids)
          .execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

interface NamedEvidence {
  kind: EvidenceKind
  stance: Stance | 'sealed'
  address: string | null
  snapshot: number | null
}

/** A piece goes by the first row of its chain; it is sealed where any step on it is. */
async function namedEvidence(db: ReadDatabase, ids: number[], viewer: number | null) {
  if (ids.length === 0) return new Map<number, NamedEvidence>()
  const { rows } = await sql<NamedEvidence & { id: number }>`
    with recursive chain(root, id) as (
      select id, id from record.evidence where id = any(${ids}::int[])
      union all
      select chain.root, e.id from chain join record.evidence e on e.supersedes = chain.id
    )
    select e.id, e.kind, e.address, (
             select max(s.id) from chain join record.snapshot s on s.evidence_id = chain.id where chain.root = e.id and s.failure is null
           ) as snapshot, case when exists (
             select 1 from chain join record.evidence step on step.id = chain.id
              where chain.root = e.id and ${sealedWork('step', sql.ref('step.claim_id'), viewer)}) then 'sealed' else e.stance end as stance
      from record.evidence e where e.id = any(${ids}::int[])`.execute(db)
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

async function namedSources(db: ReadDatabase, ids: number[]): Promise<Map<number, string>> {
  const rows =
    ids.length === 0 ? [] : await db.selectFrom('record.source').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
