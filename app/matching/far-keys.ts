import { backgroundFrequency } from './background'
import { hash32, hash37 } from './hash'

/** Of two passages that share a tenth of their words by chance, five rows let one pair in ten thousand meet: too many for an archive of a million. */
const BANDS = 14
const ROWS = 7

/** Words that stand in every bulletin would let lines of ten years meet that share nothing else. */
const TELLING = 0.001
/** With fewer telling words a passage says nothing that is known years later. */
const FEWEST = 4

interface HashFunction {
  by: number
  plus: number
}

/** Odd multipliers and offsets of the hash functions, drawn once and fixed: changing them changes every key. */
const functions: readonly HashFunction[] = Array.from({ length: BANDS * ROWS }, (_, at) => ({ by: hash32(`far by ${at}`) | 1, plus: hash32(`far plus ${at}`) }))

/**
 * Keys that two passages share, whatever lies between their days, when most of their words are the same: MinHash over
 * the distinct telling terms (Broder, 1997), fourteen bands of seven. Of two passages with four fifths of their terms in
 * common 96 in a hundred pairs share a key, of two with a fifth 2 in ten thousand, of two with a tenth 1 in a million. A
 * passage of few telling terms has none.
 */
export function farKeys(terms: readonly string[]): number[] {
  const hashes = [...new Set(terms)].filter((term) => backgroundFrequency(term) <= TELLING).map((term) => hash32(term))
  if (hashes.length < FEWEST) return []
  const keys = new Set<number>()
  for (let band = 0; band < BANDS; band += 1) {
    const units = [band]
    for (let row = band * ROWS; row < (band + 1) * ROWS; row += 1) {
      const least = leastOf(hashes, functions[row] as HashFunction)
      units.push(least & 0xffff, least >>> 16)
    }
    keys.add(hash37(String.fromCharCode(...units)))
  }
  return [...Float64Array.from(keys).sort()]
}

function leastOf(hashes: readonly number[], { by, plus }: HashFunction): number {
  let least = 0xffffffff
  for (const hash of hashes) {
    const mixed = mix(Math.imul(hash, by) + plus)
    if (mixed < least) least = mixed
  }
  return least
}

/** Multiplication alone keeps the order of low bits: the least of one function would often be the least of the next. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
