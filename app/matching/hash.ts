/**
 * A 64-bit hash of a text as a signed integer, fit for a bigint column: two 32-bit lanes of MurmurHash3's mixing steps
 * over UTF-16 code units. The same on every machine; not for secrets.
 */
export function hash64(text: string): bigint {
  const { low, high } = lanes(text)
  return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0))
}

/** The lower 37 bits of `hash64`: a number that leaves room for 16 bits above it. */
export function hash37(text: string): number {
  const { low, high } = lanes(text)
  return (high & 0x1f) * 0x1_0000_0000 + (low >>> 0)
}

function lanes(text: string): { low: number; high: number } {
  let low = 0x9747b28c ^ text.length
  let high = 0x3c6ef372 ^ text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0xcc9e2d51)
    low = (low << 13) | (low >>> 19)
    high = Math.imul(high ^ unit, 0x1b873593)
    high = (high << 15) | (high >>> 17)
    high = (high + low) | 0
  }
  low = finish(low ^ high)
  high = finish(high + Math.imul(low, 5))
  return { low, high }
}

/** A 32-bit hash, to put equally rare terms into an order that is the same in every passage. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finish(hash) >>> 0
}

function finish(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
