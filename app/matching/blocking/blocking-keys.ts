import type { Facts } from '../../text/facts/types'
import { backgroundFrequency } from '../features/background'
import type { ContextPlace } from '../features/context'
import { localPlaces } from '../features/context'
import { weightOfKind } from '../features/event-weights'
import { minhashBands } from './minhash-bands'
import { hash32, hash37 } from '../hash'
import { dayOfYear } from '../features/yearless-days'
import { plainName } from '../features/side-places'

/** What candidate keys are made from. */
export interface KeyInput {
  /** Stems in any order, repetitions allowed. */
  terms: readonly string[]
  /** Days since 1970, null where unknown. */
  day: number | null
  facts?: Facts | null
  context?: readonly ContextPlace[]
}

/** Share of all passages that hold a term, above 0 and at most 1. */
export type Frequency = (term: string) => number

/** Fewest and most rare terms whose pairs become keys; a longer passage has more to be found by. */
const FEWEST = 6
const MOST = 10
/** Pairs likelier than this by chance alone find too much unless the day narrows them. */
const COMMON_PAIR = 1e-5
const MOST_PLACES = 5
/** Statements are made everywhere. */
const DISTINCTIVE = 0.4

/** Whole numbers below 2 ** 37, distinct, in rising order. */
export interface BlockingKeys {
  /** Shared among reports of neighbouring days, or where a day is unknown. */
  near: number[]
  /** Shared on one day and the next; reports without a day share theirs among themselves. */
  day: number[]
  /** Shared at any time, by copies. */
  far: number[]
  /** Those of `day` that are shared on other days than that of publication: the one, or few in a row, that the passage itself gives. None where it gives no other. */
  named: { day: number; keys: number[] }[]
  /** Those of a kind of event with a place, among `day`, that reports meet which name their day without its year. */
  happened: number[]
  /** The same of a report that names its day so: 0 to 365, as `dayOfYear` counts. */
  yearless: { day: number; keys: number[] } | null
}

/**
 * The keys by which a passage finds, and is found by, others: two passages are candidates when they share one.
 *
 * - each pair of the passage's rarest terms; a pair of two frequent terms only together with the day;
 * - each kind of event with each place named or in force, with the towns of quarters and with the places that an unresolved name may mean, together with the day, for the same event in other words;
 *   the same with the day or few days that the passage gives, where those are others than the day of publication or where none is known,
 *   also where it is named without its year;
 * - each distinctive kind of event with two places, a quarter's town among them, for reports without a day;
 * - those of `minhashBands`.
 *
 * A passage's keys depend on the passage and on `frequency` alone, and the same set serves for storing and for asking;
 * so it makes no difference which of two passages came first. That is why `frequency` must be one frozen table for all
 * stored passages (by default a fixed list) and never the live counts. What this costs: a word that became frequent
 * after the table was frozen makes longer candidate lists, until the table is made anew and all keys with it. Terms of
 * one class of frequency are taken in the order of their hash, the same in every passage, as a bottom-k sketch does:
 * two passages that share most of their terms then choose mostly the same ones.
 */
