import type { Locale } from './locale'

/** Embeddings, overrides and isolates: the invisible controls that can make a text read otherwise than it is stored. */
const hostile = /[\u202A-\u202E\u2066-\u2069]/

const names: Record<string, string> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

export interface TextPiece {
  text: string
  /** The control's usual abbreviation; `text` is then the single control character. */
  control?: string
}

/** Cuts a text at its hostile bidi controls. The pieces' texts joined give the input back. */
export function splitControls(text: string): TextPiece[] {
  if (!hostile.test(text)) return text === '' ? [] : [{ text }]
  return text
    .split(/([\u202A-\u202E\u2066-\u2069])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const control = names[piece]
      return control === undefined ? { text: piece } : { text: piece, control }
    })
}

/** The text with every hostile control replaced by its bracketed name, for places that hold plain text only. */
export function nameControls(text: string): string {
  return splitControls(text)
    .map((piece) => (piece.control === undefined ? piece.text : `[${piece.control}]`))
    .join('')
}

const onlyArabic = /^[\p{Script=Arabic}\u0660-\u0669\s،؛؟.]*$/u
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * A foreign value made safe inside a sentence of `locale`: controls named, and wrapped in a first-strong isolate
 * unless it can't disturb its neighbours. The bare case is kept bare so that ordinary text stays searchable.
 */
export function isolate(value: string, locale: Locale): string {
  const text = nameControls(value)
  const harmless = locale === 'ar' ? onlyArabic.test(text) : !rightToLeft.test(text)
  return harmless ? text : `\u2068${text}\u2069`
}
