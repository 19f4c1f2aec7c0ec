import { bidiControls } from '../text/characters/bidi'
import type { Locale } from './locale'

export interface TextPiece {
  text: string
  /** The control's usual abbreviation; if it is present, `text` is that one control character. */
  control?: string
}

/** Splits a text at its bidi controls. The pieces joined together are the input. */
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

/** Replaces every bidi control by its name in brackets, for places that can hold only plain text. */
export function nameControls(text: string): string {
  return splitControls(text)
    .map((piece) => (piece.control === undefined ? piece.text : `[${piece.control}]`))
    .join('')
}

const onlyArabic = /^[\p{Script=Arabic}\u0660-\u0669\s،؛؟.«»]*$/u
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const firstStrong = '\u2068'
const closing = '\u2069'

/** Whether the only controls in a text are first-strong isolates that are closed, which is what `isolate` produces. */
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

/** A text with its controls replaced by their names, unless they are isolates that are closed, as a formatted sentence has them. */
export function safeControls(text: string): string {
  return wellIsolated(text) ? text : nameControls(text)
}

/** The same for a place where each piece has a direction of its own: without the isolates too. */
export function withoutIsolates(text: string): string {
  return safeControls(text).replaceAll(firstStrong, '').replaceAll(closing, '')
}

/** What of a text stands in no isolate: whatever an isolate holds is neutral to the line around it. */
function outsideIsolates(text: string): string {
  let [depth, outside] = [0, '']
  for (const letter of text) {
    if (letter === firstStrong) depth += 1
    else if (letter === closing) depth -= 1
    else if (depth === 0) outside += letter
  }
  return outside
}

/**
 * Makes a foreign value safe inside a sentence of `locale`: its controls are replaced by their names, and it is
 * wrapped in a first-strong isolate unless it cannot disturb the text around it. Without an isolate ordinary text
 * stays searchable. A value that is itself a formatted sentence keeps its isolates; where nothing but neutral signs and
 * Arabic stands around them it gets none of its own in Arabic: without a strong letter it would run from left to right.
 */
export function isolate(value: string, locale: Locale): string {
  const text = safeControls(value)
  const harmless = locale === 'ar' ? onlyArabic.test(outsideIsolates(text)) : !rightToLeft.test(text)
  return harmless ? text : `${firstStrong}${text}${closing}`
}
