import type { Gazetteer, GazetteerEntry, PlaceKind } from './gazetteer'
import { directions, everyday } from './place-cues'
import { fold } from '../../characters/normalise'
import type { Word } from '../words'

/** Buildings that bear the name of the town that they stand in; streets, squares and bridges bear those of other towns. */
const buildings = /^(?:جامع|مسجد|مشفي|مستشفي|مدرسه|مقبره|سجن|محطه|سوق|فرن)$/
const settlements: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['city', 'town', 'village'])

/**
 * The towns that may be meant by the name of the building `words[at..end)`: مشفى دوما, مسجد أريحا الكبير. None for another
 * building, and none for an everyday word such as that of مسجد الفردوس.
 */
export function townsOfBuilding(gazetteer: Gazetteer, words: Word[], at: number, end: number): GazetteerEntry[] {
  if (words[at]?.names.some(({ key }) => buildings.test(key)) !== true) return []
  const match = gazetteer.match(words, at + 1)
  if (match === null || match.cut > 0 || at + 1 + match.length > end) return []
  const rest = words.slice(at + 1 + match.length, end)
  if (!rest.every(({ key }) => directions.has(key))) return []
  if (match.words === 1 && everyday.has(words[at + 1]?.key ?? '')) return []
  const towns = match.entries.filter(({ kind }) => settlements.has(kind))
  return towns.length === match.entries.length ? towns : []
}

/** The name of the town in that of a building that bears nothing else: أريحا of مسجد أريحا; null for any other name. */
export function townNameInBuilding(name: string): string | null {
  const [building = '', town, ...more] = name.split(' ')
  return town !== undefined && more.length === 0 && buildings.test(fold(building)) ? town : null
}
