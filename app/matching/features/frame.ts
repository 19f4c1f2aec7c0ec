import type { EventKind, Facts } from '../../text/facts/types'
import { words } from '../../text/words/tokens'

/** Stand in a frame for what a template is filled with. */
export const NUMBER = '#'
export const PLACE = '@'

/** What happens to one person and not to another. */
const fateKinds = new Set<EventKind>(['casualties', 'arrest', 'released'])

/** What is left of a passage without its names of places and its numbers. */
export interface Frame {
  /** Its words in order, `#` for each number and `@` for each place that was read. */
  words: readonly string[]
  /** Which of these words, by their place, say that somebody was killed, wounded, arrested or released. */
  fates: ReadonlySet<number>
  /** Its numbers in order, times of day among them. */
  numbers: string
  /** The words of its places in order. */
  names: string
}

/** The frame of a passage; the offsets of its facts count from `start` code units before its text. */
export function frameOf({ text, facts, start }: { text: string; facts: Facts | null; start: number }): Frame {
  const frame: string[] = []
  const fates = new Set<number>()
  const told = (facts?.events ?? []).filter(({ kind }) => fateKinds.has(kind))
  const numbers: string[] = []
  const names: string[] = []
  let last: unknown
  for (const word of words(text)) {
    const place = facts?.places.find((each) => each.start < start + word.end && start + word.start < each.end)
    if (told.some((each) => each.start < start + word.end && start + word.start < each.end)) fates.add(frame.length)
    if (place === undefined && word.kind === 'number') numbers.push(word.key)
    if (place === undefined) frame.push(word.kind === 'number' ? NUMBER : word.key)
    else {
      if (place !== last) frame.push(PLACE)
      names.push(word.key)
    }
    last = place
  }
  return { words: frame, fates, numbers: numbers.join(' '), names: names.join(' ') }
}

/** How many words both have at the beginning, and how many of the others at the end. */
export function sharedEnds(one: readonly string[], two: readonly string[]): [number, number] {
  const shorter = Math.min(one.length, two.length)
  let first = 0
  while (first < shorter && one[first] === two[first]) first += 1
  let last = 0
  while (last < shorter - first && one[one.length - 1 - last] === two[two.length - 1 - last]) last += 1
  return [first, last]
}
