import type { Span } from '../../text/span'

/** Parts the pages of a document, or of an archive, in its text, as other programs do that write PDF as text. */
export const pageBreak = '\f'

/** So much of a text is shown at once, in UTF-16 code units. */
const longestPage = 12_000

/**
 * Cuts a long text into pages for reading: at its own breaks between pages, and at the ends of lines where there are any. Pages of
 * its own on which nothing stands are left out.
 *
 * @returns where each page begins and ends; one page for a short text
 */
export function textPages(text: string, most = longestPage): Span[] {
  const pages: Span[] = []
  for (let start = 0; start < text.length;) {
    const own = text.indexOf(pageBreak, start)
    const last = own < 0 ? text.length : own
    const end = last - start <= most ? last : endBefore(text, start, start + most)
    if (own < 0 || /\S/.test(text.slice(start, end))) pages.push({ start, end })
    start = end === own ? end + 1 : end
  }
  return pages.length > 0 ? pages : [{ start: 0, end: 0 }]
}

/** The last end of a line in the later half, or of a word, or where no letter is cut through. */
function endBefore(text: string, start: number, end: number): number {
  const later = start + Math.floor((end - start) / 2)
  const line = text.lastIndexOf('\n', end - 1) + 1
  if (line > later) return line
  const word = text.lastIndexOf(' ', end - 1) + 1
  if (word > later) return word
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
}

/** The number of the page on which a place is, from 1. */
export function pageWith(pages: readonly Span[], at: number): number {
  return Math.max(1, pages.findLastIndex(({ start }) => start <= at) + 1)
}
