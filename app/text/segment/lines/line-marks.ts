import type { Span } from '../../span'
import { trim } from './line-spans'

/** Directions as tags that programs leave in posts: [rtl] … [/rtl]. */
const tagBefore = /^(?:\s|\[(?:rtl|ltr|b|i|center)\]|[\u200e\u200f\u202a-\u202e\u2066-\u2069])+/i
const tagAfter = /\[\/(?:rtl|ltr|b|i|center)\]$/i
/** 1/ or 2/5 of a thread, 3) of a list. */
const number = /^\(?\p{Nd}{1,2}(?:\s?[.)\-–](?=\s+\p{L})|\/(?:\p{Nd}{1,2})?(?=\s+\S))\s*/u

/** The line without what only sets it: tags of direction, the number in a list or thread. */
export function withoutLineMarks(text: string, line: Span): Span {
  let { start, end } = line
  start += tagBefore.exec(text.slice(start, Math.min(end, start + 80)))?.[0].length ?? 0
  start = Math.min(start, end)
  start += number.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0
  const closing = tagAfter.exec(text.slice(Math.max(start, end - 12), end))
  if (closing !== null) end -= closing[0].length
  return trim(text, start, Math.max(start, end))
}
