/** What ends a line, wherever lines are told apart: also the vertical tab of Word, the form feed, NEL and Unicode's own. */
export const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

/** A place in a text, both counted from 1. */
export interface Place {
  line: number
  /** In characters. */
  column: number
}

/** Where in a text an offset (UTF-16) is. */
export function placeOf(text: string, offset: number): Place {
  let line = 1
  let start = 0
  for (const found of text.slice(0, offset).matchAll(lineEnds)) {
    line += 1
    start = found.index + found[0].length
  }
  return { line, column: Array.from(text.slice(start, offset)).length + 1 }
}

/** The first line of a text with what ends it. */
export function firstLineOf(text: string): string {
  for (const found of text.matchAll(lineEnds)) return text.slice(0, found.index + found[0].length)
  return text
}
