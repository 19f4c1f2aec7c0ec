import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Text } from '../i18n/text'
import { xmlText } from '../text/characters/xml-text'
import type { FeedEntry } from './feed-entries'

interface Feed {
  desk: string
  /** The address of this language's pages, with no stroke at its end. */
  address: string
  entries: readonly FeedEntry[]
  text: Text
}

/** Before anything was published. */
const never = '1970-01-01T00:00:00.000Z'

export function atomFeed({ desk, address, entries, text }: Feed): string {
  return generateAtomFeed(
    {
      id: `${address}/feed.atom`,
      title: { value: xmlText(`${desk}: ${text.t('publicPages.feed')}`) },
      updated: new Date(entries[0]?.at ?? never),
      authors: [{ name: xmlText(desk) }],
      links: [
        { href: `${address}/feed.atom`, rel: 'self', type: 'application/atom+xml' },
        { href: `${address}/index.html`, rel: 'alternate', type: 'text/html' },
      ],
      entries: entries.map(({ id, title, summary, path, first, at }) => ({
        id: `${address}/#${id}`,
        title: { value: xmlText(title) },
        updated: new Date(at),
        published: new Date(first),
        links: [{ href: `${address}/${path}`, rel: 'alternate', type: 'text/html' }],
        ...(summary !== '' && { summary: { value: xmlText(summary) } }),
      })),
    },
    { strict: true },
  )
}

export function jsonFeed({ desk, address, entries, text }: Feed): string {
  const feed = generateJsonFeed({
    title: `${desk}: ${text.t('publicPages.feed')}`,
    home_page_url: `${address}/index.html`,
    feed_url: `${address}/feed.json`,
    language: text.locale,
    authors: [{ name: desk }],
    items: entries.map(({ id, title, summary, path, first, at }) => ({
      id: `${address}/#${id}`,
      url: `${address}/${path}`,
      title,
      content_text: summary || title,
      date_published: new Date(first),
      date_modified: new Date(at),
    })),
  }) as object
  // The library leaves an empty list out, which the specification asks for.
  return `${JSON.stringify({ items: [], ...feed }, null, 2)}\n`
}
