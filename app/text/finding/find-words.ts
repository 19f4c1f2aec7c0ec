import { mostPlaces } from './find-quote'
import type { Span } from '../span'

/**
 * Where `words` stand in `text`, letter by letter; white space of any kind and length is the same, since a selection on a page and
 * a text that is typed break lines elsewhere. In time proportional to the lengths of both.
 *
 * @example findWords('سقطت\n  قذيفة', 'سقطت قذيفة') // [{ start: 0, end: 12 }]
 */
export function findWords(text: string, words: string): Span[] {
  const wanted = collapse(words.trim()).letters
  if (wanted === '') return []
  const { letters, offsets } = collapse(text)
  const found: Span[] = []
  for (
    let at = letters.indexOf(wanted);
    at >= 0 && found.length < mostPlaces;
    at = letters.indexOf(wanted, at + wanted.length)
  ) {
    const last = offsets[at + wanted.length - 1] ?? 0
    found.push({ start: offsets[at] ?? 0, end: last + 1 })
  }
  return found
}

/** The text with one space for each run of white space, and for each letter its offset in the original. */
function collapse(text: string): { letters: string; offsets: number[] } {
  const letters: string[] = []
  const offsets: number[] = []
  let within = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const space = /\s/.test(letter)
    if (space && within) continue
    within = space
    letters.push(space ? ' ' : letter)
    offsets.push(at)
  }
  return { letters: letters.join(''), offsets }
}
