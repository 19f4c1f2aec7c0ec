import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { letterOf, type DrawnGlyph, type PageFont } from './letter-of-glyph'
import { multiply, type Matrix } from './matrix'
import { firstPaint, paintAfter, withinBox, withinGroup, type Paint } from './paint.server'
import { isWithin, PaintedAreas, type Box, type PlacedLetter } from './painted-areas'
import { turnOf, type DrawnLetter } from './turned-pages'

interface State {
  ctm: Matrix
  paint: Paint
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

function firstState(page: Box): State {
  return {
    ...{ ctm: identity, paint: firstPaint(page), text: identity, x: 0, y: 0, lineX: 0, lineY: 0, size: 0 },
    ...{ font: { fontMatrix: [0.001] }, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 },
  }
}

/** A letter with what hides it. */
export interface TracedLetter extends DrawnLetter, PlacedLetter {
  /**
   * `unpainted`: it is drawn in a way that leaves no trace, as programs write what they recognised in a picture.
   * `outside`: it stands beyond the edge of the page or of a part of it.
   */
  hidden: 'unpainted' | 'outside' | 'unseen' | null
  /** It has the colour of the page, and may stand on a picture or on nothing. */
  white: boolean
}

type UntracedLetter = Omit<TracedLetter, 'covered' | 'hidden' | 'white'>

export interface DrawingOptions {
  /** What of the sheet is shown. */
  page: Box
  font: (name: string) => PageFont
  /** Whether a part of a page is shown, by the layer that it names. */
  isShown: (layer: unknown) => boolean
  /** Pictures stand on the page, nobody knows where: what has no colour beneath it may stand on one. */
  hasPictures: boolean
}

/** Follows the drawing instructions of a page, and notes where its letters stand and whether anybody can see them. */
export class Drawing {
  readonly letters: TracedLetter[] = []
  readonly #stack: State[] = []
  /** For each part of the page that is open, whether it is shown. */
  readonly #parts: boolean[] = []
  readonly #areas: PaintedAreas
  readonly #smallest: number
  #state: State

  constructor(private readonly options: DrawingOptions) {
    const { page } = options
    this.#state = firstState(page)
    this.#areas = new PaintedAreas(page)
    // Less than a point on a sheet of A4.
    this.#smallest = Math.max(page[2] - page[0], page[3] - page[1]) / 1000
  }

  take(operation: number, args: unknown[]): void {
    const state = this.#state
    if (operation === OPS.save) this.#save()
    else if (operation === OPS.beginGroup) this.#save().paint = withinGroup(state.paint)
    else if (
      operation === OPS.restore ||
      operation === OPS.paintFormXObjectEnd ||
      operation === OPS.endGroup ||
      operation === OPS.endAnnotation
    )
      this.#state = this.#stack.pop() ?? state
    else if (operation === OPS.transform) state.ctm = multiply(state.ctm, asMatrix(args as number[]))
    else if (operation === OPS.paintFormXObjectBegin) this.#beginForm(args)
    else if (operation === OPS.beginAnnotation) this.#beginAnnotation(args)
    else if (operation === OPS.beginMarkedContent) this.#parts.push(true)
    else if (operation === OPS.beginMarkedContentProps)
      this.#parts.push(args[0] !== 'OC' || this.options.isShown(args[1]))
    else if (operation === OPS.endMarkedContent) this.#parts.pop()
    else if (!this.#takeText(operation, args))
      state.paint = paintAfter(state.paint, operation, args, {
        ctm: state.ctm,
        areas: this.#parts.includes(false) ? null : this.#areas,
      })
  }

  #takeText(operation: number, args: unknown[]): boolean {
    const state = this.#state
    const numbers = args as number[]
    const [first = 0, second = 0] = numbers
    if (operation === OPS.beginText) this.#move(identity)
    else if (operation === OPS.setTextMatrix) this.#move(asMatrix(args.length === 1 ? (args[0] as number[]) : numbers))
    else if (operation === OPS.moveText) this.#moveBy(first, second)
    else if (operation === OPS.setLeadingMoveText) {
      state.leading = second
      this.#moveBy(first, second)
    } else if (operation === OPS.nextLine) this.#moveBy(0, state.leading)
    else if (operation === OPS.setLeading) state.leading = -first
    else if (operation === OPS.setFont) {
      state.size = second
      state.font = this.options.font(String(args[0]))
    } else if (operation === OPS.setCharSpacing) state.charSpacing = first
    else if (operation === OPS.setWordSpacing) state.wordSpacing = first
    else if (operation === OPS.setHScale) state.scale = first / 100
    else if (operation === OPS.setTextRise) state.rise = first
    else if (operation === OPS.showText) this.#show(args[0] as (DrawnGlyph | number)[])
    else return false
    return true
  }