export function blockingKeys(input: KeyInput, frequency: Frequency = backgroundFrequency): BlockingKeys {
  const near = new Set<number>()
  const days = new Set<number>()
  const undated = input.day === null ? ' undated' : ''
  const rare = rarest(input.terms, frequency)
  const [only] = rare
  if (rare.length === 1 && only) days.add(hash37(`1 ${only.term}${undated}`))
  for (let first = 0; first < rare.length; first += 1) {
    for (let second = first + 1; second < rare.length; second += 1) {
      const [one, two] = [rare[first] as RareTerm, rare[second] as RareTerm]
      const pair = one.term < two.term ? `2 ${one.term} ${two.term}` : `2 ${two.term} ${one.term}`
      if (one.share * two.share <= COMMON_PAIR) near.add(hash37(pair))
      else days.add(hash37(pair + undated))
    }
  }
  const { dated, always } = happenings(input)
  const happened = dated.map((happening) => hash37(`3 ${happening}`))
  if (input.day !== null) for (const key of happened) days.add(key)
  const named = happened.length === 0 ? [] : namedDaysOf(input)
  const yearlessDay =
    input.day === null && named.length === 0 ? dayOfYear(input.facts?.reportYearlessDay ?? null) : null
  for (const happening of always) near.add(hash37(`4 ${happening}`))
  return {
    near: inOrder(near),
    day: inOrder(days),
    far: minhashBands(input.terms),
    named: named.map((day) => ({ day, keys: inOrder(new Set(happened)) })),
    happened: inOrder(new Set(happened)),
    yearless:
      yearlessDay === null || happened.length === 0 ? null : { day: yearlessDay, keys: inOrder(new Set(happened)) },
  }
}

/** What a passage tells of longer ago is background. */
const LONGEST_AGO = 31

/** More days in a row are a period, and the keys of each are stored. */
const MOST_DAYS = 3

/** The day that a passage says it speaks of, or its report for it, or a few days in a row; none where they reach that of publication or the one before. */
function namedDaysOf({ day, facts }: KeyInput): number[] {
  const [date, ...others] = facts?.dates ?? []
  if (others.length > 0) return []
  const [from, to] = [date?.from, date?.to].map((end) => Date.parse(end ?? facts?.reportDay ?? '') / MS_OF_DAY)
  if (from === undefined || to === undefined || !(to - from < MOST_DAYS)) return []
  const isBackground = day !== null && (day - to <= 1 || day - from > LONGEST_AGO)
  return isBackground || to < from ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

const MS_OF_DAY = 86_400_000

function inOrder(keys: ReadonlySet<number>): number[] {
  return [...keys].sort((one, other) => one - other)
}

interface RareTerm {
  term: string
  share: number
  order: number
}

function rarest(terms: readonly string[], frequency: Frequency): RareTerm[] {
  const distinct = [...new Set(terms)].map((term) => ({ term, share: frequency(term), order: hash32(term) }))
  distinct.sort((a, b) => a.share - b.share || a.order - b.order || (a.term < b.term ? -1 : 1))
  return distinct.slice(0, Math.min(MOST, Math.max(FEWEST, FEWEST + Math.round((distinct.length - FEWEST) / 4))))
}

function placeKeys(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort().slice(0, MOST_PLACES)
}

/** What happened where: for matching within a day, and, where it is distinctive and two places are named, at any time. */
function happenings({ facts, context }: KeyInput): { dated: string[]; always: string[] } {
  if (!facts) return { dated: [], always: [] }
  const local = [...localPlaces(facts), ...(context ?? []).filter((place) => place.meant)]
  const named = local.length > 0 ? local : (context ?? [])
  const places = placeKeys(named.map((place) => place.place ?? `${plainName(place.name)} ${place.governorate ?? ''}`))
  const possible = placeKeys(named.flatMap(({ maybe = [] }) => maybe)).filter((key) => !places.includes(key))
  // A quarter is found by who names its town alone.
  const towns = placeKeys(named.flatMap(({ town }) => town ?? [])).filter((town) => !places.includes(town))
  const kinds = [...new Set(facts.events.map((event) => event.kind))]
  const distinctive = kinds.filter((kind) => weightOfKind(kind) >= DISTINCTIVE)
  const certain = [...places, ...towns].sort()
  const all = [...certain, ...possible]
  const pairs = certain.flatMap((one, at) => certain.slice(at + 1).map((two) => `${one} ${two}`))
  return {
    dated: (distinctive.length > 0 ? distinctive : kinds).flatMap((kind) => all.map((place) => `${kind} ${place}`)),
    always: kinds.filter((kind) => weightOfKind(kind) >= 1).flatMap((kind) => pairs.map((pair) => `${kind} ${pair}`)),
  }
}
