import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Frontier, HashTree, leafHash } from './merkle'
import { consistencyProof, inclusionProof, provesConsistency, rootOfInclusion } from './merkle-proof'

// Known answers: github.com/transparency-dev/merkle, testonly/constants.go (leaves, roots),
// testonly/reference_test.go (proofs) and testonly/vectors_test.go (rolling hashes, which are
// those of the appendix of draft-ietf-plants-merkle-tree-certs), Apache 2.0.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Buffer.from(hex, 'hex')),
)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const tree = new HashTree(Buffer.concat(leaves))
const hex = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('hex'))

test.each(roots.map((root, size) => [size, root] as const))('the root over %i leaves', (size, root) => {
  const frontier = new Frontier()
  for (const leaf of leaves.slice(0, size)) frontier.append(leaf)
  expect([frontier.root().toString('hex'), tree.root(size).toString('hex')]).toEqual([root, root])
})

test.each([
  [0, 1, []],
  [0, 2, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7']],
  [1, 2, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d']],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
])('the inclusion proof of leaf %i in %i', (index, size, proof) => {
  expect(hex(inclusionProof(tree, index, size))).toEqual(proof)
})

test.each([
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
])('the consistency proof from %i to %i', (oldSize, size, proof) => {
  expect(hex(consistencyProof(tree, oldSize, size))).toEqual(proof)
})

describe('every subtree of up to 130 leaves', () => {
  const wide = new HashTree(Buffer.concat(Array.from({ length: 130 }, (_, n) => leafHash(Buffer.of(n)))))

  function* subtrees(): Generator<[number, number]> {
    for (let end = 1; end <= 130; end++)
      for (let start = 0; start < end; start++)
        if (start % 2 ** Math.ceil(Math.log2(end - start)) === 0) yield [start, end]
  }

  test('has the hash that was published', () => {
    const rolling = createHash('sha256')
    for (const [start, end] of subtrees())
      rolling.update(`[${start}, ${end}) ${wide.range(start, end).toString('hex')}\n`)
    expect(rolling.digest('hex')).toBe('94a95384a8c69acea9b50d035a58285b3a777cb7a724005faa5e1f1e1190007f')
  })

  test('has the inclusion proofs that were published', () => {
    const rolling = createHash('sha256')
    for (const [start, end] of subtrees()) {
      const part = new HashTree(
        Buffer.concat(Array.from({ length: end - start }, (_, n) => leafHash(Buffer.of(start + n)))),
      )
      for (let index = start; index < end; index++) {
        rolling.update(
          `${[`${index} [${start}, ${end})`, ...hex(inclusionProof(part, index - start, end - start))].join(' ')}\n`,
        )
      }
    }
    expect(rolling.digest('hex')).toBe('ac2a8f989e44d99e399db448050ff5f19757df53cfb716aa81015d3955d8163f')
  })
})

test('every proof holds, and holds no more with any of its parts changed', () => {
  const size = 33
  const wide = new HashTree(Buffer.concat(Array.from({ length: size }, (_, n) => leafHash(`${n}`))))
  for (let index = 0; index < size; index++) {
    const proof = inclusionProof(wide, index, size)
    const leads = (leaf: Buffer, at: number, hashes: Buffer[]) =>
      rootOfInclusion(leaf, at, size, hashes)?.equals(wide.root()) ?? false
    expect(leads(leafHash(`${index}`), index, proof)).toBe(true)
    expect(leads(leafHash('x'), index, proof)).toBe(false)
    expect(leads(leafHash(`${index}`), (index + 1) % size, proof)).toBe(false)
    expect(leads(leafHash(`${index}`), index, proof.slice(1))).toBe(false)
    expect(leads(leafHash(`${index}`), index, [...proof, leafHash('x')])).toBe(false)
  }
  for (let oldSize = 1; oldSize < size; oldSize++) {
    const proof = consistencyProof(wide, oldSize, size)
    const holds = (hashes: Buffer[], from = oldSize) =>
      provesConsistency(from, size, wide.root(oldSize), wide.root(), hashes)
    expect(holds(proof)).toBe(true)
    expect(holds(proof, oldSize === 1 ? 2 : oldSize - 1)).toBe(false)
    expect(holds(proof.slice(1))).toBe(false)
    expect(holds([...proof, leafHash('x')])).toBe(false)
    expect(holds(proof.map((hash, at) => (at === 0 ? leafHash('x') : hash)))).toBe(false)
  }
})
