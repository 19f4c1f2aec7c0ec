import { FEW } from './few-suggestions'
import type { GroupLink } from './group-events'

/** From so many passages on an event is shown on a card of its own; two are a pair. */
export const EVENT_SIZE = 3

/** What a passage belongs to, as far as cards ask. */
export interface CardPlace {
  /** Its event, or the post, article or passage that it is by itself: suggestions between two places are one question. */
  place: string
  /** It stands on an event's card. */
  onEventCard: boolean
}

export interface PairCardInput<Link extends GroupLink> {
  /** Suggestions that wait, all of every passage that is looked at. */
  links: readonly Link[]
  placeOf: (passage: number) => CardPlace
  /** Comes before all others, however likely: it touches what is settled. */
  isFirst?: (link: Link) => boolean
  /** Tells equal scores apart, the same whatever came in first. */
  orderOf: (link: Link) => string
}

/**
 * The suggestions that are shown as pairs: not within an event's card, among the best few of both their passages, and of
 * those between two places the best. The likeliest of all is always shown, so that deciding what is shown comes to an end.
 */
export function pairCards<Link extends GroupLink>({
  links,
  placeOf,
  isFirst = () => false,
  orderOf,
}: PairCardInput<Link>): Link[] {
  const apart = links.filter(({ left, right }) => {
    const [one, two] = [placeOf(left), placeOf(right)]
    return one.place !== two.place || !one.onEventCard
  })
  const best = apart
    .map((link) => ({ link, first: Number(isFirst(link)), order: orderOf(link) }))
    .sort((a, b) => b.first - a.first || b.link.score - a.link.score || (a.order < b.order ? -1 : 1))
  const met = new Map<number, number>()
  const rankAt = (passage: number): number => {
    const before = met.get(passage) ?? 0
    met.set(passage, before + 1)
    return before
  }
  const shown = new Set<string>()
  return best.flatMap(({ link }) => {
    const rank = Math.max(rankAt(link.left), rankAt(link.right))
    const between = [placeOf(link.left).place, placeOf(link.right).place].sort().join(' / ')
    if (rank >= FEW || shown.has(between)) return []
    shown.add(between)
    return [link]
  })
}
