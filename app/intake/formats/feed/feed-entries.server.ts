import { parseFeed } from 'feedsmith'
import { cutTo } from '../../../text/characters/beginning'
import { UploadError } from '../../decode/decode.server'
import { refuseEntities } from '../own-entities'

/** An item of a feed, in whichever format it came; what the feed does not say is empty. */
export interface FeedEntry {
  id: string
  title: string
  /** HTML or text: all of it where the feed has that, else its summary. */
  content: string
  published: string
  /** A web address, or ''. */
  address: string
}

/** Of one feed; sites list some dozens. */
const mostEntries = 2000

/** The items of a feed. Entities of its own are refused: that is how small files become large. Throws `UploadError`. */
export function feedEntries(text: string): { title: string; entries: FeedEntry[] } {
  refuseEntities(text)
  try {
    return asEntries(parseFeed(text, { maxItems: mostEntries }))
  } catch (error) {
    throw new UploadError('damaged', undefined, undefined, { cause: error })
  }
}

function asEntries({ format, feed }: ReturnType<typeof parseFeed>): { title: string; entries: FeedEntry[] } {
  switch (format) {
    case 'rss':
      return {
        title: feed.title ?? '',
        entries: (feed.items ?? []).map((item) =>
          entry({
            ids: [item.guid?.value, item.link, item.title],
            title: item.title,
            contents: [item.content?.encoded, item.description],
            dates: [item.pubDate, item.dc?.dates?.[0]],
            addresses: [item.link, item.guid?.value],
          }),
        ),
      }
    case 'rdf':
      return {
        title: feed.title ?? '',
        entries: (feed.items ?? []).map((item) =>
          entry({
            ids: [item.link, item.title],
            title: item.title,
            contents: [item.content?.encoded, item.description],
            dates: [item.dc?.dates?.[0]],
            addresses: [item.link],
          }),
        ),
      }
    case 'atom':
      return {
        title: feed.title?.value ?? '',
        entries: (feed.entries ?? []).map((item) => {
          const links = item.links ?? []
          const own = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
          return entry({
            ids: [item.id, own?.href],
            title: item.title?.value,
            contents: [item.content?.value, item.summary?.value],
            dates: [item.published, item.updated],
            addresses: [own?.href],
          })
        }),
      }
    case 'json':
      return {
        title: feed.title ?? '',
        entries: (feed.items ?? []).map((item) =>
          entry({
            ids: [item.id, item.url],
            title: item.title,
            contents: [item.content_text, item.content_html, item.summary],
            dates: [item.date_published, item.date_modified],
            addresses: [item.url],
          }),
        ),
      }
  }
}

interface RawEntry {
  ids: unknown[]
  title: unknown
  contents: unknown[]
  dates: unknown[]
  addresses: unknown[]
}

function entry({ ids, title, contents, dates, addresses }: RawEntry): FeedEntry {
  const web = addresses.filter((address) => typeof address === 'string' && /^https?:\/\//i.test(address))
  return {
    id: cutTo(firstWord(ids), 1000),
    title: firstWord([title]),
    content: firstWord(contents),
    published: firstWord(dates),
    address: cutTo(firstWord(web), 2000),
  }
}

/** The first that says something. */
function firstWord(values: readonly unknown[]): string {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return ''
}
