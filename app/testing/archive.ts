import { crc32, deflateRawSync } from 'node:zlib'

interface ArchiveEntry {
  /** Bytes stand for a name whose encoding the archive does not tell. */
  name: string | Uint8Array
  bytes: Uint8Array
  /** What the archive says of the file's size, where it lies. */
  saidSize?: number
  /** Says that it is encrypted. */
  encrypted?: boolean
  /** It is a link of Unix to the file whose path its bytes are. */
  link?: boolean
}

/** A ZIP archive of these files, whatever a well-made one would hold. */
export function makeArchive(entries: readonly ArchiveEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, saidSize = bytes.length, encrypted = false, link = false } of entries) {
    const [packed, path] = [deflateRawSync(bytes), Buffer.from(name)]
    const shared = Buffer.alloc(26)
    // Version 2.0, names in UTF-8 unless they are bytes, deflated.
    const flags = (typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0)
    for (const [value, at] of [
      [20, 0],
      [flags, 2],
      [8, 4],
    ] as const)
      shared.writeUInt16LE(value, at)
    for (const [value, at] of [
      [crc32(bytes), 10],
      [packed.length, 14],
      [saidSize, 18],
    ] as const)
      shared.writeUInt32LE(value, at)
    shared.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, path, packed])
    const place = Buffer.alloc(14)
    if (link) place.writeUInt32LE((0o120777 << 16) >>> 0, 6)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, link ? 3 : 0]), shared, place, path]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  for (const [value, at] of [
    [entries.length, 4],
    [entries.length, 6],
  ] as const)
    end.writeUInt16LE(value, at)
  for (const [value, at] of [
    [list.length, 8],
    [offset, 12],
  ] as const)
    end.writeUInt32LE(value, at)
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06'), end])
}
