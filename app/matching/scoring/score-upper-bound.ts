import { daysApart, lookingBack, sections } from '../features/circumstances'
import { weightOfKind } from '../features/event-weights'
import { farDays, isDayFromText, isOneDayOfArticles, nearDays, type Features } from '../features/features'
import { gradedPlace } from '../features/place-grade'
import { placeMeeting, type PlaceMeeting } from '../features/places'
import type { Side } from '../features/side'
import type { Weights } from './weights'
import { amountOf, ratio, distinctiveAtMost } from '../features/wording'
import { commonAtMost } from '../features/outline'
import { weekdayMeeting } from '../features/weekdays'

/** Rounding of the sums. */
const SLACK = 1e-9

/**
 * The highest log-odds that a pair can reach, for a fraction of what its comparison costs: most pairs that share a key
 * are no match, and it is enough to see that they cannot be one. Never below what `comparePassages` leads to.
 */
export function logitUpperBound(left: Side, right: Side, { bias, features: weights }: Weights): number {
  const days = daysApart(left, right)
  const section = sections(left, right)
  const otherScript = left.latin !== right.latin
  let logit = bias + SLACK
  if (left.sectionKey === null && right.sectionKey === null) logit += weights.articles
  if (
    left.sectionKey === null &&
    right.sectionKey === null &&
    left.sourceId !== null &&
    left.sourceId === right.sourceId
  )
    logit += weights.sameSourceArticles
  if (isDayFromText(left, right, days)) logit += weights.dayFromText
  if (days === 1) logit += lookingBack(left, right) ? weights.dayBefore : weights.oneDayApart
  logit += weights.daysApart * nearDays(days) + weights.weeksApart * farDays(days)
  if (section === 'same') logit += weights.sameSection
  if (section === 'other') logit += weights.otherSection
  if (otherScript) logit += weights.otherScript
  logit += wordingUpperBound(left, right, weights, days)
  const events = sharedKinds(left, right)
  logit += events.share > 0 ? weights.events * events.share : Math.max(0, weights.otherEvent)
  const place = placeMeeting(left, right)
  if (days === null) {
    logit += weights.dayUnknown + (place === 'same' ? weights.happeningUndated * events.most : 0)
    const weekdays = weekdayMeeting(left.weekdays, right.weekdays)
    if (weekdays === 'same') logit += weights.sameWeekday
    if (weekdays === 'other') logit += weights.otherWeekday
  }
  if (isOneDayOfArticles(left, right, days, place)) logit += weights.articlesOneDay
  const graded = gradedPlace(left, right, place, days, isDayFromText(left, right, days))
  logit +=
    weights.specificPlace * graded.specificPlace +
    weights.specificPlaceUndated * graded.specificPlaceUndated +
    weights.widePlace * graded.widePlace +
    weights.widePlaceUndated * graded.widePlaceUndated
  logit += placeUpperBound(place, days === 0 ? events.most : 0, otherScript, weights)
  if (left.camps.length > 0 && right.camps.length > 0) logit += Math.max(0, weights.sameActor, weights.otherActor)
  if (left.facts && right.facts) logit += Math.max(0, weights.denied)
  if (left.facts?.figures.length && right.facts?.figures.length)
    logit += Math.max(0, weights.sameCount) + Math.max(0, weights.differingFigure)
  return logit
}

function wordingUpperBound(left: Side, right: Side, weights: Features, days: number | null): number {
  const common = commonAtMost(left.outline, right.outline)
  const amount = amountOf(common)
  const words = ratio(common, left.weight + right.weight - common)
  const exact =
    weights.words * words +
    weights.contained * ratio(common, Math.min(left.weight, right.weight)) * amount +
    (weights.amount + (days === null ? weights.amountUndated : 0)) * amount +
    (days === 1 && !lookingBack(left, right) ? Math.max(0, weights.distinctiveDayApart) * distinctiveAtMost(common) : 0)
  return exact + Math.max(0, weights.pairs) * amount + Math.max(0, weights.characters) + Math.max(0, weights.identical)
}

function sharedKinds(left: Side, right: Side): { share: number; most: number } {
  let sum = 0
  let most = 0
  for (const kind of left.kinds) {
    if (!right.kinds.includes(kind)) continue
    sum += weightOfKind(kind)
    most = Math.max(most, weightOfKind(kind))
  }
  return { share: sum > 0 ? sum / (left.kindsWeight + right.kindsWeight - sum) : 0, most }
}

function placeUpperBound(place: PlaceMeeting, happened: number, otherScript: boolean, weights: Features): number {
  const abroad = otherScript ? weights.crossScriptEvent * happened : 0
  switch (place) {
    case 'same':
      return weights.samePlace + weights.happening * happened + abroad
    case 'half':
      return weights.halfPlace + weights.happeningByContext * happened + abroad
    case 'context':
      return weights.contextPlace + weights.happeningByContext * happened + abroad
    case 'quarter':
      return weights.quarterOfTown + weights.happeningInQuarter * happened
    case 'matter':
      return weights.samePlaceOfMatter + weights.happeningOfMatter * happened
    case 'other':
      return weights.otherPlace
    case 'other-by-context':
      return weights.otherContext
    case 'unknown':
      return 0
  }
}
