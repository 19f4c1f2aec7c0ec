import { sql } from 'kysely'
import { z } from 'zod'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { markForReread } from '../../matching/store/reread.server'
import { Refusal } from '../../review/rules/refusal'
import { fold } from '../../text/characters/normalise'
import { nameKey, type Governorate } from './place-csv'
import { placeKey, type NewPlace } from './place-details'
import { placeKinds } from './place-shape'
import { idField } from '../../../db/ids'

const id = idField.optional().catch(undefined)

/** The conditions of the list as an address carries them; what is not understood does not count. */
export const placeFilter = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  kind: z.enum(placeKinds).optional().catch(undefined),
  governorate: z
    .string()
    .max(100)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  page: id,
})

export type PlaceFilter = z.infer<typeof placeFilter>

export interface ListedPlace {
  id: number
  ar: string
  en: string | null
  aliases: string[]
  kind: (typeof placeKinds)[number]
  /** The governorate's names. */
  governorate: { ar: string; en: string | null } | null
  lat: number | null
  lon: number | null
}

export interface PlacePage {
  places: ListedPlace[]
  total: number
  pages: number
}

const pageSize = 50

/** Longer gazetteers are searched in a thread: every name is read. */
const manyPlaces = 3_000

export async function hasManyPlaces(db: ReadDatabase): Promise<boolean> {
  const rows = await db
    .selectFrom('record.place')
    .select('id')
    .limit(manyPlaces + 1)
    .execute()
  return rows.length > manyPlaces
}

/** One page of the gazetteer by Arabic name; a name is found in either script, whatever its hamza and marks. */
export async function listPlaces(
  db: ReadDatabase,
  { q, kind, governorate, page = 1 }: PlaceFilter,
): Promise<PlacePage> {
  const rows = await db
    .selectFrom('record.place')
    .selectAll()
    .orderBy(sql`ar collate "C"`)
    .orderBy('id')
    .execute()
  const names = new Map(rows.filter((row) => row.kind === 'governorate').map(({ key, ar, en }) => [key, { ar, en }]))
  const wanted = q === undefined ? '' : fold(q)
  const found = rows.filter(
    (row) =>
      (!kind || row.kind === kind) &&
      (!governorate || row.governorate === governorate) &&
      (wanted === '' || [row.ar, row.en ?? '', ...row.aliases].some((name) => fold(name).includes(wanted))),
  )
  const places = found
    .slice((page - 1) * pageSize, page * pageSize)
    .map(({ key: _key, governorate: of, kind: itsKind, ...row }) => ({
      ...row,
      kind: itsKind as ListedPlace['kind'],
      governorate: (of !== null && names.get(of)) || null,
    }))
  return { places, total: found.length, pages: Math.max(1, Math.ceil(found.length / pageSize)) }
}

export async function listGovernorates(db: ReadDatabase): Promise<Governorate[]> {
  return db
    .selectFrom('record.place')
    .select(['key', 'ar', 'en'])
    .where('kind', '=', 'governorate')
    .orderBy(sql`ar collate "C"`)
    .execute()
}

/** Says of a place whether one of its name in its governorate is there. */
export async function knownPlaces(db: ReadDatabase): Promise<(place: NewPlace) => boolean> {
  const rows = await db.selectFrom('record.place').select(['key', 'ar', 'governorate']).execute()
  const keys = new Set(rows.flatMap((row) => [row.key, nameKey(row)]))
  return (place) => keys.has(placeKey(place)) || keys.has(nameKey(place))
}

/**
 * Adds places to the gazetteer. Reports that name one of them are read anew in the background; returns how many those
 * are. Throws `Refusal` for all where one is there already.
 */
export async function addPlaces(tx: ActionTransaction, places: readonly NewPlace[]): Promise<number> {
  const isKnown = await knownPlaces(tx)
  if (places.some(isKnown)) throw new Refusal('place-known')
  const rows = places.map((place) => ({ ...place, key: placeKey(place) }))
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('record.place')
      .values(rows.slice(at, at + 1000))
      .execute()
  return markForReread(
    tx,
    places.flatMap(({ ar, en, aliases }) => [ar, en ?? '', ...aliases]),
  )
}
