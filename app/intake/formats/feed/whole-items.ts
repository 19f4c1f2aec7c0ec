import { JsonError } from '../json/json-error'
import { JsonSplitter } from '../json/json-splitter'
import type { UnreadIssue } from '../reader'

/** The text of a feed as far as its items are whole, and why it ends there; null where it is whole itself. */
interface WholeItems {
  text: string
  end: UnreadIssue | null
}

/** By the element that a feed is: the end of an item, and what ends the feed behind one. */
const ends: Record<string, { item: string; feed: string }> = {
  rss: { item: '</item>', feed: '</channel></rss>' },
  'rdf:rdf': { item: '</item>', feed: '</rdf:RDF>' },
  feed: { item: '</entry>', feed: '</feed>' },
}

/**
 * A feed without its last item where it is cut off in the middle of it: what stands before it is as good as in a whole feed. One
 * that is cut off within its first item stays as it is.
 */
export function wholeItems(text: string): WholeItems {
  return text.trimStart().startsWith('{') ? wholeItemsOfJson(text) : wholeItemsOfXml(text)
}

function wholeItemsOfXml(text: string): WholeItems {
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(text)?.[1] ?? ''
  const end = ends[root.toLowerCase()]
  if (!end || text.includes(`</${root}`)) return { text, end: null }
  const last = text.lastIndexOf(end.item)
  return last < 0 ? { text, end: null } : { text: text.slice(0, last) + end.item + end.feed, end: 'cut-off' }
}

function wholeItemsOfJson(text: string): WholeItems {
  const splitter = new JsonSplitter((path) => path.join('\n') === 'items')
  const items: string[] = []
  let fields: Readonly<Record<string, string>> = {}
  try {
    for (const element of splitter.write(Buffer.from(text))) {
      items.push(Buffer.from(element.bytes).toString())
      fields = element.fields
    }
    splitter.end()
    return { text, end: null }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const end = error.cause === 'cut-off' ? error.cause : error.cause === 'broken' ? 'rest-unread' : null
    if (items.length === 0 || end === null) return { text, end: null }
    return { text: `${JSON.stringify(fields).slice(0, -1)},"items":[${items.join(',')}]}`, end }
  }
}
