import { backgroundFrequency } from './background'
import { hash32, hash64 } from './hash'

const BANDS = 10
const ROWS = 5

/** Words that stand in every bulletin would let lines of ten years meet that share nothing else. */
const TELLING = 0.001
/** With fewer telling words a passage says nothing that is known years later. */
const FEWEST = 4

/** Odd multipliers and offsets of the hash functions, drawn once and fixed: changing them changes every key. */
const functions = Array.from({ length: BANDS * ROWS }, (_, at) => ({ by: hash32(`far by ${at}`) | 1, plus: hash32(`far plus ${at}`) }))

/**
 * Keys that two passages share, whatever lies between their days, when most of their words are the same: MinHash over
 * the distinct telling terms (Broder, 1997), ten bands of five. Of two passages with four fifths of their terms in common 98 in
 * a hundred pairs share a key, of two with a fifth 3 in a thousand. A passage of few telling terms has none.
 */
export function farKeys(terms: readonly string[]): bigint[] {
  const hashes = [...new Set(terms)].filter((term) => backgroundFrequency(term) <= TELLING).map((term) => hash32(term))
  if (hashes.length < FEWEST) return []
  const least = functions.map(({ by, plus }) => {
    let smallest = 0xffffffff
    for (const hash of hashes) smallest = Math.min(smallest, mix(Math.imul(hash, by) + plus))
    return smallest
  })
  const keys = Array.from({ length: BANDS }, (_, band) => hash64(`far ${band} ${least.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`))
  return [...new Set(keys)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Multiplication alone keeps the order of low bits: the least of one function would often be the least of the next. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