  #save(): State {
    this.#stack.push({ ...this.#state })
    return this.#state
  }

  #beginForm([matrix, box]: unknown[]): void {
    const state = this.#save()
    if (Array.isArray(matrix)) state.ctm = multiply(state.ctm, asMatrix(matrix as number[]))
    if (isBox(box)) state.paint = withinBox(state.paint, box, state.ctm)
  }

  /** A note on the page is drawn in its own place, whatever was drawn before. */
  #beginAnnotation([, box, place, matrix]: unknown[]): void {
    this.#save()
    this.#state = firstState(this.options.page)
    if (isBox(box)) this.#state.paint = withinBox(this.#state.paint, box, identity)
    for (const one of [place, matrix])
      if (Array.isArray(one)) this.#state.ctm = multiply(this.#state.ctm, asMatrix(one as number[]))
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
    const { ctm, text, rise, size, font } = state
    const matrix = multiply(ctm, text)
    const [, , c, d] = matrix
    const place = { size: Math.abs(size) * Math.hypot(c, d), turn: turnOf(matrix) }
    for (const glyph of drawn) {
      if (typeof glyph === 'number') {
        state.x -= ((glyph * size) / 1000) * state.scale
        continue
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const width = glyph.width * size * (font.fontMatrix?.[0] ?? 0.001) * state.scale
      const { x, y } = state
      this.#place({
        ...{ text: letterOf(glyph, font), ...place },
        ...{ from: apply(matrix, x, y + rise), to: apply(matrix, x + width, y + rise) },
        ...{ at: apply(matrix, x + width / 2, y + rise + 0.3 * Math.abs(size)) },
      })
      state.x += width + spacing * state.scale
    }
  }

  #place(drawn: UntracedLetter): void {
    const hiding = this.#hiding(drawn)
    const white = hiding === 'white'
    const letter = { ...drawn, covered: false, hidden: white ? null : hiding, white }
    this.letters.push(letter)
    if (letter.hidden === null && drawn.text.trim() !== '') this.#areas.place(letter)
  }

  #hiding({ at, size }: UntracedLetter): TracedLetter['hidden'] | 'white' {
    const { paint, font, scale } = this.#state
    const { color, alpha, clip, letters } = paint
    if (letters === 3 || letters === 7) return 'unpainted'
    const filled = letters === 0 || letters === 4
    if (this.#parts.includes(false) || (alpha === 0 && filled)) return 'unseen'
    if (!isWithin(at, clip, size)) return 'outside'
    // The sizes and colours of such a font are in its own drawings.
    if (font.isType3Font) return null
    if (size < this.#smallest || Math.abs(scale) < 0.02) return 'unseen'
    const beneath = filled && color ? this.#areas.colorAt(at) : null
    if (!beneath || !color || !isNearly(color, beneath)) return null
    return this.options.hasPictures && isPage(beneath) ? 'white' : 'unseen'
  }
}

function isPage(color: string): boolean {
  return isNearly(color, '#ffffff')
}

/** Whether two colours, as `#rrggbb`, differ so little that nobody could read the one on the other. */
function isNearly(one: string, two: string): boolean {
  return [1, 3, 5].every(
    (at) => Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(two.slice(at, at + 2), 16)) < 12,
  )
}

function isBox(value: unknown): value is number[] | Float32Array {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 4
}

function asMatrix(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers)
  return [a, b, c, d, e, f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
