import type { ReadDatabase } from '../../../audit/action/action.server'
import { NearNames, sourceKey } from '../../../text/source-name'

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

/** The same for several names that are typed at once: also a name before them may be nearly theirs. Empty names are near none. */
export async function findNearSources(db: ReadDatabase, names: readonly string[]): Promise<(string | null)[]> {
  if (names.every((name) => name === '')) return names.map(() => null)
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  const known = new NearNames(sources.map((source) => source.name))
  const keys = new Set(sources.map((source) => sourceKey(source.name)))
  const nearOf = new Map<string, string | null>()
  return names.map((name) => {
    const key = sourceKey(name)
    if (key === '') return null
    const before = nearOf.get(key)
    if (before !== undefined) return before
    const near = keys.has(key) ? null : known.find(name)
    nearOf.set(key, near)
    known.add(name)
    keys.add(key)
    return near
  })
}
