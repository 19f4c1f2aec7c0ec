import type { GazetteerEntry } from '../../text/facts/places/gazetteer'

export const placeKinds = [
  'governorate',
  'city',
  'town',
  'village',
  'quarter',
  'landmark',
  'country',
  'region',
] as const satisfies readonly GazetteerEntry['kind'][]

/** Places or issues of a list that a preview shows. */
export const shownOfList = 20

/** The columns of a list of places. */
export const placeColumns = ['ar', 'en', 'aliases', 'kind', 'governorate', 'lat', 'lon'] as const
