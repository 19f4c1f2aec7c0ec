import { fold } from '../text/normalise'
import type { Camp, EventKind } from '../text/facts/types'
import { weightOfKinds } from './event-weights'
import type { FigureComparison } from './figures'
import { compareFigures } from './figures'
import type { PlaceComparison } from './places'
import { comparePlaces, governoratesOf } from './places'
import type { Side } from './side'

/** Kinds that both sides have; `meeting` is null where one side has none. */
export interface Meeting<Kind> {
  shared: Kind[]
  meeting: 'same' | 'other' | null
}

/** What two passages say besides their words. `null` where one side tells nothing. */
export interface Circumstances {
  section: 'same' | 'other' | null
  /** Whole days between the two; 0 also where one passage's own dates reach the other's day. */
  daysApart: number | null
  /** The later one is an article without sections, which tells of the day before as often as of its own. */
  lookingBack: boolean
  sameSource: boolean
  places: PlaceComparison
  /** `share` is the weight of the shared kinds by that of all, `weight` that of the most telling shared one. */
  events: Meeting<EventKind> & { share: number; weight: number }
  actors: Meeting<Camp>
  figures: FigureComparison
  /** One side denies what the other asserts. */
  denied: boolean
}

/** Compares when, where, who and what; the answer for swapped sides is the mirror image. */
export function compareCircumstances(left: Side, right: Side): Circumstances {
  return {
    section: sections(left, right),
    daysApart: daysApart(left, right),
    lookingBack: lookingBack(left, right),
    sameSource: left.sourceId !== null && left.sourceId === right.sourceId,
    places: comparePlaces(left, right),
    events: events(left, right),
    actors: meeting((left.facts?.actors ?? []).map((actor) => actor.camp), (right.facts?.actors ?? []).map((actor) => actor.camp)),
    figures: compareFigures(left.facts?.figures ?? [], right.facts?.figures ?? []),
    denied: left.facts !== null && right.facts !== null && left.facts.negated !== right.facts.negated,
  }
}

function sections(left: Side, right: Side): Circumstances['section'] {
  if (left.section !== null && right.section !== null) return plain(left.section) === plain(right.section) ? 'same' : 'other'
  const l = governoratesOf(left)
  const r = governoratesOf(right)
  if (l.size === 0 || r.size === 0) return null
  return [...l].some((name) => r.has(name)) ? 'same' : 'other'
}

function plain(section: string): string {
  return fold(section).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function daysApart(left: Side, right: Side): number | null {
  const l = daysOf(left)
  const r = daysOf(right)
  if (l === null || r === null) return null
  return Math.max(0, l[0] - r[1], r[0] - l[1])
}

function lookingBack(left: Side, right: Side): boolean {
  const [l, r] = [daysOf(left), daysOf(right)]
  if (l === null || r === null || l[0] === r[0]) return false
  return (l[0] > r[0] ? left : right).section === null
}

/** First and last day a passage speaks of: its own dates where it gives any, else the day of its report. */
function daysOf(side: Side): [number, number] | null {
  const dates = side.facts?.dates ?? []
  const days = dates.flatMap((date) => [Date.parse(date.from), Date.parse(date.to)]).filter((time) => !Number.isNaN(time))
  if (days.length > 0) return [Math.min(...days) / 86_400_000, Math.max(...days) / 86_400_000]
  return side.day === null ? null : [side.day, side.day]
}

function events(left: Side, right: Side): Circumstances['events'] {
  const [l, r] = [left, right].map((side) => (side.facts?.events ?? []).map((event) => event.kind))
  const met = meeting(l ?? [], r ?? [])
  const all = weightOfKinds(new Set([...(l ?? []), ...(r ?? [])]))
  const shared = weightOfKinds(new Set(met.shared))
  return { ...met, share: all.sum > 0 ? shared.sum / all.sum : 0, weight: shared.most }
}

function meeting<Kind extends string>(left: Kind[], right: Kind[]): Meeting<Kind> {
  const shared = [...new Set(left)].filter((kind) => right.includes(kind)).sort()
  if (shared.length > 0) return { shared, meeting: 'same' }
  return { shared, meeting: left.length > 0 && right.length > 0 ? 'other' : null }
}
