import { findQuote } from '../../text/finding/find-quote'
import type { Span } from '../../text/span'
import { pageAt, readFileText, type TextSource } from './file-text.server'
import { boxesWithin, readLayout, type PageBox } from './page-layout.server'
import { pageWith, textPages } from './text-pages'
import type { PageLine } from '../../intake/formats/page-layout'

/** A page of a text, as it is shown. */
export interface TextPage {
  /** From 1. */
  number: number
  of: number
  text: string
  /** Where it begins in the whole text, in UTF-16 code units. */
  start: number
  /** Which page of the document or archive it is of, from 1; null where that has none. */
  own: number | null
  /** The cited words on it. */
  found: Span[]
}

/** What of a text or a document is to be seen: a page, or the one with the cited words. */
interface Asked {
  page: number | null
  /** Where the cited words stand in the text; null where none are. */
  cited: Span | null
}

/** A page of a file's text, in a thread; null where it has none. */
export async function readTextPage({ page, cited, ...source }: TextSource & Asked): Promise<TextPage | null> {
  const found = await readFileText(source)
  if (!found) return null
  const pages = textPages(found.text)
  const number = Math.min(page ?? pageWith(pages, cited?.start ?? 0), pages.length)
  const { start, end } = pages[number - 1] ?? { start: 0, end: 0 }
  const on = cited && { start: Math.max(cited.start, start) - start, end: Math.min(cited.end, end) - start }
  return {
    number,
    of: pages.length,
    text: found.text.slice(start, end),
    start,
    own: pageAt(found.text, start),
    found: on && on.end > on.start ? [on] : [],
  }
}

/** A page of a document: its lines for the picture of the page, and where on it the cited words are. */
export interface DocumentPage {
  /** From 1. */
  number: number
  of: number
  /** The page's width through its height. */
  shape: number
  text: string
  lines: PageLine[]
  found: PageBox[]
  /** What recognised its letters, which are to be compared with the picture; null where they are the document's own. */
  recognisedBy: string | null
}

/** A page of a PDF, or a picture whose letters were recognised, in a thread; null where the file cannot be read so. */
export async function readDocumentPage({
  page,
  quote,
  ...source
}: {
  directory: string
  sha256: string
  mediaType: string
  page: number | null
  /** The cited words; '' for none. */
  quote: string
}): Promise<DocumentPage | null> {
  const read = await readLayout(source)
  const number = Math.min(page ?? 1, read?.pages.length ?? 0)
  const layout = read?.pages[number - 1]
  if (!read || !layout) return null
  const spans = quote === '' ? [] : findQuote(layout.text, quote)
  const found = spans.flatMap((span) => layout.lines.flatMap((line) => boxesWithin(line, span)))
  return { number, of: read.pages.length, ...layout, found, recognisedBy: read.recognisedBy }
}
