import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { buildGazetteer, type Gazetteer, type GazetteerEntry } from '../../text/facts/places/gazetteer'

let kept: { version: string; gazetteer: Gazetteer } | undefined

/** The desk's gazetteer, built anew only after it changed. */
export async function readGazetteer(db: ReadDatabase): Promise<Gazetteer> {
  const version = await gazetteerVersion(db)
  if (kept?.version === version) return kept.gazetteer
  const gazetteer = buildGazetteer(await readGazetteerEntries(db))
  kept = { version, gazetteer }
  return gazetteer
}

/** Differs after every change of the desk's gazetteer. */
export async function gazetteerVersion(db: ReadDatabase): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select current_database() || ' ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as version from record.place`.execute(
    db,
  )
  return rows[0]?.version ?? ''
}

/** All places of the desk's gazetteer, as `buildGazetteer` takes them. */
export async function readGazetteerEntries(db: ReadDatabase): Promise<GazetteerEntry[]> {
  const places = await db.selectFrom('record.place').selectAll().orderBy('id').execute()
  return places.map(({ id: _id, kind, ...place }) => ({ ...place, kind: kind as GazetteerEntry['kind'] }))
}
