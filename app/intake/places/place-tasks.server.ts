import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import { readPlaceCsv, TooManyPlaces, type PlaceIssue, type PlaceList } from './place-csv'
import type { NewPlace } from './place-details'
import { shownOfList } from './place-shape'
import { addPlaces, knownPlaces, listGovernorates, listPlaces, type PlaceFilter } from './places.server'

/** What a list of places would add, or what is wrong with it: the first of each, and how many there are. */
export interface PlaceListPreview {
  places: NewPlace[]
  placeCount: number
  issues: PlaceIssue[]
  issueCount: number
}

/** What came of saving a list, and how many reports name one of its places. */
export type SavedPlaces =
  | { outcome: 'saved'; reports: number }
  | { outcome: 'issues'; list: PlaceListPreview }
  | { outcome: 'too-long' }

/** What is done with lists of places in a thread of its own: thousands of names are compared with thousands. */
export const placeTasks = {
  'list-places': (db: Kysely<DB>, filter: PlaceFilter) => listPlaces(db, filter),

  /** Null where the list is too long. */
  'preview-places': async (db: Kysely<DB>, { csv }: { csv: string }): Promise<PlaceListPreview | null> => {
    const list = await readList(db, csv)
    return list && previewOf(list)
  },

  'save-places': async (
    db: Kysely<DB>,
    { csv, token, request }: { csv: string; token: string; request: string },
  ): Promise<SavedPlaces> => {
    const list = await readList(db, csv)
    if (list === null) return { outcome: 'too-long' }
    if (list.issues.length > 0 || list.places.length === 0) return { outcome: 'issues', list: previewOf(list) }
    const action = { actor: { session: token }, kind: 'load-gazetteer', request } as const
    return { outcome: 'saved', reports: await runAction(db, action, (tx) => addPlaces(tx, list.places)) }
  },
}

async function readList(db: Kysely<DB>, csv: string): Promise<PlaceList | null> {
  try {
    return readPlaceCsv(csv, await listGovernorates(db), await knownPlaces(db))
  } catch (error) {
    if (error instanceof TooManyPlaces) return null
    throw error
  }
}

function previewOf({ places, issues }: PlaceList): PlaceListPreview {
  return {
    places: places.slice(0, shownOfList),
    placeCount: places.length,
    issues: issues.slice(0, shownOfList),
    issueCount: issues.length,
  }
}
