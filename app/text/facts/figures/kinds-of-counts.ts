import type { FigureKind } from '../types'

const harmKinds: readonly FigureKind[] = ['killed', 'wounded', 'captured', 'missing', 'displaced']

/** What happens to people: counts of these are tolls. */
export const harms: ReadonlySet<string> = new Set(harmKinds)

/** What lists and tables count place by place. */
export const countedByPlace: readonly FigureKind[] = [
  ...harmKinds,
  'people',
  'fighters',
  'raids',
  'barrels',
  'shells',
  'rockets',
  'tanks',
  'vehicles',
  'aircraft',
]
