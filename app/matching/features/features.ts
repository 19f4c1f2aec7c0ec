import type { EventKind } from '../../text/facts/types'
import type { Circumstances } from './circumstances'
import { compareCircumstances } from './circumstances'
import { gradedPlace } from './place-grade'
import { haveCommonClosestPlace, haveCommonPlace, haveNamesakes, type PlaceMeeting } from './places'
import type { Side } from './side'
import type { Wording } from './wording'
import { weekdayMeeting } from './weekdays'
import { compareWording } from './wording'

/** Everything the score is made of. Each feature is in 0 to 1 and the same for swapped sides. */
export interface Features {
  /** Equal but for spaces, punctuation and marks. */
  identical: number
  words: number
  contained: number
  pairs: number
  characters: number
  amount: number
  /** The two are written in different scripts, so that their words cannot be compared. */
  otherScript: number
  sameSection: number
  otherSection: number
  /** Neither stands under a heading: a post or an article describes one event, a bulletin fifty. */
  articles: number
  /** Two articles or posts, both published on a known day, of one day and with a place in common. */
  articlesOneDay: number
  /** Two articles have a place in common that is no chief city, on one day, or on two of which one is read from a text. */
  specificPlace: number
  /** The same where the day of one side or both is unknown. */
  specificPlaceUndated: number
  /** Two articles have no place in common but where others lie. */
  widePlace: number
  /** The same where the day of one side or both is unknown. */
  widePlaceUndated: number
  /** The same as `articles` for two of one source: it seldom describes one event twice, and signs all it tells. */
  sameSourceArticles: number
  /** One day lies between two bulletins. */
  oneDayApart: number
  /** One day lies between, and the later one is an article. */
  dayBefore: number
  /** How many distinctive words were shared, where one day lies between two bulletins: a copy of a particular account, not a standing phrase. */
  distinctiveDayApart: number
  /** Two days or more, from a half at two reaching 1 at a week. */
  daysApart: number
  /** Further apart than a week, reaching 1 at a year: no wording outweighs it but that of copies. */
  weeksApart: number
  /** Both days are known, one of them from its text alone. */
  dayFromText: number
  /** The day of one side or both is unknown, which is not the same day. */
  dayUnknown: number
  /** The same, but both name a day of the week or have one, and it is one. */
  sameWeekday: number
  /** The same, but theirs are others, and not next to each other. */
  otherWeekday: number
  /** How much was shared, where the day of one side or both is unknown. */
  amountUndated: number
  /** A kind of event at one place, named on both sides, where the day of one side or both is unknown. */
  happeningUndated: number
  /** Both name one place. */
  samePlace: number
  /** One names a place that is in force in the other's context. */
  halfPlace: number
  /** Neither names a place, and one is in force in both contexts. */
  contextPlace: number
  /** One stands in a town and the other in a quarter of it. */
  quarterOfTown: number
  /** A place is in force on both sides only since the matter was opened. */
  samePlaceOfMatter: number
  /** Both name places, and none is shared. */
  otherPlace: number
  /** Two of the places bear one name. */
  namesakes: number
  /** They differ where the context of one side stands in. */
  otherContext: number
  /** Weight of the shared kinds of event by that of all. */
  events: number
  otherEvent: number
  /** One speaks of fighting for what the other says is taken. */
  laterStage: number
  sameActor: number
  otherActor: number
  /** A count of the same thing that is the same count. */
  sameCount: number
  differingFigure: number
  denied: number
  /** A place, a kind of event and the day agree, by what both say themselves; as much as the kind says. */
  happening: number
  /** The same, but the place by the context of one side or both. */
  happeningByContext: number
  /** The same, but one place is a quarter of the other. */
  happeningInQuarter: number
  /** The same, but the place by the opening of the matter. */
  happeningOfMatter: number
  /** An event described in two scripts, for which nothing but the facts can speak. */
  crossScriptEvent: number
}

export interface Comparison {
  wording: Wording
  circumstances: Circumstances
  features: Features
}

/** Compares two prepared passages. */
export function comparePassages(left: Side, right: Side): Comparison {
  const wording = compareWording(left, right)
  const circumstances = compareCircumstances(left, right)
  return { wording, circumstances, features: featuresOf(left, right, wording, circumstances) }
}

