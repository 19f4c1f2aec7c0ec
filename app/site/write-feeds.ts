import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Text } from '../i18n/text'
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
      title: { value: `${desk}: ${text.t('publicPages.feed')}` },
      updated: new Date(entries[0]?.at ?? never),
      authors: [{ name: desk }],
      links: [
        { href: `${address}/feed.atom`, rel: 'self', type: 'application/atom+xml' },
        { href: `${address}/index.html`, rel: 'alternate', type: 'text/html' },
      ],
      entries: entries.map(({ id, title, summary, path, at }) => ({
        id: `${address}/#${id}`,
        title: { value: title },
        updated: new Date(at),
        published: new Date(at),
        links: [{ href: `${address}/${path}`, rel: 'alternate', type: 'text/html' }],
        ...(summary !== '' && { summary: { value: summary } }),
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
    items: entries.map(({ id, title, summary, path, at }) => ({
      id: `${address}/#${id}`,
      url: `${address}/${path}`,
      title,
      content_text: summary || title,
      date_published: new Date(at),
    })),
  })
  return `${JSON.stringify(feed, null, 2)}\n`
}
