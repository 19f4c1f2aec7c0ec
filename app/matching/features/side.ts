import { latinOverArabic } from '../../text/characters/language'
import { fold } from '../../text/characters/normalise'
import type { Camp, EventKind, Facts } from '../../text/facts/types'
import { terms } from '../../text/words/terms'
import { backgroundIdf } from './background'
import type { ContextPlace } from './context'
import { weightOfKinds } from './event-weights'
import { gramsOf, type Grams } from './grams'
import { outlineOf, type Outline } from './outline'
import { dayOfYear } from './yearless-days'
import { weekdaysOf } from './weekdays'
import { sidePlaces, type SidePlace, type SidePlaces } from './side-places'
import { frameOf, type Frame } from './frame'

/** What the scorer knows of a passage. */
export interface SideInput {
  text: string
  /** Where the text stands in its report, from whose beginning the offsets of its facts count; 0 where left out. */
  start?: number
  /** The facts read from the text, null where they were not read. */
  facts: Facts | null
  /** The heading the passage stands under, as written, null for an article. */
  section: string | null
  /** ISO time or day; its calendar day is taken as written, so it should carry the zone it was published in. */
  publishedAt: string | null
  reportId: string
  sourceId: string | null
  /** What the sentences before it speak of, from `contextOf`; left out where unknown. */
  context?: readonly ContextPlace[]
  /** The stems of the text where they are known already. */
  stems?: readonly string[]
}

export type Idf = (term: string) => number

/** A passage made ready once, to be scored against many. */
export class Side implements SideInput, SidePlaces {
  readonly text: string
  readonly start: number
  readonly facts: Facts | null
  readonly section: string | null
  readonly publishedAt: string | null
  readonly reportId: string
  readonly sourceId: string | null
  readonly context: readonly ContextPlace[]
  /** Stems of the content words in order, as `terms` gives them. */
  readonly stems: readonly string[]
  /** Each distinct term with its weight. */
  readonly weights: ReadonlyMap<string, number>
  /** The sum of the weights. */
  readonly weight: number
  /** The terms again, for a first look. */
  readonly outline: Outline
  /** Written mostly in Latin letters. */
  readonly latin: boolean
  /** Days since 1970 of the publication, null where unknown. */
  readonly day: number | null
  /** First and last day it speaks of: its own dates where it gives any, else the day of its report, up to the day of publication. */
  readonly days: readonly [number, number] | null
  /** Its own dates are a period that was not over on its day, as those of a total since the beginning of the year. */
  readonly isRunningPeriod: boolean
  /** The day that its report names without a year, where nothing else gives its day: 0 to 365, as `dayOfYear` counts. */
  readonly yearlessDay: number | null
  /** The days of the week it may speak of, 0 for Sunday: the one that a report without a day names, or those of its one or two days; null where unknown or more. */
  readonly weekdays: readonly number[] | null
  /** The heading, folded. */
  readonly sectionKey: string | null
  /** The governorates of its places and of those in force. */
  readonly governorates: ReadonlySet<string>
  readonly kinds: readonly EventKind[]
  /** How much its kinds of event say together. */
  readonly kindsWeight: number
  readonly camps: readonly Camp[]
  readonly places: readonly SidePlace[]
  readonly near: readonly SidePlace[]
  readonly inForce: readonly SidePlace[]
  // Most passages are met by many and worded like none of them: these are made when first asked for.
  #letters: string | undefined
  #pairs: ReadonlySet<string> | undefined
  #grams: Grams | undefined
  #frame: Frame | undefined

