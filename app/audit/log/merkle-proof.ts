import { nodeHash, splitPoint, type HashTree } from './merkle'

/**
 * The hashes that lead from the leaf `index` to the root of the first `size`
 * leaves, the leaf's neighbour first (RFC 6962 section 2.1.1).
 */
export function inclusionProof(tree: HashTree, index: number, size: number): Buffer[] {
  if (!(index >= 0 && index < size && size <= tree.size)) throw new RangeError('no such leaf in a tree of this size')
  const proof: Buffer[] = []
  for (let [start, end] = [0, size]; end - start > 1;) {
    const split = start + splitPoint(end - start)
    if (index < split) {
      proof.unshift(tree.range(split, end))
      end = split
    } else {
      proof.unshift(tree.range(start, split))
      start = split
    }
  }
  return proof
}

/**
 * The hashes that show that the first `oldSize` leaves of the tree of `size`
 * leaves are the old tree's (RFC 6962 section 2.1.2). Empty where the sizes are
 * the same or the old tree is.
 */
export function consistencyProof(tree: HashTree, oldSize: number, size: number): Buffer[] {
  if (!(oldSize >= 0 && oldSize <= size && size <= tree.size)) throw new RangeError('no such pair of sizes')
  return oldSize === 0 ? [] : subproof(tree, oldSize, 0, size, true)
}

function subproof(tree: HashTree, oldSize: number, start: number, end: number, known: boolean): Buffer[] {
  if (oldSize === end - start) return known ? [] : [tree.range(start, end)]
  const split = splitPoint(end - start)
  return oldSize <= split
    ? [...subproof(tree, oldSize, start, start + split, known), tree.range(start + split, end)]
    : [...subproof(tree, oldSize - split, start + split, end, false), tree.range(start, start + split)]
}

/**
 * The root that `proof` leads to from `leaf`, or null where the proof has not
 * the length that `index` and `size` demand (RFC 9162 section 2.1.3.2).
 */
export function rootOfInclusion(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer | null {
  if (!(index >= 0 && index < size)) return null
  let [node, last, hash] = [index, size - 1, leaf]
  for (const neighbour of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(neighbour, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, neighbour)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** Whether `proof` shows that the old tree is the beginning of the new one (RFC 9162 section 2.1.4.2). */
export function provesConsistency(
  oldSize: number,
  size: number,
  oldRoot: Buffer,
  root: Buffer,
  proof: readonly Buffer[],
): boolean {
  if (oldSize > size) return false
  if (oldSize === 0) return proof.length === 0
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root)
  const isPower = Number.isInteger(Math.log2(oldSize))
  const [first, ...rest] = isPower ? [oldRoot, ...proof] : proof
  if (first === undefined || proof.length === 0) return false
  let [node, last, oldHash, hash] = [oldSize - 1, size - 1, first, first]
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)]
  for (const neighbour of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(neighbour, oldHash)
      hash = nodeHash(neighbour, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      hash = nodeHash(hash, neighbour)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && oldHash.equals(oldRoot) && hash.equals(root)
}
