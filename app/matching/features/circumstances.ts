import type { Camp, EventKind } from '../../text/facts/types'
import { weightOfKinds } from './event-weights'
import type { FigureComparison } from './figures'
import { compareFigures } from './figures'
import type { PlaceComparison } from './places'
import { comparePlaces } from './places'
import type { Side } from './side'
import { daysAfterInYear, daysAround, daysFromRange, dayOfYearOf } from './yearless-days'

/** Kinds that both sides have; `meeting` is null where one side has none. */
export interface Meeting<Kind> {
  shared: Kind[]
  meeting: 'same' | 'other' | null
}

/** What two passages say besides their words. `null` where one side says nothing. */
export interface Circumstances {
  section: 'same' | 'other' | null
  /** Both stand under a heading; otherwise the governorates of their places were compared. */
  underHeadings: boolean
  /** Whole days between the two; 0 also where one passage's own dates reach the other's day. */
  daysApart: number | null
  /** The later one is an article without sections, which speaks of the day before as often as of its own. */
  lookingBack: boolean
  sameSource: boolean
  places: PlaceComparison
  /** `share` is the weight of the shared kinds by that of all, `weight` that of the most distinctive shared one. */
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
    underHeadings: left.sectionKey !== null && right.sectionKey !== null,
    daysApart: daysApart(left, right),
    lookingBack: lookingBack(left, right),
    sameSource: left.sourceId !== null && left.sourceId === right.sourceId,
    places: comparePlaces(left, right),
    events: events(left.kinds, right.kinds),
    actors: meeting(left.camps, right.camps),
    figures: compareFigures(left.facts?.figures ?? [], right.facts?.figures ?? []),
    denied: left.facts !== null && right.facts !== null && left.facts.negated !== right.facts.negated,
  }
}

export function sections(left: Side, right: Side): Circumstances['section'] {
  if (left.sectionKey !== null && right.sectionKey !== null)
    return left.sectionKey === right.sectionKey ? 'same' : 'other'
  if (left.governorates.size === 0 || right.governorates.size === 0) return null
  for (const name of left.governorates) if (right.governorates.has(name)) return 'same'
  return 'other'
}

/** Whole days between what two passages speak of; null where the day of one is unknown. A day without a year is met in any year. */
export function daysApart(left: Side, right: Side): number | null {
  if (left.days !== null && right.days !== null)
    return Math.max(0, left.days[0] - right.days[1], right.days[0] - left.days[1])
  if (left.yearlessDay !== null && right.yearlessDay !== null) return daysAround(left.yearlessDay, right.yearlessDay)
  if (left.yearlessDay !== null && right.days !== null) return daysFromRange(left.yearlessDay, right.days)
  if (right.yearlessDay !== null && left.days !== null) return daysFromRange(right.yearlessDay, left.days)
  return null
}

export function lookingBack(left: Side, right: Side): boolean {
  const after = daysAfter(left, right)
  if (after === 0) return false
  return (after > 0 ? left : right).section === null
}

/** How many days the left begins after the right, less than zero where before; by the nearer way round the calendar where a year is unknown. */
function daysAfter(left: Side, right: Side): number {
  if (left.days !== null && right.days !== null) return left.days[0] - right.days[0]
  const [one, two] = [dayInYear(left), dayInYear(right)]
  return one === null || two === null ? 0 : daysAfterInYear(one, two)
}

function dayInYear({ days, yearlessDay }: Side): number | null {
  return yearlessDay ?? (days === null ? null : dayOfYearOf(days[0]))
}

function events(left: readonly EventKind[], right: readonly EventKind[]): Circumstances['events'] {
  const met = meeting(left, right)
  if (met.meeting !== 'same') return { ...met, share: 0, weight: 0 }
  const shared = weightOfKinds(met.shared)
  return {
    ...met,
    share: shared.sum / weightOfKinds([...left, ...right.filter((kind) => !left.includes(kind))]).sum,
    weight: shared.most,
  }
}

function meeting<Kind extends string>(left: readonly Kind[], right: readonly Kind[]): Meeting<Kind> {
  const shared = left.filter((kind) => right.includes(kind)).sort()
  if (shared.length > 0) return { shared, meeting: 'same' }
  return { shared, meeting: left.length > 0 && right.length > 0 ? 'other' : null }
}
