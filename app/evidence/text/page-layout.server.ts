import type { PageLayout } from '../../intake/formats/page-layout'
import type { Span } from '../../text/span'
import { viewKind } from '../view/choose-view'
import { readPdfLayout } from './pdf-layout.server'
import { readRecognised } from './recognised-layout.server'
import { pageBreak } from './text-pages'

/** The pages of a file with where their words stand. */
export interface FileLayout {
  pages: PageLayout[]
  /** What recognised their letters; null where they are the document's own. */
  recognisedBy: string | null
}

/** The pages of a kept document as it says them itself or, where it says nothing, as they were recognised; null where there are none. */
export async function readLayout(source: {
  directory: string
  sha256: string
  mediaType: string
}): Promise<FileLayout | null> {
  const kind = viewKind(source.mediaType)
  const own = kind === 'document' ? await readPdfLayout(source.directory, source.sha256) : null
  if (own?.some(({ text }) => text.trim() !== '')) return { pages: own, recognisedBy: null }
  const recognised = kind === 'document' || kind === 'picture' ? await readRecognised(source) : null
  if (recognised) return { pages: recognised.pages, recognisedBy: recognised.by }
  return own && { pages: own, recognisedBy: null }
}

/** The texts of all pages as one. */
export function layoutText({ pages }: FileLayout): string {
  return pages.map(({ text }) => text).join(pageBreak)
}

/** A part of a page, in thousandths: left, top, width and height. */
export type PageBox = [number, number, number, number]

/** Where words of a layout's whole text stand: their page, from 1, and the box around them; null where they go over several pages. */
export function placeOf(layout: FileLayout, { start, end }: Span): { page: number; box: PageBox } | null {
  let from = 0
  for (const [at, { text, lines }] of layout.pages.entries()) {
    if (start >= from && end <= from + text.length) {
      const boxes = lines.flatMap((line) => boxesWithin(line, { start: start - from, end: end - from }))
      const box = boxAround(boxes)
      return box && { page: at + 1, box }
    }
    from += text.length + pageBreak.length
  }
  return null
}

/** The part of a line that a span covers: letters count as equally wide, which is near enough to find the words by. */
export function boxesWithin({ start, end, box, fromRight }: PageLayout['lines'][number], span: Span): PageBox[] {
  const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
  if (from >= to) return []
  const [left, top, width, height] = box
  const [first, last] = [(from - start) / (end - start), (to - start) / (end - start)]
  const begin = fromRight ? 1 - last : first
  return [[left + begin * width, top, (last - first) * width, height]]
}

/** The smallest box around others, in whole thousandths within the page. */
function boxAround(boxes: readonly PageBox[]): PageBox | null {
  if (boxes.length === 0) return null
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(([x]) => x))))
  const top = Math.max(0, Math.floor(Math.min(...boxes.map(([, y]) => y))))
  const right = Math.min(1000, Math.ceil(Math.max(...boxes.map(([x, , width]) => x + width))))
  const bottom = Math.min(1000, Math.ceil(Math.max(...boxes.map(([, y, , height]) => y + height))))
  return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)]
}
