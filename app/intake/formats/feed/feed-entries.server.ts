import { parseFeed } from 'feedsmith'
import { cutTo } from '../../../text/characters/beginning'
import { UploadError } from '../../decode/decode.server'
import { isWebAddress } from '../../../text/web-address'
import { refuseEntities } from '../own-entities'
import type { UnreadIssue } from '../reader'
import { wholeItems } from './whole-items'

/** An item of a feed, in whichever format it came; what the feed does not say is empty. */
export interface FeedEntry {
  id: string
  title: string
  /** HTML or text: all of it where the feed has that, else its summary. */
  content: string
  published: string
  /** Whom the feed has it from; '' where it is its own. */
  source: string
  /** A web address, or ''. */
  address: string
}

/**
 * The items of a feed, and why no more can be read behind the last one. Entities of its own are refused: that is how small files
 * become large. Throws `UploadError`.
 */
export function feedEntries(written: string): { title: string; entries: FeedEntry[]; end: UnreadIssue | null } {
  refuseEntities(written)
  const { text, end } = wholeItems(written)
  try {
    return { ...asEntries(parseFeed(text)), end }
  } catch (error) {
    throw new UploadError('damaged', undefined, undefined, { cause: error })
  }
}

type ParsedFeed = ReturnType<typeof parseFeed>
type FeedOf<Format extends ParsedFeed['format']> = Extract<ParsedFeed, { format: Format }>['feed']
type ItemOf<Feed extends { items?: unknown[] }> = NonNullable<Feed['items']>[number]

function asEntries({ format, feed }: ParsedFeed): { title: string; entries: FeedEntry[] } {
  switch (format) {
    case 'rss':
      return { title: feed.title ?? '', entries: (feed.items ?? []).map((item) => entryOfRss(feed, item)) }
    case 'rdf':
      return { title: feed.title ?? '', entries: (feed.items ?? []).map((item) => entryOfRdf(feed, item)) }
    case 'atom':
      return { title: feed.title?.value ?? '', entries: (feed.entries ?? []).map((item) => entryOfAtom(feed, item)) }
    case 'json':
      return { title: feed.title ?? '', entries: (feed.items ?? []).map((item) => entryOfJson(feed, item)) }
  }
}

function entryOfRss(feed: FeedOf<'rss'>, item: ItemOf<FeedOf<'rss'>>): FeedEntry {
  return entry({
    ids: [item.guid?.value, item.link, item.title],
    title: item.title,
    contents: [item.content?.encoded, item.description, describedMedia(item)],
    dates: [item.pubDate, item.dc?.dates?.[0]],
    addresses: [item.link, item.guid?.isPermaLink === false ? undefined : wholeAddress(item.guid?.value)],
    base: feed.link,
    source: item.source?.title,
  })
}

function entryOfRdf(feed: FeedOf<'rdf'>, item: ItemOf<FeedOf<'rdf'>>): FeedEntry {
  return entry({
    ids: [item.link, item.title],
    title: item.title,
    contents: [item.content?.encoded, item.description],
    dates: [item.dc?.dates?.[0]],
    addresses: [item.link],
    base: feed.link,
  })
}

function entryOfAtom(feed: FeedOf<'atom'>, item: NonNullable<FeedOf<'atom'>['entries']>[number]): FeedEntry {
  const links = item.links ?? []
  const own = pageOf(links) ?? links[0]
  return entry({
    ids: [item.id, own?.href],
    title: item.title?.value,
    contents: [item.content?.value, item.summary?.value, describedMedia(item)],
    dates: [item.published, item.updated],
    addresses: [own?.href],
    base: baseOf([pageOf(feed.links ?? [])?.href, feed.xml?.base, item.xml?.base]),
    source: item.source?.title?.value,
  })
}

function entryOfJson(feed: FeedOf<'json'>, item: ItemOf<FeedOf<'json'>>): FeedEntry {
  return entry({
    ids: [item.id, item.url],
    title: item.title,
    contents: [item.content_text, item.content_html, item.summary],
    dates: [item.date_published, item.date_modified],
    addresses: [item.url, item.external_url],
    base: feed.home_page_url,
  })
}

/** Feeds of films and pictures say in a namespace of their own what is seen. */
function describedMedia({ media }: { media?: MediaOf }): string | undefined {
  const { description, groups = [] } = media ?? {}
  return description?.value ?? groups.find((group) => group.description?.value)?.description?.value
}

interface MediaOf {
  description?: { value?: string }
  groups?: { description?: { value?: string } }[]
}

interface RawEntry {
  ids: unknown[]
  title: unknown
  contents: unknown[]
  dates: unknown[]
  addresses: unknown[]
  /** The page of the feed: addresses may be written from there on. */
  base: unknown
  source?: unknown
}

function entry({ ids, title, contents, dates, addresses, base, source }: RawEntry): FeedEntry {
  const whole = addresses.map((address) => addressOn(base, address)).filter((address) => address !== '')
  return {
    id: cutTo(firstWord(ids), 1000),
    title: firstWord([title]),
    content: firstWord(contents),
    published: firstWord(dates),
    source: firstWord([source]),
    address: cutTo(firstWord(whole), 2000),
  }
}

/** The page that a feed or an item is about, among what it links to. */
function pageOf<Link extends { rel?: string | undefined }>(links: readonly Link[]): Link | undefined {
  return links.find(({ rel }) => rel === undefined || rel === 'alternate')
}

/** Where addresses begin: the last that is said, each of which may be written from the one before on. */
function baseOf(said: readonly unknown[]): string {
  return said.reduce<string>((base, next) => addressOn(base, next) || base, '')
}

/** A web address that may be written from the page of the feed on; '' where it is none. */
function addressOn(base: unknown, address: unknown): string {
  if (typeof address !== 'string' || address.trim() === '') return ''
  if (typeof base !== 'string' || base === '') return wholeAddress(address)
  try {
    return wholeAddress(new URL(address.trim(), base.trim()).href, address)
  } catch {
    return wholeAddress(address)
  }
}

/** An address as it was written where that is whole already; '' where it is no page of the web. */
function wholeAddress(address: unknown, written = address): string {
  if (typeof address !== 'string' || !isWebAddress(address.trim())) return ''
  return typeof written === 'string' && isWebAddress(written.trim()) ? written.trim() : address.trim()
}

/** The first that says something. */
function firstWord(values: readonly unknown[]): string {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return ''
}
