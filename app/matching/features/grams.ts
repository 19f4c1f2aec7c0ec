/**
 * The distinct runs of four UTF-16 code units of a text, two units to a number and two numbers to a run, in the order of
 * the runs as unsigned integers of 64 bits: two texts are compared by walking both once.
 */
export type Grams = Uint32Array

/** Where the upper half of a 64-bit integer lies on this machine. */
const UPPER = new Uint32Array(new BigUint64Array([1n]).buffer)[0] === 1 ? 1 : 0
const LOWER = 1 - UPPER

export function gramsOf(line: string): Grams {
  const count = Math.max(0, line.length - 3)
  const grams = new Uint32Array(count * 2)
  for (let at = 0; at < count; at += 1) {
    grams[at * 2] = (line.charCodeAt(at) << 16) | line.charCodeAt(at + 1)
    grams[at * 2 + 1] = (line.charCodeAt(at + 2) << 16) | line.charCodeAt(at + 3)
  }
  new BigUint64Array(grams.buffer).sort()
  let kept = 0
  for (let at = 0; at < grams.length; at += 2) {
    if (at > 0 && grams[at] === grams[at - 2] && grams[at + 1] === grams[at - 1]) continue
    grams[kept] = grams[at] as number
    grams[kept + 1] = grams[at + 1] as number
    kept += 2
  }
  return grams.slice(0, kept)
}

/** Shared runs by all (Jaccard); 0 where neither has any. */
export function shareOfGrams(left: Grams, right: Grams): number {
  let shared = 0
  let l = 0
  let r = 0
  while (l < left.length && r < right.length) {
    const upper = (left[l + UPPER] as number) - (right[r + UPPER] as number)
    const order = upper === 0 ? (left[l + LOWER] as number) - (right[r + LOWER] as number) : upper
    if (order === 0) shared += 1
    if (order <= 0) l += 2
    if (order >= 0) r += 2
  }
  const all = (left.length + right.length) / 2 - shared
  return all > 0 ? shared / all : 0
}