function featuresOf(left: Side, right: Side, wording: Wording, circumstances: Circumstances): Features {
  const days = circumstances.daysApart
  const undated = truth(days === null)
  const weekdays = days === null ? weekdayMeeting(left.weekdays, right.weekdays) : null
  const place = circumstances.places.meeting
  const otherScript = truth(left.latin !== right.latin)
  const happened = days === 0 ? circumstances.events.weight : 0
  return {
    identical: truth(left.letters !== '' && left.letters === right.letters),
    words: wording.words,
    contained: wording.contained * wording.amount,
    pairs: wording.pairs * wording.amount,
    characters: wording.characters,
    amount: wording.amount,
    otherScript,
    sameSection: truth(circumstances.section === 'same'),
    otherSection: truth(circumstances.section === 'other'),
    articles: truth(left.sectionKey === null && right.sectionKey === null),
    articlesOneDay: truth(isOneDayOfArticles(left, right, days, place)),
    ...gradedPlace(left, right, place, days, isDayFromText(left, right, days)),
    sameSourceArticles: truth(circumstances.sameSource && left.sectionKey === null && right.sectionKey === null),
    oneDayApart: truth(days === 1 && !circumstances.lookingBack),
    dayBefore: truth(days === 1 && circumstances.lookingBack),
    distinctiveDayApart: wording.distinctive * truth(days === 1 && !circumstances.lookingBack),
    daysApart: nearDays(days),
    weeksApart: farDays(days),
    dayFromText: truth(isDayFromText(left, right, days)),
    dayUnknown: undated,
    sameWeekday: truth(weekdays === 'same'),
    otherWeekday: truth(weekdays === 'other'),
    amountUndated: wording.amount * undated,
    happeningUndated: circumstances.events.weight * undated * truth(place === 'same'),
    samePlace: truth(place === 'same'),
    halfPlace: truth(place === 'half'),
    contextPlace: truth(place === 'context'),
    quarterOfTown: truth(place === 'quarter'),
    samePlaceOfMatter: truth(place === 'matter'),
    otherPlace: truth(place === 'other'),
    namesakes: truth(place === 'other' && haveNamesakes(left, right)),
    otherContext: truth(place === 'other-by-context'),
    events: circumstances.events.share,
    otherEvent: truth(circumstances.events.meeting === 'other'),
    laterStage: truth(isLaterStage(left.kinds, right.kinds) || isLaterStage(right.kinds, left.kinds)),
    sameActor: truth(circumstances.actors.meeting === 'same'),
    otherActor: truth(circumstances.actors.meeting === 'other'),
    sameCount: truth(circumstances.figures.agreeing.some(([one, two]) => one.low !== null && one.low === two.low)),
    differingFigure: truth(circumstances.figures.differing.length > 0),
    denied: truth(circumstances.denied),
    happening: happened * truth(place === 'same'),
    happeningByContext: happened * truth(place === 'half' || place === 'context'),
    happeningInQuarter: happened * truth(place === 'quarter'),
    happeningOfMatter: happened * truth(place === 'matter'),
    crossScriptEvent: happened * truth(place === 'same' || place === 'half' || place === 'context') * otherScript,
  }
}

/** Whether the days of both are known, and one of them from its text alone, which may speak of another day. */
export function isDayFromText(left: Side, right: Side, days: number | null): boolean {
  return days !== null && (left.day === null || right.day === null)
}

/** Whether two articles whose days of publication are known are of one day and have a place in common. */
export function isOneDayOfArticles(left: Side, right: Side, days: number | null, place: PlaceMeeting): boolean {
  if (days !== 0 || isDayFromText(left, right, days) || isSpell(left) || isSpell(right)) return false
  if (left.sectionKey !== null || right.sectionKey !== null || !haveCommonPlace(place)) return false
  return haveCommonClosestPlace(left, right)
}

/** More than two days, which many events may fall into. */
function isSpell({ days }: Side): boolean {
  return days !== null && days[1] - days[0] > 1
}

/** Two days or more, from a half at two reaching 1 at a week. */
export function nearDays(days: number | null): number {
  return days !== null && days >= 2 ? Math.min(1, 0.5 + (days - 2) / (2 * (WEEK - 2))) : 0
}

/** More than a week, on a logarithmic scale reaching 1 at a year. */
export function farDays(days: number | null): number {
  return days !== null && days > WEEK ? Math.min(1, Math.log(days / WEEK) / Math.log(YEAR / WEEK)) : 0
}

const WEEK = 7
const YEAR = 365

const FIGHTING: readonly EventKind[] = ['clash', 'advance', 'repelled']

function isLaterStage(later: readonly EventKind[], earlier: readonly EventKind[]): boolean {
  if (!later.includes('capture') || earlier.includes('capture')) return false
  return FIGHTING.some((kind) => earlier.includes(kind)) && !FIGHTING.some((kind) => later.includes(kind))
}

function truth(value: boolean): number {
  return value ? 1 : 0
}
