import { cutTo } from '../../text/characters/beginning'
import { controlCharacters, oneLine } from '../../text/characters/incoming-text'
import { placesIn, type TextDoubt } from '../decode/doubts'
import type { FoundReport } from './reader'

const lost = '\ufffd'

/**
 * A text from within a format as it can be stored: what no database takes (U+0000, half of a surrogate pair) becomes U+FFFD,
 * and is among the doubts, as are control characters that nobody sees.
 */
export function storableText(raw: string): { text: string; doubts: TextDoubt[] } {
  const text = raw.replace(/\0|\p{Surrogate}/gu, lost)
  const doubts: TextDoubt[] = []
  const missing = offsetsOf(text)
  if (missing.length > 0)
    doubts.push({ code: 'lost-characters', count: missing.length, places: placesIn(text, missing) })
  const controls = controlCharacters(text)
  if (controls.length > 0)
    doubts.push({ code: 'control-characters', count: controls.length, places: placesIn(text, controls) })
  return { text, doubts }
}

/** A doubt where characters of a report's title, source or first publisher were lost; what its text lost is told already. */
export function lostInDetails({
  title,
  source,
  forwardedFrom,
  doubts,
}: Pick<FoundReport, 'title' | 'source' | 'forwardedFrom' | 'doubts'>): TextDoubt[] {
  if (doubts.some(({ code }) => code === 'lost-in-details')) return []
  const isTold = doubts.some(({ code }) => code === 'lost-characters' || code === 'bad-bytes')
  const written = [source, forwardedFrom, ...(isTold ? [] : [title])].find((detail) => detail.includes(lost))
  return written === undefined ? [] : [{ code: 'lost-in-details', written: cutTo(oneLine(written), 100) }]
}

function offsetsOf(text: string): number[] {
  const offsets: number[] = []
  for (let at = text.indexOf(lost); at >= 0; at = text.indexOf(lost, at + 1)) offsets.push(at)
  return offsets
}
