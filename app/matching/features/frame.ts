import type { Facts } from '../../text/facts/types'
import { words } from '../../text/words/tokens'

/** Stand in a frame for what a template is filled with. */
export const NUMBER = '#'
export const PLACE = '@'

/** What is left of a passage without its names of places and its numbers. */
export interface Frame {
  /** Its words in order, `#` for each number and `@` for each place that was read. */
  words: readonly string[]
  /** Its numbers in order, times of day among them. */
  numbers: string
  /** The words of its places in order. */
  names: string
}

/** The frame of a passage; the offsets of its facts count from `start` code units before its text. */
export function frameOf({ text, facts, start }: { text: string; facts: Facts | null; start: number }): Frame {
  const frame: string[] = []
  const numbers: string[] = []
  const names: string[] = []
  let last: unknown
  for (const word of words(text)) {
    const place = facts?.places.find((each) => each.start < start + word.end && start + word.start < each.end)
    if (place === undefined && word.kind === 'number') numbers.push(word.key)
    if (place === undefined) frame.push(word.kind === 'number' ? NUMBER : word.key)
    else {
      if (place !== last) frame.push(PLACE)
      names.push(word.key)
    }
    last = place
  }
  return { words: frame, numbers: numbers.join(' '), names: names.join(' ') }
}
