import type { Span } from '../../span'
import { trim } from './line-spans'

/** Directions as tags that programs leave in posts: [rtl] … [/rtl]. */
const tagBefore = /^(?:\s|\[(?:rtl|ltr|b|i|center)\]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])+/i
const tagAfter = /\[\/(?:rtl|ltr|b|i|center)\]$/i
/** An emoji or bullet before a number of a thread. */
const bullet = '(?:(?:\\p{Extended_Pictographic}[\\ufe0f\\u200d]{0,2}|[•▪▫◾■●○◆►▶*])\\s{0,3}){0,4}'
/** 1/ or 2/5 of a thread, (1/3), [1/3], 1⃣, 3) of a list, أ- and a). */
const number = new RegExp(
  `^${bullet}(?:\\(?\\p{Nd}{1,2}(?:\\s?[.)\\-–_](?=\\s+\\p{L})|[/\\\\](?:\\p{Nd}{1,2})?(?=\\s+\\S))` +
    `|[([]\\p{Nd}{1,2}/\\p{Nd}{1,2}[)\\]](?=\\s*\\S)|\\p{Nd}\\ufe0f?\\u20e3(?=\\s*\\S)` +
    `|\\(?(?:[أابتجحدزهط]|[a-h])\\s?[)\\-–](?=\\s+\\p{L}))\\s*`,
  'u',
)
/** (2/3) of a thread behind its line. */
const numberAfter = /[([]\p{Nd}{1,2}\/\p{Nd}{1,2}[)\]]$/u

/** The line without what only sets it: tags of direction, the number in a list or thread. */
export function withoutLineMarks(text: string, line: Span): Span {
  let { start, end } = line
  start += tagBefore.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0
  start = Math.min(start, end)
  start += number.exec(text.slice(start, Math.min(end, start + 32)))?.[0].length ?? 0
  const closing = tagAfter.exec(text.slice(Math.max(start, end - 12), end))
  if (closing !== null) end -= closing[0].length
  end -= numberAfter.exec(text.slice(Math.max(start, end - 12), end))?.[0].length ?? 0
  return trim(text, start, Math.max(start, end))
}
