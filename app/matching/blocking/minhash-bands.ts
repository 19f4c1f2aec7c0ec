import { backgroundFrequency } from '../features/background'
import { hash32, hash37 } from '../hash'

/** Of two passages that share a tenth of their words by chance, five rows let one pair in ten thousand meet: too many for an archive of a million. */
const BANDS = 14
const ROWS = 7

/** Words that stand in every bulletin would let lines of ten years meet that share nothing else. */
const DISTINCTIVE = 0.001
/** With fewer distinctive words a passage says nothing that is known years later. */
const FEWEST = 4

/** Odd multipliers and offsets of the hash functions, drawn once and fixed: changing them changes every key. */
const by = Int32Array.from({ length: BANDS * ROWS }, (_, at) => hash32(`far by ${at}`) | 1)
const plus = Int32Array.from({ length: BANDS * ROWS }, (_, at) => hash32(`far plus ${at}`))

/**
 * Keys that two passages share, whatever lies between their days, when most of their words are the same: MinHash over
 * the set of distinctive terms (Broder, 1997), fourteen bands of seven. Of two passages with four fifths of their terms in
 * common 96 in a hundred pairs share a key, of two with a fifth 2 in ten thousand, of two with a tenth 1 in a million. A
 * passage of few distinctive terms has none.
 */
export function minhashBands(terms: readonly string[]): number[] {
  const distinctive: number[] = []
  for (const term of new Set(terms)) if (backgroundFrequency(term) <= DISTINCTIVE) distinctive.push(hash32(term))
  if (distinctive.length < FEWEST) return []
  return bandKeys(Int32Array.from(distinctive), BANDS, ROWS)
}

/** The keys of `bands` bands of `rows` rows each over some hashes, ascending; there are functions for 98 rows in all. */
export function bandKeys(hashes: Int32Array, bands: number, rows: number): number[] {
  const keys = new Set<number>()
  const units = new Array<number>(1 + 2 * rows)
  for (let band = 0; band < bands; band += 1) {
    units[0] = band
    for (let row = 0; row < rows; row += 1) {
      const least = leastOf(hashes, band * rows + row)
      units[1 + 2 * row] = least & 0xffff
      units[2 + 2 * row] = least >>> 16
    }
    keys.add(hash37(String.fromCharCode(...units)))
  }
  return [...keys].sort((one, other) => one - other)
}

/** The least value of one function over all hashes, unsigned. */
function leastOf(hashes: Int32Array, row: number): number {
  const multiplier = by[row] as number
  const offset = plus[row] as number
  let least = 0xffffffff
  for (const hash of hashes) {
    const mixed = mix((Math.imul(hash, multiplier) + offset) | 0)
    if (mixed < least) least = mixed
  }
  return least
}

/** Multiplication alone keeps the order of low bits: the least of one function would often be the least of the next. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
