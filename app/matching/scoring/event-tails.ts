import type { EventKind, Facts } from '../../text/facts/types'
import { daysApart } from '../features/circumstances'
import { haveCommonPlace, placeMeeting } from '../features/places'
import type { Side } from '../features/side'
import { isQuarterOf, meetsAt, type SidePlace } from '../features/side-places'
import { violence } from '../features/violence'
import { weekdayMeeting } from '../features/weekdays'
import type { Reason } from './match'
import { matchAs } from './score'
import type { FoundPair } from './suppress-explained'

/** A passage with where it stands in its report. */
export interface PlacedSide {
  passage: string | number
  report: string | number
  /** Its offset in the report's text, in UTF-16 code units. */
  start: number
  side: Side
}

/** From this score on a pair is taken for one event, to which the consequences around its passages belong. */
export const ANCHOR = 0.5
/** UTF-16 code units between a passage and what the cut parted from it; a bulletin is on to the next matter sooner. */
const REACH = { article: 1_200, bulletin: 350 }
/** Of consequences beside a pair of one event so many are consequences of that event. */
const TRUST = 0.85
/** A toll of more days than this is one of a period and of many events. */
const EVENT_DAYS = 3

/** What a passage may say of an event's consequences: counts of people and buildings, and damage or flight without a count. */
const FIGURES = ['killed', 'wounded', 'captured', 'missing', 'displaced', 'buildings'] as const
const EVENTS = ['destruction', 'displacement'] as const
export type TailKind = (typeof FIGURES)[number] | (typeof EVENTS)[number]
const TAIL_KINDS: readonly TailKind[] = [...FIGURES, ...EVENTS]

/** A passage and those of its report that give consequences, as `eventTails` asks for them. */
export interface Surroundings {
  own: PlacedSide
  tails: readonly PlacedSide[]
}

/**
 * Pairs of tolls, damage and other consequences that the cut parted from their place and day ("…, killing ten"): where two
 * reports have a pair that describes one event, the nearest consequences of one kind around its passages speak of that event too,
 * so that figures that differ meet. Returns pairs that are not among those found, each with a score below that of the pair
 * which it stands by.
 *
 * @param around gives for a passage of a found pair itself and the passages of its report that `hasTail`
 */
export function eventTails(
  found: readonly FoundPair[],
  around: (passage: string | number) => Surroundings | null,
): FoundPair[] {
  const tails = new Map<string, FoundPair>()
  const known = new Set(found.map(({ left, right }) => nameOf(left.passage, right.passage)))
  for (const { left, right, match } of found) {
    if (match.score < ANCHOR) continue
    const [one, two] = [around(left.passage), around(right.passage)]
    if (!one || !two || !isAnchor(one.own.side, two.own.side)) continue
    const score = Math.round(match.score * TRUST * 10_000) / 10_000
    for (const kind of TAIL_KINDS) {
      const [first, second] = [nearestTail(one, kind), nearestTail(two, kind)]
      if (!first || !second || !mayMeet(first.side, second.side, kind)) continue
      if (!mayBeOneDay(datedBy(first.side, one.own.side), datedBy(second.side, two.own.side))) continue
      const name = nameOf(first.passage, second.passage)
      if (known.has(name) || (tails.get(name)?.match.score ?? 0) >= score) continue
      tails.set(name, {
        left: { passage: first.passage, report: first.report },
        right: { passage: second.passage, report: second.report },
        match: matchAs(first.side, second.side, score, BECAUSE),
      })
    }
  }
  return [...tails.values()]
}

/** Damage and flight stand in every other sentence: without a count both passages must be nothing but such a tail. */
function mayMeet(left: Side, right: Side, kind: TailKind): boolean {
  return (FIGURES as readonly string[]).includes(kind) || (left.places.length === 0 && right.places.length === 0)
}

/** Gives the day of a consequence: where its own words give none, it is of the day of the passage that it belongs to. */
function datedBy(tail: Side, own: Side): Side {
  return (tail.facts?.dates.length ?? 0) > 0 ? tail : own
}

/** Whether a suggestion stands by the pairs around it alone. */
export function isEventTail(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code === BECAUSE.code)
}

