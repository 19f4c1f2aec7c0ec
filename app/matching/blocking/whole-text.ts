import { fold } from '../../text/characters/normalise'
import { hash32 } from '../hash'
import { bandKeys } from './minhash-bands'

/** A shorter text says too little to be a copy of another but by being the same. */
const FEWEST_WORDS = 12
/** A long text is known by its beginning: reading it takes a tenth of a second at most. */
const MOST_WORDS = 20_000
const BANDS = 20
const ROWS = 3

/**
 * Keys that two whole texts share when most of their pairs of neighbouring words are the same: MinHash, twenty bands of
 * three. Of two texts with four fifths of their wording in common (`sharedWording`) 999 in a thousand pairs share a key, of
 * two with a third 2 in ten. A short text has none.
 */
export function wholeTextBands(text: string): number[] {
  const pairs = wordPairs(wordsOf(text))
  return pairs.size < FEWEST_WORDS - 1 ? [] : bandKeys(Int32Array.from(pairs.keys()), BANDS, ROWS)
}

/**
 * How much of their wording two texts share, from 0 to 1: Dice's coefficient over their pairs of neighbouring words, each as
 * often as it stands there. Two editions of a bulletin, one of them a third longer, share three quarters.
 */
export function sharedWording(one: string, other: string): number {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b)
  if ((short ?? 0) * 2 < (long ?? 0)) return 0
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const counts = wordPairs(left)
  let shared = 0
  for (const [pair, count] of wordPairs(right)) shared += Math.min(count, counts.get(pair) ?? 0)
  const all = left.length + right.length - 2
  return all <= 0 ? 0 : (2 * shared) / all
}

function wordsOf(text: string): number[] {
  const words: number[] = []
  for (const [word] of fold(text.slice(0, MOST_WORDS * 12)).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === MOST_WORDS) break
    words.push(hash32(word))
  }
  return words
}

/** How often each pair of neighbours stands there, by a hash of both. */
function wordPairs(words: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 1; at < words.length; at += 1) {
    const pair = (Math.imul(words[at - 1] ?? 0, 0x9e3779b1) ^ (words[at] ?? 0)) | 0
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
