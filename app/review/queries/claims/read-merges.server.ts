import type { ReadDatabase } from '../../../audit/action/action.server'
import { NearNames, sourceKey } from '../../../text/source-name'
import { selectableSources } from '../../lookups/sources/selectable-sources.server'

export interface SourceMerges {
  /** The source that this one was merged into. */
  into: { merge: number; id: number; name: string } | null
  /** The sources that were merged into this one. */
  from: { merge: number; id: number; name: string; reports: number }[]
}

/** What was merged with a source and stands. */
export async function readMerges(db: ReadDatabase, sourceId: number): Promise<SourceMerges> {
  const rows = await db
    .selectFrom('record.current_source_merge as m')
    .innerJoin('record.source as one', 'one.id', 'm.source_id')
    .innerJoin('record.source as other', 'other.id', 'm.into_source_id')
    .select(['m.id', 'm.source_id', 'm.into_source_id', 'one.name', 'other.name as into_name', 'm.report_ids'])
    .where((eb) => eb.or([eb('m.source_id', '=', sourceId), eb('m.into_source_id', '=', sourceId)]))
    .orderBy('m.id')
    .execute()
  const own = rows.find((row) => row.source_id === sourceId)
  return {
    into: own ? { merge: own.id, id: own.into_source_id, name: own.into_name } : null,
    from: rows
      .filter((row) => row.into_source_id === sourceId)
      .map((row) => ({ merge: row.id, id: row.source_id, name: row.name, reports: row.report_ids.length })),
  }
}

export interface SourceTwin {
  id: number
  name: string
  otherId: number
  otherName: string
}

/** More are not shown at once. */
const mostTwins = 20

/** Sources whose names look alike, each with the older one that it looks like. */
export async function findTwins(db: ReadDatabase): Promise<SourceTwin[]> {
  const first = new Map<string, { id: number; name: string }>()
  const twins: SourceTwin[] = []
  for (const { id, name } of (await selectableSources(db)).sort((a, b) => a.id - b.id)) {
    const other = first.get(sourceKey(name))
    if (other) twins.push({ id, name, otherId: other.id, otherName: other.name })
    else first.set(sourceKey(name), { id, name })
  }
  return twins.slice(0, mostTwins)
}

/** The sources that one can be merged into, those of look-alike and nearly equal names first. */
export async function mergeChoices(
  db: ReadDatabase,
  sourceId: number,
  name: string,
): Promise<{ id: number; name: string; near: boolean }[]> {
  const near = new NearNames([name])
  const others = (await selectableSources(db))
    .filter(({ id }) => id !== sourceId)
    .map((source) => ({
      ...source,
      near: sourceKey(source.name) === sourceKey(name) || near.find(source.name) !== null,
    }))
  return others.sort((a, b) => Number(b.near) - Number(a.near))
}