const BECAUSE = { code: 'toll-of-event', for: true } as const satisfies Reason

/** Whether a passage gives consequences of these kinds: how many were killed and not only a part of them, what was destroyed. */
export function hasTail({ facts, days, isRunningPeriod }: Side, wanted: readonly TailKind[] = TAIL_KINDS): boolean {
  if (facts === null || isRunningPeriod || (days !== null && days[1] - days[0] > EVENT_DAYS)) return false
  return hasConsequence(facts, wanted)
}

/** The same for facts alone, whatever span of days they are of. */
export function hasConsequence(
  { negated, figures, events }: Pick<Facts, 'negated' | 'figures' | 'events'>,
  wanted: readonly TailKind[] = TAIL_KINDS,
): boolean {
  if (negated) return false
  return wanted.some(
    (kind) =>
      figures.some((figure) => figure.kind === kind && figure.part !== true) ||
      events.some((event) => event.kind === kind),
  )
}

/** The nearest consequence, one in numbers before one that only says "dozens". */
function nearestTail(around: Surroundings, kind: TailKind): PlacedSide | null {
  return nearestOf(around, (side) => givesNumber(side, kind)) ?? nearestOf(around, (side) => hasTail(side, [kind]))
}

function givesNumber(side: Side, kind: TailKind): boolean {
  const figures = side.facts?.figures ?? []
  return (
    hasTail(side, [kind]) &&
    figures.some((each) => each.kind === kind && !each.part && (each.low ?? each.high) !== null)
  )
}

/** The passage itself where it is such a one, else the next after it, else the last before it. */
function nearestOf({ own, tails }: Surroundings, isWanted: (side: Side) => boolean): PlacedSide | null {
  const reach = own.side.section === null ? REACH.article : REACH.bulletin
  let best: { tail: PlacedSide; distance: number } | null = null
  for (const tail of tails) {
    if (!isWanted(tail.side)) continue
    const ahead = tail.start - own.start
    const distance = ahead >= 0 ? ahead : -2 * ahead
    if (distance > reach || (best && best.distance <= distance)) continue
    if (tail.passage === own.passage || isOfMatter(tail.side, own.side)) best = { tail, distance }
  }
  return best?.tail ?? null
}

/** What names another place than its passage speaks of, or stands under another heading, is of another matter. */
function isOfMatter(tail: Side, own: Side): boolean {
  if (tail.sectionKey !== own.sectionKey) return false
  if (tail.places.length > 0) return meet(tail.places, own.inForce)
  return own.inForce.length === 0 || meet(tail.inForce, own.inForce)
}

function meet(left: readonly SidePlace[], right: readonly SidePlace[]): boolean {
  return left.some((place) => right.some((other) => meetsAt(place, other) || isQuarterOf(place, other)))
}

/** A pair of one place, one day and kinds of event that can be one, of two sources: wording alone says nothing of the figures beside it. */
function isAnchor(left: Side, right: Side): boolean {
  if (
    left.sectionKey === null &&
    right.sectionKey === null &&
    left.sourceId !== null &&
    left.sourceId === right.sourceId
  )
    return false
  if (!mayBeOneDay(left, right) || !mayBeOneEvent(left.kinds, right.kinds)) return false
  return haveCommonPlace(placeMeeting(left, right))
}

/** "An attack on an iftar" and "a blast in a mosque", a repelled assault and a battle: who reports chooses the word. */
function mayBeOneEvent(left: readonly EventKind[], right: readonly EventKind[]): boolean {
  if (left.some((kind) => right.includes(kind))) return true
  return left.some((kind) => violence.has(kind)) && right.some((kind) => violence.has(kind))
}

/** An unknown day is not the same day, but "yesterday, Friday" may be the Friday of the other. */
function mayBeOneDay(left: Side, right: Side): boolean {
  const days = daysApart(left, right)
  return days === null ? weekdayMeeting(left.weekdays, right.weekdays) === 'same' : days <= 1
}

function nameOf(one: string | number, two: string | number): string {
  return [String(one), String(two)].sort().join(' / ')
}
