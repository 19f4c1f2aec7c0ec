import type { RawName } from '../entry-names'

/** Headers and files begin at multiples of this. */
export const blockSize = 512

/** One header of a tar archive, as ustar, GNU tar and pax write them, and older programs without a sign of their own. */
export interface TarHeader {
  type: string
  name: Buffer
  size: number
}

/** What stands in a block; null where it is no header, for which its checksum speaks. */
export function readHeader(block: Buffer): TarHeader | null {
  if (block.length < blockSize || numberIn(block, 148, 8) !== checksumOf(block)) return null
  const size = numberIn(block, 124, 12)
  if (size === null) return null
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? fieldIn(block, 345, 155) : Buffer.alloc(0)
  const own = fieldIn(block, 0, 100)
  const name = prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), own]) : own
  return { type: block.toString('latin1', 156, 157), name, size }
}

/** All bytes, those of the checksum itself counted as spaces. */
function checksumOf(block: Buffer): number {
  let sum = 0
  for (let at = 0; at < blockSize; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (block[at] ?? 0)
  return sum
}

function fieldIn(block: Buffer, start: number, length: number): Buffer {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return end < 0 ? field : field.subarray(0, end)
}

/** A number in octal digits, or in binary where its first bit is set, as GNU tar writes what is larger; null where it is none. */
function numberIn(block: Buffer, start: number, length: number): number | null {
  const field = block.subarray(start, start + length)
  if (field[0] === 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    return Number.isSafeInteger(value) ? value : null
  }
  const digits = /^ {0,12}([0-7]{0,12})[ \0]{0,12}$/.exec(field.toString('latin1'))?.[1]
  return digits === undefined ? null : parseInt(digits || '0', 8)
}

/** What a pax header says of the file after it. */
export interface PaxFields {
  name?: RawName
  size?: number
  /** The file has holes, which are not in the archive. */
  sparse: boolean
}

/** Records such as `21 path=نشرة.txt\n`, each with its own length before it; null where they are none. */
export function readPax(bytes: Buffer): PaxFields | null {
  const fields: PaxFields = { sparse: false }
  for (let at = 0; at < bytes.length && bytes[at] !== 0;) {
    const digits = /^(\d{1,9}) /.exec(bytes.toString('latin1', at, at + 10))?.[1]
    const end = at + Number(digits)
    const equals = bytes.indexOf('=', at)
    if (digits === undefined || equals < 0 || equals >= end || end > bytes.length || bytes[end - 1] !== 0x0a)
      return null
    const key = bytes.toString('latin1', at + digits.length + 1, equals)
    const value = bytes.subarray(equals + 1, end - 1)
    if (key === 'path') fields.name = { bytes: value, beside: null }
    else if (key === 'size') fields.size = Number(value.toString('latin1'))
    else if (key.startsWith('GNU.sparse.')) fields.sparse = true
    at = end
  }
  return fields.size === undefined || Number.isSafeInteger(fields.size) ? fields : null
}
