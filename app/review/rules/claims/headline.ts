import { beginningOf } from '../../../text/characters/beginning'

/** Longest headline in a list, in UTF-16 code units. */
const headlineLength = 240

/** The beginning of a text, on one line, as lists show it. */
export function headline(text: string): string {
  return beginningOf(text.replace(/\s+/g, ' ').trim(), headlineLength)
}
