import type { Circumstances } from '../features/circumstances'
import type { Comparison } from '../features/features'
import type { Figure } from '../../text/facts/types'
import type { Match, MatchKind, Reason } from './match'

/** Words are named in the reason up to this many. */
const NAMED_WORDS = 5

/** The reasons for and against, those for first, each with what the reader needs to check it; `terms` are those that both have. */
export function reasonsOf(
  { wording, circumstances, features }: Comparison,
  { kind, longer }: Pick<Match, 'kind' | 'longer'>,
  terms: readonly string[],
): Reason[] {
  const reasons = [
    features.identical === 1 ? ({ code: 'identical-text', for: true } as const) : wordReason(wording.words, terms),
    placeReason(circumstances.places),
    eventReason(circumstances.events),
    sectionReason(circumstances),
    dayReason(circumstances.daysApart),
    weekdayReason(features),
    actorReason(circumstances.actors),
    longer && saysMoreReason(longer, circumstances.places),
    ...figureReasons(circumstances.figures, kind),
    circumstances.denied ? ({ code: 'denied', for: false } as const) : null,
  ].filter((reason) => reason !== null)
  return [...reasons.filter((reason) => reason.for), ...reasons.filter((reason) => !reason.for)]
}

function eventReason({ meeting, shared }: Circumstances['events']): Reason | null {
  if (meeting === null) return null
  return meeting === 'same'
    ? { code: 'same-event', for: true, values: { kinds: shared.join(' ') } }
    : { code: 'other-event', for: false }
}

function sectionReason({ section, underHeadings }: Circumstances): Reason | null {
  return section && { code: `${section}-${underHeadings ? 'section' : 'governorate'}`, for: section === 'same' }
}

function actorReason({ meeting, shared }: Circumstances['actors']): Reason | null {
  if (meeting === null) return null
  return meeting === 'same'
    ? { code: 'same-actor', for: true, values: { camps: shared.join(' ') } }
    : { code: 'other-actor', for: false }
}

function saysMoreReason(side: 'left' | 'right', { onlyLeft, onlyRight }: Circumstances['places']): Reason {
  return { code: 'says-more', for: true, values: { side, places: (side === 'left' ? onlyLeft : onlyRight).join('، ') } }
}

function figureReasons(
  { agreeing, differing, onlyLeft, onlyRight }: Circumstances['figures'],
  kind: MatchKind,
): Reason[] {
  const reasons: Reason[] = [
    ...agreeing
      .filter(isCounted)
      .map(([left, right]) => ({ code: 'same-figure', for: true, values: figureValues(left, right) }) as const),
    ...differing.map(
      ([left, right]) => ({ code: 'other-figure', for: false, values: figureValues(left, right) }) as const,
    ),
  ]
  if (kind !== 'adds-figure' || differing.length > 0) return reasons
  const alone = (side: 'left' | 'right', figures: readonly Figure[]): Reason[] =>
    figures
      .filter(hasCount)
      .map((figure) => ({
        code: 'figure-on-one-side',
        for: false,
        values: { kind: figure.kind, ...sideValues(side, figure) },
      }))
  return [...reasons, ...alone('left', onlyLeft), ...alone('right', onlyRight)]
}

function wordReason(words: number, shared: readonly string[]): Reason {
  const values = { percent: Math.round(words * 100), words: shared.slice(0, NAMED_WORDS).join(' ') }
  return words >= 0.25 ? { code: 'shared-words', for: true, values } : { code: 'few-shared-words', for: false, values }
}

function dayReason(days: number | null): Reason {
  if (days === null) return { code: 'day-unknown', for: false }
  return days === 0 ? { code: 'same-day', for: true } : { code: 'days-apart', for: false, values: { days } }
}

/** Where a day is unknown: what the days of the week say that both name or have. */
function weekdayReason({ sameWeekday, otherWeekday }: Comparison['features']): Reason | null {
  if (sameWeekday === 1) return { code: 'same-weekday', for: true }
  return otherWeekday === 1 ? { code: 'other-weekday', for: false } : null
}

function placeReason(places: Comparison['circumstances']['places']): Reason | null {
  switch (places.meeting) {
    case 'unknown':
    case 'other-by-context':
      return null
    case 'quarter':
      return { code: 'quarter-of-town', for: true, values: { places: places.shared.join('، ') } }
    case 'other':
      return {
        code: 'other-place',
        for: false,
        values: { left: places.onlyLeft.join('، '), right: places.onlyRight.join('، ') },
      }
    default:
      return {
        code: places.meeting === 'same' ? 'same-place' : 'place-by-context',
        for: true,
        values: { places: places.shared.join('، ') },
      }
  }
}

function isCounted([left, right]: [Figure, Figure]): boolean {
  return hasCount(left) && hasCount(right)
}

function hasCount(figure: Figure): boolean {
  return figure.low !== null || figure.high !== null
}

/** Counts as written on each side: the interface prints them in the reader's digits. */
function figureValues(left: Figure, right: Figure): Record<string, string | number> {
  // "Ten civilians died" and "twelve killed" count the killed, as the fields say too.
  const kind = left.kind === 'people' && right.kind === 'killed' ? right.kind : left.kind
  return { kind, ...sideValues('left', left), ...sideValues('right', right) }
}

function sideValues(side: 'left' | 'right', figure: Figure): Record<string, string | number> {
  const values: Record<string, string | number> = { [`${side}Precision`]: figure.precision }
  if (figure.low !== null) values[`${side}Low`] = figure.low
  if (figure.high !== null) values[`${side}High`] = figure.high
  return values
}
