/** Bytes of code page 864 for the shape of a letter that the next letter of its word is joined to. */
const joined = new Set([
  0xc6, 0xc8, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xd3, 0xd4, 0xd5, 0xd6, 0xd9, 0xda, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6,
  0xe7, 0xea, 0xec, 0xf4, 0xf7,
])

/** Bytes for the shape of such a letter at the end of its word. */
const closing = new Set([
  0xa9, 0xaa, 0xab, 0xad, 0xae, 0xaf, 0xba, 0xbc, 0xbd, 0xbe, 0xc5, 0xdf, 0xeb, 0xed, 0xee, 0xef, 0xf2, 0xf3, 0xf6,
  0xf8, 0xfb, 0xfc, 0xfd,
])

const wrongShape = 6

/**
 * What shapes in the wrong place cost, on the scale of `arabicCost`. ISO 8859-6 has most letters at the bytes of their first
 * shape in code page 864, and nothing but the shapes tells such texts apart.
 */
export function regexCost(bytes: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    const inWord = (bytes[at + 1] ?? 0x20) > 0xc0 || closing.has(bytes[at + 1] ?? 0x20)
    if ((joined.has(byte) && !inWord) || (closing.has(byte) && inWord)) sum += wrongShape
  }
  return sum
}
