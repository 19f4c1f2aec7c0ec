import type { FactCode, StandingPlace } from '../../text/facts/search/fact-codes'
import type { Facts } from '../../text/facts/types'
import type { Gazetteer } from '../../text/facts/places/gazetteer'
import type { BlockingKeys } from '../blocking/blocking-keys'
import { hasConsequence } from '../scoring/event-tails'
import type { PassageReading } from './read-passages'

/** A passage's reading as it is stored; facts and context are JSON. */
export interface PackedReading {
  facts: string
  context: string
  terms: string[]
  keys: BlockingKeys
  /** The same for passages of one wording; 0 where it has no letters. */
  wording: number
  /** The same for passages of one day whose words differ in numbers alone; 0 where it is not compared with others. */
  series: number
  /** The highest count of killed or wounded that it gives. */
  toll: number
  /** It gives tolls, damage or other consequences. */
  consequence: boolean
  /** The places that it names or inherits, by their Arabic name where the gazetteer has one, else as written. */
  places: string[]
  /** What a search finds it by beside its words. */
  codes: FactCode[]
  /** Why it may need no check; '' where nothing says so. */
  ground: string
  /** It names a person. */
  person: boolean
  /** The topic of its report that it belongs to, counted from 0. */
  topic: number
}

/** No count of people is higher. */
const highestToll = 1_000_000

export function packReading(
  { facts, context, terms, keys, wording, series, checkability, ofPage, inherited, codes, topic }: PassageReading,
  gazetteer: Gazetteer,
): PackedReading {
  return {
    facts: JSON.stringify(facts),
    context: JSON.stringify(context),
    terms,
    keys,
    wording,
    series,
    toll: tollOf(facts),
    consequence: !ofPage && hasConsequence(facts),
    places: placesOf([...facts.places, ...inherited], gazetteer),
    codes,
    ground: checkability.ground ?? '',
    person: checkability.person,
    topic,
  }
}

function tollOf({ figures }: Facts): number {
  let toll = 0
  for (const { kind, low, high, scale } of figures) {
    if (kind === 'killed' || kind === 'wounded')
      toll = Math.max(toll, Math.round(Math.min(low ?? high ?? scale ?? 0, highestToll)))
  }
  return toll
}

function placesOf(places: readonly StandingPlace[], gazetteer: Gazetteer): string[] {
  return [...new Set(places.map(({ name, place }) => (place === null ? null : gazetteer.entry(place)?.ar) ?? name))]
}
