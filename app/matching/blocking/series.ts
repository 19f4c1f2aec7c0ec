import { MOST_COMPARED } from './most-compared'
import { fold } from '../../text/characters/normalise'
import { spanned } from './key-days'
import { hash37 } from '../hash'

/** A passage of a series: of one day with others, and worded as they are but for numbers. */
export interface SeriesMember {
  id: number
  /** From `seriesKey`; 0 belongs to none. */
  series: number
  /** Orders the passages of a series, the same whatever came in first. */
  order: string
}

/**
 * A number that passages of one day (days since 1970, null where unknown) have in common when their words differ in numbers
 * alone, whatever their marks, spaces and spelling variants; 0 where there are no letters. Fits a bigint.
 */
export function seriesKey(text: string, day: number | null): number {
  const words = fold(text)
    .replace(/\p{N}+/gu, '#')
    .replace(/[^\p{L}#]+/gu, '')
  return /\p{L}/u.test(words) ? spanned(hash37(`${day ?? ''} ${words}`), day) : 0
}

/** Orders a passage within its series: by the hash of its report's text, which says nothing of when it came in, and its place there. */
export function seriesOrder(textSha256: string, start: number): string {
  return `${textSha256} ${String(start).padStart(10, '0')}`
}

/** Those of these passages that are behind the first `MOST_COMPARED` of their series. */
export function restOfSeries(members: readonly SeriesMember[]): Set<number> {
  const bySeries = new Map<number, SeriesMember[]>()
  for (const member of members) {
    const others = bySeries.get(member.series)
    if (others) others.push(member)
    else if (member.series !== 0) bySeries.set(member.series, [member])
  }
  const rest = new Set<number>()
  for (const series of bySeries.values()) {
    if (series.length <= MOST_COMPARED) continue
    series.sort((a, b) => (a.order < b.order ? -1 : 1))
    for (const { id } of series.slice(MOST_COMPARED)) rest.add(id)
  }
  return rest
}
