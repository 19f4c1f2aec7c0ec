import type { Facts, FigureKind, Precision } from '../../../text/facts/types'
import type { Span } from '../../../text/span'

/** A place's name in both languages. */
export interface PlaceName {
  ar: string
  en: string | null
}

/** A figure, a date or a place where it stands in a report's text. */
export type FactMark = Span &
  (
    | {
        fact: 'figure'
        kind: FigureKind
        noun: string | null
        low: number | null
        high: number | null
        precision: Precision
      }
    | { fact: 'date'; from: string; to: string; time: string | null }
    | { fact: 'place'; name: string; resolved: boolean; governorate: PlaceName | null }
  )

/**
 * The marks of a passage's facts, in reading order; where two overlap the longer
 * one stands. `nameOf` gives the name of a governorate by its key.
 */
export function factMarks(
  facts: Pick<Facts, 'figures' | 'dates' | 'places'>,
  nameOf: (key: string) => PlaceName | null,
): FactMark[] {
  const marks: FactMark[] = [
    ...facts.figures.map(({ start, end, kind, noun, low, high, precision }) => ({
      fact: 'figure' as const,
      start,
      end,
      kind,
      noun,
      low,
      high,
      precision,
    })),
    ...facts.dates.map(({ start, end, from, to, time }) => ({ fact: 'date' as const, start, end, from, to, time })),
    ...facts.places.map(({ start, end, name, place, governorate }) => ({
      fact: 'place' as const,
      start,
      end,
      name,
      resolved: place !== null,
      governorate: place === null || governorate === null ? null : nameOf(governorate),
    })),
  ]
  const kept: FactMark[] = []
  for (const mark of marks.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark)
  }
  return kept.sort((a, b) => a.start - b.start)
}
