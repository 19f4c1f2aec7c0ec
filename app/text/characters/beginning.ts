/** Cuts of texts that people read: always between two letters as people see them, so that no emoji and no letter with its marks is torn apart. */

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })
/** Longer than any letter with its marks. */
const longestLetter = 64

/** The beginning of a text in about `most` UTF-16 code units, cut between two words, or two letters where one word fills it. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  let end = most
  while (end > 0 && !/\s/.test(text.charAt(end))) end -= 1
  return `${text.slice(0, end > 0 ? end : boundaryBefore(text, most) || wholeBefore(text, most)).trimEnd()} …`
}

/** The beginning of a text in at most `most` UTF-16 code units: what a column, a cookie or a list has room for. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, boundaryBefore(text, most) || wholeBefore(text, most))
}

/** The end of a text in at most `most` UTF-16 code units: of a path, which says at its end what it is. */
export function endOf(text: string, most: number): string {
  if (text.length <= most) return text
  const at = text.length - most
  const letter = letterAt(text, at)
  return text.slice(letter.start === at ? at : letter.end)
}

/** The last place at or before `at` that is within no letter. */
function boundaryBefore(text: string, at: number): number {
  return letterAt(text, at).start
}

/** The letter around `at`, sought near it; of one with endless marks the code point alone. */
function letterAt(text: string, at: number): { start: number; end: number } {
  const from = wholeBefore(text, Math.max(0, at - longestLetter))
  const found = graphemes.segment(text.slice(from, at + longestLetter)).containing(at - from)
  const start = from + (found?.index ?? at - from)
  if (found && (found.index > 0 || from === 0)) return { start, end: start + found.segment.length }
  const whole = wholeBefore(text, at)
  return { start: whole, end: whole === at ? at : whole + 2 }
}

/** `at`, or the place before it where it is within a surrogate pair. */
function wholeBefore(text: string, at: number): number {
  const inPair = at > 0 && /^[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]$/.test(text.charAt(at - 1))
  return inPair ? at - 1 : at
}
