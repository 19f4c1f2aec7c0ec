import type { ReadDatabase } from '../../audit/action/action.server'
import { NearNames, sourceKey } from '../../text/source-name'

export interface NearSource {
  id: number
  name: string
}

/** The source whose name is nearly this one, so that a person says whether they are two; null where one looks just like it. */
export async function findNearSource(db: ReadDatabase, name: string): Promise<NearSource | null> {
  const sources = await db.selectFrom('record.source').select(['id', 'name']).orderBy('id').execute()
  const key = sourceKey(name)
  if (sources.some((source) => sourceKey(source.name) === key)) return null
  const near = new NearNames(sources.map((source) => source.name)).find(name)
  return sources.find((source) => source.name === near) ?? null
}