  constructor(
    { text, start = 0, facts, section, publishedAt, reportId, sourceId, context = [], stems = terms(text) }: SideInput,
    idf: Idf,
  ) {
    this.text = text
    this.start = start
    this.facts = facts
    this.section = section
    this.publishedAt = publishedAt
    this.reportId = reportId
    this.sourceId = sourceId
    this.context = context
    this.stems = stems
    const weights = new Map<string, number>()
    for (const term of stems) weights.set(term, idf(term))
    let weight = 0
    for (const each of weights.values()) weight += each
    this.weights = weights
    this.weight = weight
    this.outline = outlineOf(weights)
    this.latin = latinOverArabic(text) > 0
    this.day = dayOf(publishedAt)
    this.days = daysOf(facts, this.day)
    this.isRunningPeriod = isRunningPeriod(facts, this.day)
    this.yearlessDay = this.days === null ? dayOfYear(facts?.reportYearlessDay ?? null) : null
    this.weekdays = weekdaysOf(this.days, facts?.reportWeekday ?? null)
    this.sectionKey =
      section === null
        ? null
        : fold(section)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()
    this.governorates = new Set(
      [...(facts?.places ?? []), ...context].map((place) => place.governorate).filter((name) => name !== null),
    )
    this.kinds = [...new Set((facts?.events ?? []).map((event) => event.kind))]
    this.kindsWeight = weightOfKinds(this.kinds).sum
    this.camps = [...new Set((facts?.actors ?? []).map((actor) => actor.camp))]
    const { places, near, inForce } = sidePlaces({ facts, context })
    this.places = places
    this.near = near
    this.inForce = inForce
  }

  /** Letters and digits alone, as spelt: equal for texts that differ in spaces, marks and punctuation only. */
  get letters(): string {
    return (this.#letters ??= lettersOf(this.text))
  }

  /** Its words without names of places and numbers, from `frameOf`. */
  get frame(): Frame {
    return (this.#frame ??= frameOf(this))
  }

  /** Distinct pairs of neighbouring terms. */
  get pairs(): ReadonlySet<string> {
    return (this.#pairs ??= pairsOf(this.stems))
  }

  /** Distinct runs of four letters of the folded words, spaces kept between words. */
  get grams(): Grams {
    return (this.#grams ??= gramsOf(
      ` ${fold(this.text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
    ))
  }
}

/** Prepares a passage for `scorePair`; `idf` must not depend on what else is stored, or the order of imports would show. */
export function prepareSide(input: SideInput, idf: Idf = backgroundIdf): Side {
  return new Side(input, idf)
}

function pairsOf(stems: readonly string[]): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < stems.length; at += 1) pairs.add(`${stems[at - 1]} ${stems[at]}`)
  return pairs
}

/** A longer time that was not over on the day of publication is a period, no spell of one event. */
const LONGEST_SPELL = 27

function isRunningPeriod(facts: Facts | null, day: number | null): boolean {
  const dates = datesOf(facts, day)
  if (dates === null || day === null) return false
  return dates[1] - dates[0] > LONGEST_SPELL && dates[0] <= day && day <= dates[1]
}

/** What a running period counts is counted up to the day of publication: two totals of different days are no event of one day. */
function daysOf(facts: Facts | null, day: number | null): [number, number] | null {
  if (day !== null && isRunningPeriod(facts, day)) return [day, day]
  const dates = datesOf(facts, day)
  if (dates !== null) return dates
  const ofReport = dayOf(facts?.reportDay ?? null)
  if (ofReport !== null) return day === null ? [ofReport, ofReport] : [Math.min(ofReport, day), Math.max(ofReport, day)]
  return day === null ? null : [day, day]
}

/** The first and the last day of a passage's own dates; a night belongs to the day after it too, up to that of publication. */
function datesOf(facts: Facts | null, published: number | null): [number, number] | null {
  const days = (facts?.dates ?? [])
    .flatMap(({ from, to, time }) => {
      const [first, last] = [Date.parse(from) / MS_OF_DAY, Date.parse(to) / MS_OF_DAY]
      const isNight = time === 'night' && first === last && (published === null || last < published)
      return isNight ? [first, last + 1] : [first, last]
    })
    .filter((day) => !Number.isNaN(day))
  return days.length > 0 ? [Math.min(...days), Math.max(...days)] : null
}

const MS_OF_DAY = 86_400_000

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|ـ/gu, '')
}

/** The calendar day a time was written for: the one in its own zone, not the one in UTC. */
function dayOf(publishedAt: string | null): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '')
  if (!found) return null
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000
}
