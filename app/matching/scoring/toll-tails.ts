import type { Figure } from '../../text/facts/types'
import { daysApart } from '../features/circumstances'
import { placeMeeting, type PlaceMeeting } from '../features/places'
import type { Side } from '../features/side'
import { samePlace, type SidePlace } from '../features/side-places'
import type { Reason } from './match'
import { matchAs } from './score'
import type { FoundPair } from './suppress-explained'

/** A passage with where it stands in its report. */
export interface PlacedSide {
  passage: string | number
  report: string | number
  start: number
  side: Side
}

/** From this score on a pair is taken for one event, to which the tolls around its passages belong. */
export const ANCHOR = 0.5
/** Letters between a passage and the toll that the cut parted from it; a bulletin is on to the next matter sooner. */
const REACH = { article: 1_200, bulletin: 350 }
/** Of tolls beside a pair of one event so many are tolls of that event. */
const TRUST = 0.85

/**
 * Pairs of tolls that the cut parted from their place and day ("…, killing ten"): where two reports have a pair that tells
 * one event, the nearest tolls around its passages tell of that event too, so that figures that differ meet. `around` gives
 * for a passage of such a pair itself and the passages of its report that tell a toll.
 */
export function tollTails(
  found: readonly FoundPair[],
  around: (passage: string | number) => { own: PlacedSide; tolls: readonly PlacedSide[] } | null,
): FoundPair[] {
  const tails = new Map<string, FoundPair>()
  const known = new Set(found.map(({ left, right }) => nameOf(left.passage, right.passage)))
  for (const { left, right, match } of found) {
    if (match.score < ANCHOR) continue
    const [one, two] = [around(left.passage), around(right.passage)]
    if (!one || !two || !isAnchor(one.own.side, two.own.side)) continue
    for (const kind of TOLLS) {
      const [first, second] = [nearestToll(one, kind), nearestToll(two, kind)]
      if (!first || !second || known.has(nameOf(first.passage, second.passage))) continue
      const score = Math.round(match.score * TRUST * 10_000) / 10_000
      const before = tails.get(nameOf(first.passage, second.passage))
      if ((before && before.match.score >= score) || !isNear(daysApart(first.side, second.side))) continue
      tails.set(nameOf(first.passage, second.passage), {
        left: { passage: first.passage, report: first.report },
        right: { passage: second.passage, report: second.report },
        match: matchAs(first.side, second.side, score, BECAUSE),
      })
    }
  }
  return [...tails.values()]
}

/** Whether a suggestion stands by the pairs around it alone. */
export function isTollTail(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code === BECAUSE.code)
}

const BECAUSE = { code: 'toll-of-event', for: true } as const satisfies Reason

const TOLLS = ['killed', 'wounded'] as const
type Toll = (typeof TOLLS)[number]

/** Whether a passage tells how many were killed or wounded, and not only of a part of them. */
export function tellsToll({ facts }: Side, kinds: readonly Toll[] = TOLLS): boolean {
  return (
    facts !== null && !facts.negated && facts.figures.some((figure) => isToll(figure) && kinds.includes(figure.kind))
  )
}

function isToll(figure: Figure): figure is Figure & { kind: Toll } {
  return (figure.kind === 'killed' || figure.kind === 'wounded') && figure.part !== true
}

/** The passage itself where it tells the toll, else the next after it, else the last before it. */
function nearestToll({ own, tolls }: { own: PlacedSide; tolls: readonly PlacedSide[] }, kind: Toll): PlacedSide | null {
  const reach = own.side.section === null ? REACH.article : REACH.bulletin
  let best: { toll: PlacedSide; distance: number } | null = null
  for (const toll of tolls) {
    if (!tellsToll(toll.side, [kind])) continue
    const ahead = toll.start - own.start
    const distance = ahead >= 0 ? ahead : -2 * ahead
    if (distance > reach || (best && best.distance <= distance)) continue
    if (toll.passage === own.passage || isOfMatter(toll.side, own.side)) best = { toll, distance }
  }
  return best?.toll ?? null
}

/** A toll that names another place than its passage tells of, or stands under another heading, is of another matter. */
function isOfMatter(toll: Side, own: Side): boolean {
  if (toll.sectionKey !== own.sectionKey) return false
  if (toll.places.length > 0) return meet(toll.places, own.inForce)
  return own.inForce.length === 0 || meet(toll.inForce, own.inForce)
}

function meet(left: readonly SidePlace[], right: readonly SidePlace[]): boolean {
  return left.some((place) => right.some((other) => samePlace(place, other)))
}

/** A pair of one place, one kind of event and one day, of two sources: wording alone says nothing of the figures beside it. */
function isAnchor(left: Side, right: Side): boolean {
  if (
    left.sectionKey === null &&
    right.sectionKey === null &&
    left.sourceId !== null &&
    left.sourceId === right.sourceId
  )
    return false
  if (!isNear(daysApart(left, right)) || !left.kinds.some((kind) => right.kinds.includes(kind))) return false
  return PLACED.has(placeMeeting(left, right))
}

const PLACED: ReadonlySet<PlaceMeeting> = new Set<PlaceMeeting>(['same', 'half', 'context', 'matter'])

/** An unknown day is not the same day. */
function isNear(days: number | null): boolean {
  return days !== null && days <= 1
}

function nameOf(one: string | number, two: string | number): string {
  return [String(one), String(two)].sort().join(' / ')
}
