import type { EventGroup, GroupLink } from '../../../matching/groups/group-events'

/** A row of the queue, in its order. */
export interface QueueRow {
  subject: string
  kind: string
  claim: number
  left: number | null
  right: number | null
}

export interface CardInput {
  rows: readonly QueueRow[]
  groups: readonly EventGroup[]
  links: readonly GroupLink[]
  /** The post or article that a passage belongs to, or the passage itself under a heading. */
  unitOf: (passage: number) => string
  passagesOf: (claim: number) => readonly number[]
}

export interface CardPlan {
  card: string
  /** `event`, `pair`, `claim`, or why else a claim waits. */
  kind: string
  passages: number[]
  /** Reports or bulletin passages that the card speaks for. */
  reports: number
  score: number | null
}

/**
 * What a reviewer meets, in the order of the queue: an event where its most pressing pair stands, and every suggestion
 * between two events, or with what belongs to none, once, by its likeliest pair. Pairs that no longer stand among the few
 * of either passage are left out.
 */
export function cardsOf({ rows, groups, links, unitOf, passagesOf }: CardInput): CardPlan[] {
  const groupOf = new Map<string, number>()
  groups.forEach(({ passages }, at) => passages.forEach((id) => groupOf.set(unitOf(id), at)))
  const place = (id: number): string => {
    const group = groupOf.get(unitOf(id))
    return group === undefined ? unitOf(id) : `event ${group}`
  }
  const between = (left: number, right: number): string => [place(left), place(right)].sort().join(' / ')
  const best = bestLinks(links, between)
  const shown = new Set<string>()
  const once = (card: string, plan: () => CardPlan): CardPlan[] => {
    if (shown.has(card)) return []
    shown.add(card)
    return [plan()]
  }
  return rows.flatMap((row): CardPlan[] => {
    const { subject, kind, left, right } = row
    if (left === null || right === null) return once(subject, () => claimCard(row, passagesOf))
    const group = place(left) === place(right) ? groups[groupOf.get(unitOf(left)) ?? -1] : undefined
    if (group)
      return once(`event:${group.passages[0]}`, () => eventCard(group, best.get(between(left, right)) ?? null, unitOf))
    const link = best.get(between(left, right))
    if (!link && kind === 'overlap') return []
    return once(`pair ${between(left, right)}`, () => ({
      card: link ? `pair:${link.left}-${link.right}` : subject,
      kind: kind === 'overlap' ? 'pair' : kind,
      passages: link ? [link.left, link.right] : [left, right],
      reports: 2,
      score: link?.score ?? null,
    }))
  })
}

function claimCard({ subject, kind, claim }: QueueRow, passagesOf: CardInput['passagesOf']): CardPlan {
  return { card: subject, kind, passages: [...passagesOf(claim)], reports: 0, score: null }
}

function eventCard({ passages }: EventGroup, link: GroupLink | null, unitOf: CardInput['unitOf']): CardPlan {
  return {
    card: `event:${passages[0]}`,
    kind: 'event',
    passages,
    reports: new Set(passages.map(unitOf)).size,
    score: link?.score ?? null,
  }
}

/** For each two that suggestions stand between the likeliest one. */
function bestLinks(
  links: readonly GroupLink[],
  between: (left: number, right: number) => string,
): Map<string, GroupLink> {
  const best = new Map<string, GroupLink>()
  for (const link of links) {
    const key = between(link.left, link.right)
    const known = best.get(key)
    if (!known || link.score > known.score) best.set(key, link)
  }
  return best
}
