import type { PublicItem, PublicSite } from '../exchange/publishing/public-site.server'
import type { Correction } from '../exchange/publishing/corrections'
import type { Text } from '../i18n/text'

/** One entry of a feed. */
export interface FeedEntry {
  /** The same for ever, and in both languages' feeds its own. */
  id: string
  title: string
  summary: string
  /** Of the page, within its language. */
  path: string
  /** When it was published first, and when it last changed. */
  first: string
  at: string
}

/** So many are in a feed; older ones stay on the pages. */
const mostEntries = 100

/** What was published, corrected and taken back, the newest first. A correction stands once, on however many pages it shows. */
export function feedEntries({ items, histories }: PublicSite, text: Text): FeedEntry[] {
  const corrections = new Map<number, FeedEntry>()
  // Claims first: the correction of a claim that has a page of its own leads there.
  for (const item of [...items].sort((one, other) => one.kind.localeCompare(other.kind)))
    if (item.gone === null)
      for (const correction of item.corrections)
        if (!corrections.has(correction.verdict))
          corrections.set(correction.verdict, correctionEntry(item, correction, text))
  const published = items.map((item) =>
    itemEntry(item, histories.get(item.number)?.verdicts.at(-1)?.rationale ?? '', text),
  )
  return [...published, ...corrections.values()]
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .slice(0, mostEntries)
}

export function pagePath({ kind, number }: Pick<PublicItem, 'kind' | 'number'>): string {
  return `${kind}s/${number}.html`
}

function itemEntry(item: PublicItem, rationale: string, text: Text): FeedEntry {
  const { t, id, date } = text
  const shared = { id: `${item.kind}:${item.number}`, path: pagePath(item), first: item.first }
  const edition =
    item.kind === 'edition' ? t('publicPages.feed.edition', { number: id(item.number), day: date(item.name) }) : ''
  if (item.gone !== null)
    return {
      ...shared,
      title: t('publicPages.feed.gone', { what: edition || t('publicPages.claim') }),
      summary: item.gone,
      at: item.at,
    }
  if (item.kind === 'edition') return { ...shared, title: edition, summary: '', at: item.first }
  const title = t('publicPages.feed.verdict', { state: t(`frame.state.${item.state}`), words: item.name })
  return { ...shared, title, summary: rationale, at: item.first }
}

function correctionEntry(item: PublicItem, correction: Correction, text: Text): FeedEntry {
  const { t, id, date } = text
  const words =
    item.kind === 'claim' ? item.name : t('publicPages.feed.edition', { number: id(item.number), day: date(item.name) })
  return {
    id: `correction:${correction.verdict}`,
    title: t('publicPages.feed.correction', {
      from: t(`frame.state.${correction.from}`),
      to: t(`frame.state.${correction.to}`),
      words,
    }),
    summary: correction.rationale,
    path: `${pagePath(item)}#correction-${correction.verdict}`,
    first: correction.at,
    at: correction.at,
  }
}
