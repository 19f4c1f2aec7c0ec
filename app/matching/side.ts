import { fold } from '../text/normalise'
import type { Camp, EventKind, Facts } from '../text/facts/types'
import { terms } from '../text/terms'
import { backgroundIdf } from './background'
import type { ContextPlace } from './context'
import { weightOfKinds } from './event-weights'
import { outlineOf, type Outline } from './outline'
import { sidePlaces, type SidePlaces } from './side-places'

/** What the scorer is told of a passage. */
export interface SideInput {
  text: string
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

/** A passage made ready once, to be scored against many. */
export interface Side extends SideInput, SidePlaces {
  /** Letters and digits alone, as spelt: equal for texts that differ in spaces, marks and punctuation only. */
  letters: string
  /** Stems of the content words in order, as `terms` gives them. */
  stems: readonly string[]
  /** Each distinct term with its weight. */
  weights: Map<string, number>
  /** The sum of the weights. */
  weight: number
  /** The terms again, for a first look. */
  outline: Outline
  /** Distinct pairs of neighbouring terms. */
  pairs: Set<string>
  /** Distinct runs of four letters of the folded words, spaces kept between words. */
  grams: Set<string>
  /** Written mostly in Latin letters. */
  latin: boolean
  /** Days since 1970 of the publication, null where unknown. */
  day: number | null
  /** First and last day it speaks of: its own dates where it gives any, else the day of its report. */
  days: [number, number] | null
  /** The heading, folded. */
  sectionKey: string | null
  /** The governorates of its places and of those in force. */
  governorates: Set<string>
  kinds: EventKind[]
  /** How much its kinds of event say together. */
  kindsWeight: number
  camps: Camp[]
}

export type Idf = (term: string) => number

/** Prepares a passage for `scorePair`; `idf` must not depend on what else is stored, or the order of imports would show. */
export function prepareSide(input: SideInput, idf: Idf = backgroundIdf): Side {
  const stems = input.stems ?? terms(input.text)
  const weights = new Map<string, number>()
  for (const term of stems) weights.set(term, idf(term))
  let weight = 0
  for (const each of weights.values()) weight += each
  let letters: string | undefined
  let pairs: Set<string> | undefined
  let grams: Set<string> | undefined
  return {
    ...input,
    stems,
    weights,
    weight,
    outline: outlineOf(weights),
    latin: isLatin(input.text),
    ...told(input),
    ...sidePlaces(input),
    // Most passages are met by many and worded like none of them: these are made when first asked for.
    get letters() {
      return (letters ??= lettersOf(input.text))
    },
    get pairs() {
      return (pairs ??= pairsOf(stems))
    },
    get grams() {
      return (grams ??= gramsOf(fold(input.text)))
    },
  }
}

function pairsOf(stems: readonly string[]): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < stems.length; at += 1) pairs.add(`${stems[at - 1]} ${stems[at]}`)
  return pairs
}

/** What is read from the facts and the frame once, since it is compared with many. */
function told({ facts, section, context, publishedAt }: SideInput) {
  const day = dayOf(publishedAt)
  const kinds = [...new Set((facts?.events ?? []).map((event) => event.kind))]
  const governorates = [...(facts?.places ?? []), ...(context ?? [])].map((place) => place.governorate).filter((name) => name !== null)
  return {
    day,
    days: daysOf(facts, day),
    sectionKey: section === null ? null : fold(section).replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
    governorates: new Set(governorates),
    kinds,
    kindsWeight: weightOfKinds(new Set(kinds)).sum,
    camps: [...new Set((facts?.actors ?? []).map((actor) => actor.camp))],
  }
}

function daysOf(facts: Facts | null, day: number | null): [number, number] | null {
  const times = (facts?.dates ?? []).flatMap((date) => [Date.parse(date.from), Date.parse(date.to)]).filter((time) => !Number.isNaN(time))
  if (times.length > 0) return [Math.min(...times) / 86_400_000, Math.max(...times) / 86_400_000]
  return day === null ? null : [day, day]
}

function isLatin(text: string): boolean {
  if (!/\p{Script=Latin}/u.test(text)) return false
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > (text.match(/\p{Script=Arabic}/gu)?.length ?? 0)
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]|ـ/gu, '')
}

function gramsOf(folded: string): Set<string> {
  const line = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  const grams = new Set<string>()
  for (let at = 0; at + 4 <= line.length; at += 1) grams.add(line.slice(at, at + 4))
  return grams
}

/** The calendar day a time was written for: the one in its own zone, not the one in UTC. */
function dayOf(publishedAt: string | null): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedAt ?? '')
  if (!found) return null
  return Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) / 86_400_000
}
