import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { buildGazetteer, type Gazetteer, type GazetteerEntry } from '../text/facts/gazetteer'

let kept: { version: string; gazetteer: Gazetteer } | undefined

/** The desk's gazetteer, built anew only after it changed. */
export async function readGazetteer(db: ReadDatabase): Promise<Gazetteer> {
  const { rows } = await sql<{ version: string }>`
    select current_database() || ' ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as version from record.place`.execute(db)
  const version = rows[0]?.version ?? ''
  if (kept?.version === version) return kept.gazetteer
  const places = await db.selectFrom('record.place').selectAll().orderBy('id').execute()
  const gazetteer = buildGazetteer(places.map(({ id: _id, kind, ...place }) => ({ ...place, kind: kind as GazetteerEntry['kind'] })))
  kept = { version, gazetteer }
  return gazetteer
}
