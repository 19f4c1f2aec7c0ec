import { endingOf } from './kinds'

const endings = new Set([
  '7z',
  'rar',
  'tar',
  'gz',
  'tgz',
  'bz2',
  'tbz2',
  'xz',
  'txz',
  'zst',
  'lzma',
  'cab',
  'arj',
  'lz4',
  'z',
  'iso',
  'dmg',
  'lzh',
  'sit',
])

/** Whether a name is that of an archive of a kind that is not opened, or only where files are brought in together. */
export function isOtherArchiveName(name: string): boolean {
  return endings.has(endingOf(name))
}

/** What such archives begin with: 7z, RAR, gzip, bzip2, xz, Zstandard, cabinets, compress and LZ4. */
const beginnings = [
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0],
  [0x1f, 0x9d, 0x90],
  [0x04, 0x22, 0x4d, 0x18],
]

/** Where a tar archive says that it is one. */
const tar = { at: 257, sign: Buffer.from('ustar') }

/** The same by the beginning of its bytes. */
export function isOtherArchive(head: Uint8Array): boolean {
  return (
    beginnings.some((beginning) => beginning.every((byte, at) => head[at] === byte)) ||
    tar.sign.equals(head.subarray(tar.at, tar.at + tar.sign.length))
  )
}
