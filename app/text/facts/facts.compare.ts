import { fold } from '../characters/normalise'
import { compareFigures } from './figures/figures.compare'
import type {
  ActorMention,
  DateMention,
  EventKind,
  EventMention,
  Facts,
  FactStatus,
  FigureKind,
  PlaceMention,
} from './types'

export type FactField = 'place' | 'date' | 'event' | 'actors' | 'figures' | 'negation'

/**
 * One line of the comparison. The values are keys for the screen to name
 * (event kinds, camps), days, signed numbers (`≥100`, `~70`), or place names
 * as written; empty where a side says nothing.
 */
export interface FactPart {
  field: FactField
  status: FactStatus
  left: string[]
  right: string[]
  kind?: FigureKind
}

export interface FactAgreement {
  place: FactStatus
  date: FactStatus
  event: FactStatus
  actors: FactStatus
  negation: FactStatus
  /** Only the kinds counted on at least one side. */
  figures: Partial<Record<FigureKind, FactStatus>>
  parts: FactPart[]
}

function unique(list: string[]): string[] {
  return [...new Set(list)]
}

function setStatus(left: Set<string>, right: Set<string>): FactStatus {
  if (left.size === 0 || right.size === 0) return 'unknown'
  const shared = [...left].filter((item) => right.has(item)).length
  if (shared === left.size && shared === right.size) return 'same'
  return shared > 0 ? 'compatible' : 'differs'
}

function placeId(mention: PlaceMention): string {
  return mention.place ?? `?${fold(mention.name).replace(/^ال/, '')}`
}

/** A governorate or its chief city contains what lies in it; a region or country has no governorate and may contain anything. */
function contains(wide: PlaceMention, narrow: PlaceMention): boolean {
  if (wide.place === null) return false
  if (wide.governorate === null) return narrow.governorate !== null
  const whole = wide.place === wide.governorate || wide.place === `${wide.governorate}/${wide.governorate}`
  return whole && wide.governorate === narrow.governorate
}

function comparePlaces(left: PlaceMention[], right: PlaceMention[]): FactStatus {
  const status = setStatus(new Set(left.map(placeId)), new Set(right.map(placeId)))
  if (status !== 'differs') return status
  if (left.some((a) => right.some((b) => contains(a, b) || contains(b, a)))) return 'compatible'
  const resolved = (list: PlaceMention[]) => list.some((place) => place.place !== null)
  return resolved(left) && resolved(right) ? 'differs' : 'unknown'
}

const partOfHour = [
  'night',
  'night',
  'night',
  'dawn',
  'dawn',
  'dawn',
  'morning',
  'morning',
  'morning',
  'morning',
  'morning',
  'noon',
  'noon',
  'noon',
  'afternoon',
  'afternoon',
  'afternoon',
  'evening',
  'evening',
  'evening',
  'evening',
  'night',
  'night',
  'night',
]

function partOfDay(time: string): string {
  return /^\d/.test(time) ? (partOfHour[Number(time.slice(0, 2))] ?? time) : time
}

/** In their order through the day: who writes of the evening and who writes of the night may mean one hour. */
const partsInOrder = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night']

/** Hours that witnesses of one event may differ by. */
const hoursOff = 2

function areApart(one: string, two: string): boolean {
  if (partOfDay(one) === partOfDay(two)) return false
  if (/^\d/.test(one) && /^\d/.test(two)) {
    const hours = Math.abs(Number(one.slice(0, 2)) - Number(two.slice(0, 2)))
    return Math.min(hours, 24 - hours) > hoursOff
  }
  const [first, second] = [one, two].map((time) => partsInOrder.indexOf(partOfDay(time))) as [number, number]
  if (first < 0 || second < 0) return true
  const steps = Math.abs(first - second)
  return Math.min(steps, partsInOrder.length - steps) > 1
}

function compareDay(a: DateMention, b: DateMention): FactStatus {
  if (a.to < b.from || b.to < a.from) return 'differs'
  if (a.time !== null && b.time !== null && areApart(a.time, b.time)) return 'differs'
  return a.from === b.from && a.to === b.to && a.time === b.time ? 'same' : 'compatible'
}

/** The best agreement among pairs, which does not depend on the order of the sides. */
function best(statuses: FactStatus[]): FactStatus {
  for (const status of ['same', 'compatible', 'differs'] as const) if (statuses.includes(status)) return status
  return 'unknown'
}

function compareDates(left: DateMention[], right: DateMention[]): FactStatus {
  return best(left.flatMap((a) => right.map((b) => compareDay(a, b))))
}

/** They stand beside almost any event and neither make two passages one event nor tell them apart. */
const weakEvents: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'casualties', 'targeting', 'destruction'])

/** Two words for what may be one event. A capture is not a clash: it may be a later stage of it. */
const eventFamilies: EventKind[][] = [
  ['air-raid', 'barrel-bomb'],
  ['shelling', 'ground-missile'],
  ['clash', 'advance', 'repelled'],
  ['clash', 'gunfire'],
]

function compareEvents(left: EventMention[], right: EventMention[]): FactStatus {
  const all = setStatus(new Set(left.map((event) => event.kind)), new Set(right.map((event) => event.kind)))
  if (all === 'same' || all === 'unknown') return all
  const strong = (list: EventMention[]) =>
    new Set(list.map((event) => event.kind).filter((kind) => !weakEvents.has(kind)))
  const [a, b] = [strong(left), strong(right)]
  if (a.size === 0 || b.size === 0) return 'compatible'
  const related = [...a].some(
    (kind) =>
      b.has(kind) || eventFamilies.some((family) => family.includes(kind) && family.some((other) => b.has(other))),
  )
  return related ? 'compatible' : 'differs'
}

function camps(actors: ActorMention[]): Set<string> {
  return new Set(actors.map((actor) => actor.camp).filter((camp) => camp !== 'civilian'))
}

function showDate(date: DateMention): string {
  const days = date.from === date.to ? date.from : `${date.from}/${date.to}`
  return date.time === null ? days : `${days} ${date.time}`
}

function part<T>(field: FactField, status: FactStatus, left: T[], right: T[], show: (value: T) => string): FactPart {
  return { field, status, left: unique(left.map(show)), right: unique(right.map(show)) }
}

/** How the facts of two passages agree, field by field. Symmetric but for the sides of the parts. */
export function compareFacts(a: Facts, b: Facts): FactAgreement {
  const place = comparePlaces(a.places, b.places)
  const date = compareDates(a.dates, b.dates)
  const event = compareEvents(a.events, b.events)
  const actors = setStatus(camps(a.actors), camps(b.actors))
  const negation: FactStatus = a.negated === b.negated ? 'same' : 'differs'
  const counted = compareFigures(a.figures, b.figures)
  const parts = [
    part('place', place, a.places, b.places, (mention) => mention.name),
    part('date', date, a.dates, b.dates, showDate),
    part('event', event, a.events, b.events, (mention) => mention.kind),
    part('actors', actors, a.actors, b.actors, (mention) => mention.camp),
    ...counted.map(({ kind, status, left, right }): FactPart => ({ field: 'figures', status, left, right, kind })),
    part('negation', negation, [a.negated], [b.negated], String),
  ].filter(({ left, right }) => left.length + right.length > 0)
  return {
    place,
    date,
    event,
    actors,
    negation,
    figures: Object.fromEntries(counted.map(({ kind, status }) => [kind, status])),
    parts,
  }
}
