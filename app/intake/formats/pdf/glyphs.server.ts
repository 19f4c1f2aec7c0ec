import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { boundedOperators } from './bounded-operators.server'
import { multiply, type Matrix } from './matrix'
import { turnOf, upright, type DrawnLetter, type Turn } from './turned-pages'
import type { Glyph } from './visual-lines'

/** More letters are on no page that a person reads. */
const mostGlyphs = 200_000

interface State {
  ctm: Matrix
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  font: PageFont
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const initial: State = {
  ctm: identity,
  text: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  size: 0,
  font: { fontMatrix: [0.001] },
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

/**
 * The letters of a page with where each stands. The library's own text puts letters in an order by itself, which cannot be
 * undone where it was wrong: here its drawing instructions are followed instead. Throws `UploadError`.
 */
export async function glyphsOf(page: PDFPageProxy): Promise<{ glyphs: Glyph[]; turn: Turn }> {
  const { fnArray, argsArray } = await boundedOperators(page)
  const drawing = new Drawing((name) => fontOf(page, name))
  for (const [at, operation] of fnArray.entries()) {
    drawing.take(operation, (argsArray[at] ?? []) as unknown[])
    if (drawing.glyphs.length > mostGlyphs) break
  }
  return upright(drawing.glyphs)
}

interface PageFont {
  fontMatrix?: readonly number[]
  /** Its glyphs have numbers of their own: none is a letter by itself. */
  composite?: boolean
  /** The letters that it names for its glyphs. */
  toUnicode?: { _map?: Record<number, unknown> }
  /** Its numbers are its own, and no encoding names them. */
  isSymbolicFont?: boolean
  differences?: ArrayLike<unknown>
}

function fontOf(page: PDFPageProxy, name: string): PageFont {
  return (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PageFont | null) : null) ?? {}
}

interface DrawnGlyph {
  unicode: string
  originalCharCode: number
  width: number
  isSpace: boolean
}

class Drawing {
  readonly glyphs: DrawnLetter[] = []
  readonly #stack: State[] = []
  #state: State = { ...initial }

  constructor(private readonly font: (name: string) => PageFont) {}

  take(operation: number, args: unknown[]): void {
    const state = this.#state
    const numbers = args as number[]
    const [first = 0, second = 0] = numbers
    if (operation === OPS.save || operation === OPS.beginGroup) this.#stack.push({ ...state })
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd || operation === OPS.endGroup)
      this.#state = this.#stack.pop() ?? state
    else if (operation === OPS.transform) state.ctm = multiply(state.ctm, asMatrix(numbers))
    else if (operation === OPS.paintFormXObjectBegin) this.#beginForm(args[0])
    else if (operation === OPS.beginText) this.#move(identity)
    else if (operation === OPS.setTextMatrix) this.#move(asMatrix(args.length === 1 ? (args[0] as number[]) : numbers))
    else if (operation === OPS.moveText) this.#moveBy(first, second)
    else if (operation === OPS.setLeadingMoveText) {
      state.leading = second
      this.#moveBy(first, second)
    } else if (operation === OPS.nextLine) this.#moveBy(0, state.leading)
    else if (operation === OPS.setLeading) state.leading = -first
    else if (operation === OPS.setFont) {
      state.size = second
      state.font = this.font(String(args[0]))
    } else if (operation === OPS.setCharSpacing) state.charSpacing = first
    else if (operation === OPS.setWordSpacing) state.wordSpacing = first
    else if (operation === OPS.setHScale) state.scale = first / 100
    else if (operation === OPS.setTextRise) state.rise = first
    else if (operation === OPS.showText) this.#show(args[0] as (DrawnGlyph | number)[])
  }

  #beginForm(matrix: unknown): void {
    this.#stack.push({ ...this.#state })
    if (Array.isArray(matrix)) this.#state.ctm = multiply(this.#state.ctm, asMatrix(matrix as number[]))
  }

  #move(text: Matrix): void {
    Object.assign(this.#state, { text, x: 0, y: 0, lineX: 0, lineY: 0 })
  }

  #moveBy(x: number, y: number): void {
    const state = this.#state
    state.x = state.lineX += x
    state.y = state.lineY += y
  }

  #show(drawn: readonly (DrawnGlyph | number)[]): void {
    const state = this.#state
    for (const glyph of drawn) {
      if (typeof glyph === 'number') {
        state.x -= ((glyph * state.size) / 1000) * state.scale
        continue
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const width = glyph.width * state.size * (state.font.fontMatrix?.[0] ?? 0.001) * state.scale
      this.#place(letterOf(glyph, state.font), width)
      state.x += width + spacing * state.scale
    }
  }

  #place(unicode: string, width: number): void {
    const { ctm, text, x, y, rise, size } = this.#state
    const matrix = multiply(ctm, text)
    const [, , c, d] = matrix
    this.glyphs.push({
      text: unicode,
      from: apply(matrix, x, y + rise),
      to: apply(matrix, x + width, y + rise),
      size: Math.abs(size) * Math.hypot(c, d),
      turn: turnOf(matrix),
    })
  }
}

const ownLetter = /^[ -~\u060c-\u06ff\ufb50-\ufdff\ufe70-\ufefc\u2010-\u2026]$/

/**
 * The letter that a glyph stands for; U+FFFD where its font names none, for which the library would give its number as if it
 * were one. Some programs name a whole sentence for a glyph: that is none either.
 */
function letterOf({ unicode, originalCharCode }: DrawnGlyph, font: PageFont): string {
  const { composite, toUnicode } = font
  const map = toUnicode?._map
  // Without a list of letters the numbers may be letters themselves: some programs number glyphs so.
  const named = !composite || (map === undefined ? ownLetter.test(unicode) : Boolean(map[originalCharCode]))
  if (
    !named ||
    isOwnNumber(unicode, originalCharCode, font) ||
    (unicode.length > 3 && /\S\s+\S/.test(unicode)) ||
    unicode.length > 20
  )
    return '\ufffd'
  return /^[\t\n\r]$/.test(unicode) ? ' ' : unicode
}

const ofWindows = new TextDecoder('windows-1252')
const ofMac = new TextDecoder('macintosh')

/** Whether the library took a number beyond ASCII for a letter of Windows or the Mac, in a font that numbers its glyphs as it likes. */
function isOwnNumber(unicode: string, code: number, { composite, isSymbolicFont, differences }: PageFont): boolean {
  if (composite || !isSymbolicFont || code < 0x80 || code > 0xff || (differences?.length ?? 0) > 0) return false
  const byte = Uint8Array.of(code)
  return unicode === ofWindows.decode(byte) || unicode === ofMac.decode(byte)
}

function asMatrix(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers)
  return [a, b, c, d, e, f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
