import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UploadError } from '../../decode/decode.server'
import { boundedOperators } from './bounded-operators.server'
import { Drawing } from './drawing.server'
import type { PageFont } from './letter-of-glyph'
import type { Box } from './painted-areas'
import { seenLetters } from './seen-letters'
import { upright, type Turn } from './turned-pages'
import type { Glyph } from './visual-lines'

/** More letters are on no page that a person reads. */
const mostGlyphs = 200_000

/** The letters of a page. */
export interface PageGlyphs {
  glyphs: Glyph[]
  turn: Turn
  /** Those that nobody sees on the page. */
  hidden: Glyph[]
  /** A program recognised its text in a picture and laid it over that, unseen. */
  recognised: boolean
  /** White ones among `glyphs`, of which nobody knows whether they stand on a picture. */
  white: Glyph[]
}

/**
 * The letters of a page with where each stands. The library's own text puts letters in an order by itself, which cannot be
 * undone where it was wrong: here its drawing instructions are followed instead. Throws `UploadError`.
 */
export async function glyphsOf(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<PageGlyphs> {
  const layers = await pdf.getOptionalContentConfig()
  const { fnArray, argsArray, hasPictures } = await boundedOperators(page)
  const drawing = new Drawing({
    page: boxOf(page.view),
    font: (name) => fontOf(page, name),
    isShown: (layer) => layers.isVisible(layer) !== false,
    hasPictures,
  })
  for (const [at, operation] of fnArray.entries()) {
    drawing.take(operation, (argsArray[at] ?? []) as unknown[])
    if (drawing.letters.length > mostGlyphs) throw new UploadError('too-large')
  }
  const { seen, hidden, recognised, white } = seenLetters(drawing.letters, hasPictures)
  return { ...upright(seen), hidden: upright(hidden).glyphs, recognised, white: upright(white).glyphs }
}

function boxOf(view: readonly number[]): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  return [left, bottom, right, top]
}

function fontOf(page: PDFPageProxy, name: string): PageFont {
  return (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PageFont | null) : null) ?? {}
}
