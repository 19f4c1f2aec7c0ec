import { hash } from 'node:crypto'

// The hash tree of RFC 6962 section 2.1, unchanged in RFC 9162 section 2.1.

/** How many bytes a hash has. */
export const hashBytes = 32

/** SHA-256(0x00 || data): the hash of one entry. */
export function leafHash(data: string | Uint8Array): Buffer {
  return hash(
    'sha256',
    Buffer.concat([Buffer.of(0), typeof data === 'string' ? Buffer.from(data, 'utf8') : data]),
    'buffer',
  )
}

/** SHA-256(0x01 || left || right): the hash of two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const node = Buffer.allocUnsafe(1 + 2 * hashBytes)
  node[0] = 1
  node.set(left, 1)
  node.set(right, 1 + hashBytes)
  return hash('sha256', node, 'buffer')
}

/** The largest power of two below `n`, which is at least 2. */
export function splitPoint(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/**
 * The complete subtrees of a growing tree, from the largest to the smallest:
 * enough to go on and to say the root, in a few hundred bytes at any size.
 */
export class Frontier {
  size = 0
  #peaks: Buffer[] = []

  append(leaf: Buffer): void {
    let peak = leaf
    for (let full = this.size; full % 2 === 1; full = (full - 1) / 2) peak = nodeHash(this.#peaks.pop() ?? peak, peak)
    this.#peaks.push(peak)
    this.size += 1
  }

  root(): Buffer {
    const root = this.#peaks.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null)
    return root ?? hash('sha256', '', 'buffer')
  }
}

/**
 * A tree with the hashes of all its complete subtrees at hand, for proofs:
 * 64 bytes for each leaf.
 */
export class HashTree {
  readonly size: number
  /** `levels[k]` packs the hashes of the complete subtrees of 2^k leaves. */
  readonly #levels: Buffer[]

  /** `leaves` packs the leaf hashes, 32 bytes each. */
  constructor(leaves: Buffer) {
    this.size = leaves.length / hashBytes
    this.#levels = [leaves]
    for (let level = leaves; level.length >= 2 * hashBytes;) {
      const above = Buffer.allocUnsafe(Math.floor(level.length / (2 * hashBytes)) * hashBytes)
      for (let at = 0; at < above.length; at += hashBytes)
        above.set(nodeHash(hashAt(level, at * 2), hashAt(level, at * 2 + hashBytes)), at)
      this.#levels.push(above)
      level = above
    }
  }

  root(size = this.size): Buffer {
    return size === 0 ? hash('sha256', '', 'buffer') : this.range(0, size)
  }

  /** The hash over the leaves [start, end), where the tree has such a subtree. */
  range(start: number, end: number): Buffer {
    const width = end - start
    const level = Math.log2(width)
    if (Number.isInteger(level) && start % width === 0)
      return hashAt(this.#levels[level] ?? Buffer.alloc(0), (start / width) * hashBytes)
    const split = start + splitPoint(width)
    return nodeHash(this.range(start, split), this.range(split, end))
  }
}

function hashAt(packed: Buffer, offset: number): Buffer {
  if (offset + hashBytes > packed.length) throw new RangeError('no such subtree')
  return packed.subarray(offset, offset + hashBytes)
}
