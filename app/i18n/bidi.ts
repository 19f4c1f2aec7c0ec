import { bidiControls } from '../text/bidi'
import type { Locale } from './locale'

export interface TextPiece {
  text: string
  /** The control's usual abbreviation; `text` is then the single control character. */
  control?: string
}

/** Cuts a text at its hostile bidi controls. The pieces' texts joined give the input back. */
export function splitControls(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let reached = 0
  for (const { start, end, name, hostile } of bidiControls(text)) {
    if (!hostile) continue
    if (start > reached) pieces.push({ text: text.slice(reached, start) })
    pieces.push({ text: text.slice(start, end), control: name })
    reached = end
  }
  if (reached < text.length) pieces.push({ text: text.slice(reached) })
  return pieces
}

/** The text with every hostile control replaced by its bracketed name, for places that hold plain text only. */
export function nameControls(text: string): string {
  return splitControls(text)
    .map((piece) => (piece.control === undefined ? piece.text : `[${piece.control}]`))
    .join('')
}

const onlyArabic = /^[\p{Script=Arabic}\u0660-\u0669\s،؛؟.]*$/u
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const firstStrong = '\u2068'
const closing = '\u2069'

/** Whether a text's only controls are first-strong isolates, each closed: the form `isolate` itself produces. */
function wellIsolated(text: string): boolean {
  let depth = 0
  for (const { control } of splitControls(text)) {
    if (control === undefined) continue
    if (control === 'FSI') depth += 1
    else if (control === 'PDI' && depth > 0) depth -= 1
    else return false
  }
  return depth === 0
}

/**
 * A foreign value made safe inside a sentence of `locale`: controls named, and wrapped in a first-strong isolate
 * unless it can't disturb its neighbours. The bare case is kept bare so that ordinary text stays searchable. A value
 * that is itself a formatted sentence keeps its isolates.
 */
export function isolate(value: string, locale: Locale): string {
  const text = wellIsolated(value) ? value : nameControls(value)
  const harmless = locale === 'ar' ? onlyArabic.test(text) : !rightToLeft.test(text)
  return harmless ? text : `${firstStrong}${text}${closing}`
}
