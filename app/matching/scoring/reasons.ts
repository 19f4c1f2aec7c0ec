import type { Comparison } from '../features/features'
import type { Figure } from '../../text/facts/types'
import type { Match, Reason } from './match'

/** Words are named in the reason up to this many. */
const NAMED_WORDS = 5

/** The reasons for and against, those for first, each with what the reader needs to check it; `terms` are those that both have. */
export function reasonsOf(
  { wording, circumstances, features }: Comparison,
  { kind, longer }: Pick<Match, 'kind' | 'longer'>,
  terms: readonly string[],
): Reason[] {
  const reasons: Reason[] = []
  const add = (reason: Reason | false | null): void => {
    if (reason) reasons.push(reason)
  }
  add(features.identical === 1 && { code: 'identical-text', for: true })
  add(features.identical === 0 && wordReason(wording.words, terms))
  add(placeReason(circumstances.places))
  add(
    circumstances.events.meeting &&
      (circumstances.events.meeting === 'same'
        ? { code: 'same-event', for: true, values: { kinds: circumstances.events.shared.join(' ') } }
        : { code: 'other-event', for: false }),
  )
  add(
    circumstances.section && {
      code: `${circumstances.section}-${circumstances.underHeadings ? 'section' : 'governorate'}`,
      for: circumstances.section === 'same',
    },
  )
  add(dayReason(circumstances.daysApart))
  add(
    circumstances.actors.meeting &&
      (circumstances.actors.meeting === 'same'
        ? { code: 'same-actor', for: true, values: { camps: circumstances.actors.shared.join(' ') } }
        : { code: 'other-actor', for: false }),
  )
  add(
    longer && {
      code: 'tells-more',
      for: true,
      values: {
        side: longer,
        places: (longer === 'left' ? circumstances.places.onlyLeft : circumstances.places.onlyRight).join('، '),
      },
    },
  )
  for (const [figure, other] of circumstances.figures.agreeing.filter(isCounted))
    reasons.push({ code: 'same-figure', for: true, values: figureValues(figure, other) })
  for (const [figure, other] of circumstances.figures.differing)
    reasons.push({ code: 'other-figure', for: false, values: figureValues(figure, other) })
  if (kind === 'adds-figure' && circumstances.figures.differing.length === 0) {
    for (const side of ['left', 'right'] as const) {
      for (const figure of circumstances.figures[side === 'left' ? 'onlyLeft' : 'onlyRight'].filter(hasCount))
        reasons.push({
          code: 'figure-on-one-side',
          for: false,
          values: { kind: figure.kind, ...sideValues(side, figure) },
        })
    }
  }
  add(circumstances.denied && { code: 'denied', for: false })
  return [...reasons.filter((reason) => reason.for), ...reasons.filter((reason) => !reason.for)]
}

function wordReason(words: number, shared: readonly string[]): Reason {
  const values = { percent: Math.round(words * 100), words: shared.slice(0, NAMED_WORDS).join(' ') }
  return words >= 0.25 ? { code: 'shared-words', for: true, values } : { code: 'few-shared-words', for: false, values }
}

function dayReason(days: number | null): Reason {
  if (days === null) return { code: 'day-unknown', for: false }
  return days === 0 ? { code: 'same-day', for: true } : { code: 'days-apart', for: false, values: { days } }
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
