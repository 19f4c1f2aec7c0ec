import type { EvidenceKind, Stance } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { BasisChange } from '../rules/basis'

/** A change under a verdict, with the names that a sentence needs. */
export type NamedChange = BasisChange & {
  source?: number
  sourceName?: string
  report?: number
  reportTitle?: string
  kind?: EvidenceKind
  stance?: Stance
}

/** Gives changes the names of what they speak of. */
export async function nameChanges(db: ReadDatabase, changes: BasisChange[]): Promise<NamedChange[]> {
  if (changes.length === 0) return []
  const ids = (wanted: string) =>
    changes.flatMap((change) => ('id' in change && change.what.startsWith(wanted) ? [change.id] : []))
  const passages = await namedPassages(db, ids('passage'))
  const evidence = await namedEvidence(db, ids('evidence'))
  const sources = await namedSources(
    db,
    changes.flatMap((change) => ('source' in change ? [change.source] : [])),
  )
  return changes.map((change) => {
    if ('source' in change) return { ...change, sourceName: sources.get(change.source) }
    return { ...change, ...(change.what.startsWith('passage') ? passages.get(change.id) : evidence.get(change.id)) }
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

async function namedEvidence(db: ReadDatabase, ids: number[]) {
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('record.evidence').select(['id', 'kind', 'stance']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

async function namedSources(db: ReadDatabase, ids: number[]): Promise<Map<number, string>> {
  const rows =
    ids.length === 0 ? [] : await db.selectFrom('record.source').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
