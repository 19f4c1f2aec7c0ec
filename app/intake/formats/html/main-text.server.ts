import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cutTo } from '../../../text/characters/beginning'
import type { HiddenText } from '../hidden-text'
import { removeConsentNotices } from './consent-notices'
import { HiddenElements, withoutMarks } from './hidden-elements'
import { htmlText, type PageSize } from './html-text.server'
import type { PageStyles } from './page-styles'

/** What a page says of itself; '' where it says nothing. */
export interface PageDetails {
  title: string
  siteName: string
  /** As it is written. */
  published: string
  address: string
}

/**
 * A larger page is a list of everything or made to be slow: all of its text is taken. The time of the library grows with the
 * cube of the depth, of which pages have some fifty.
 */
const most: PageSize = { elements: 10_000, depth: 120 }

export interface MainText extends PageDetails {
  text: string
  /** What the page hides within and beside the paragraphs of its main text. */
  hidden: HiddenText
}

/** The main text of a web page, without its menus and what surrounds it, and what the page says of itself; null where it has none. */
export function mainText(html: string, size: PageSize, styles: PageStyles): MainText | null {
  if (size.elements > most.elements || size.depth > most.depth) return null
  const { document } = parseHTML(html)
  removeConsentNotices(document)
  const hidden = new HiddenElements(document, styles)
  const published = publishedIn(document)
  const found = new Readability(document, { maxElemsToParse: most.elements }).parse()
  if (!found?.content) return null
  const main = hidden.within(found.content)
  const text = htmlText(main.html).text
  const siteName = found.siteName ?? ''
  const title = withoutSite(withoutMarks(found.title ?? ''), siteName)
  return {
    // The title stands above the text on every page, and a page's main text often begins below it.
    text: title !== '' && !text.includes(title) ? `${title}\n\n${text}` : text,
    hidden: main.told,
    title,
    siteName,
    published: found.publishedTime ?? published,
    address: addressOf(document) || savedFrom(html),
  }
}

/** Many pages write their site's name after the title. */
function withoutSite(title: string, siteName: string): string {
  if (siteName === '' || !title.endsWith(siteName)) return title
  const own = title.slice(0, -siteName.length).trimEnd()
  const last = own.at(-1) ?? ''
  return '-–—|:»·'.includes(last) ? own.slice(0, -1).trimEnd() || title : title
}

/** Elements in which a page says when it was published, beside those that the library knows. */
const publishedMeta = [
  ...['datePublished', 'dateCreated'].map((name) => `meta[itemprop="${name}"]`),
  'meta[property="og:published_time"]',
  ...['pubdate', 'publishdate', 'publish-date', 'date', 'dc.date', 'DC.date.issued', 'parsely-pub-date'].map(
    (name) => `meta[name="${name}"]`,
  ),
].join(', ')

/** When a page says that it was published, as it is written. A time that stands anywhere in its text may be that of something else. */
function publishedIn(document: ReturnType<typeof parseHTML>['document']): string {
  const said = document.querySelector(publishedMeta)?.getAttribute('content')
  return said ?? document.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime') ?? ''
}

/** Where the page says that it is published. */
function addressOf(document: ReturnType<typeof parseHTML>['document']): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  return canonical ?? document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? ''
}

/** Where a browser, or SingleFile, says in a comment at its beginning that it saved the page from. */
function savedFrom(html: string): string {
  const head = cutTo(html, 2_000)
  const found =
    /<!-- saved from url=\(\d{1,6}\)(\S{1,1500}) -->/.exec(head) ??
    /Page saved with SingleFile\s{1,9}url: (\S{1,1500})/.exec(head)
  return found?.[1] ?? ''
}
