import { crc32, createDeflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import type { ExportedFile } from './export-chunks'

// The zip form (PKWARE APPNOTE 6.3) as far as a stream of files needs it: each file is deflated as it comes, and its
// sizes follow it (bit 3), so that nothing has to be known or kept before. Names are UTF-8 (bit 11).

const flags = 0x0808
const deflated = 8
const version = 20
const most = 0xffff_ffff

/** The archive would be longer than its form can say; the message says what to do. */
export class ZipFault extends Error {
  override name = 'ZipFault'
}

interface Listed {
  name: Buffer
  crc: number
  packed: number
  size: number
  offset: number
}

/** The bytes of an archive of these files, as they are read. */
export async function* zip(files: AsyncIterable<ExportedFile>, time: Date): AsyncGenerator<Buffer> {
  const listed: Listed[] = []
  const stamp = dosTime(time)
  let offset = 0
  const counted = (bytes: Buffer) => {
    offset += bytes.length
    if (offset > most) throw new ZipFault('The archive grows beyond 4 GB: export to a directory with "muqabala audit export".')
    return bytes
  }
  for await (const { name, chunks } of files) {
    const file: Listed = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset }
    yield counted(Buffer.concat([words([0x0403_4b50, 4], [version, 2], [flags, 2], [deflated, 2], [stamp, 4], [0, 12], [file.name.length, 2], [0, 2]), file.name]))
    for await (const bytes of deflate(chunks, file)) {
      file.packed += bytes.length
      yield counted(bytes)
    }
    if (file.size > most) throw new ZipFault(`${name} is longer than 4 GB: export to a directory with "muqabala audit export".`)
    yield counted(words([0x0807_4b50, 4], [file.crc, 4], [file.packed, 4], [file.size, 4]))
    listed.push(file)
  }
  const start = offset
  for (const { name, crc, packed, size, offset: at } of listed) {
    yield counted(Buffer.concat([words([0x0201_4b50, 4], [version, 2], [version, 2], [flags, 2], [deflated, 2], [stamp, 4], [crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 12], [at, 4]), name]))
  }
  if (listed.length > 0xffff) throw new ZipFault('The archive would hold more than 65,535 files: leave the files of evidence out, or export to a directory.')
  yield words([0x0605_4b50, 4], [0, 4], [listed.length, 2], [listed.length, 2], [offset - start, 4], [start, 4], [0, 2])
}

/** Deflates as it comes, and takes down what came. */
async function* deflate(chunks: AsyncIterable<Buffer>, file: Listed): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const chunk of chunks) {
      file.crc = crc32(chunk, file.crc)
      file.size += chunk.length
      yield chunk
    }
  }
  const packer = createDeflateRaw({ level: 4 })
  const source = Readable.from(counted(), { objectMode: false })
  source.on('error', (error) => packer.destroy(error))
  for await (const bytes of source.pipe(packer) as AsyncIterable<Buffer>) yield bytes
}

/** Little-endian numbers, each with its width; twelve bytes hold only zeros. */
function words(...fields: [value: number, width: 2 | 4 | 12][]): Buffer {
  return Buffer.concat(
    fields.map(([value, width]) => {
      const bytes = Buffer.alloc(width)
      if (width === 2) bytes.writeUInt16LE(value)
      if (width === 4) bytes.writeUInt32LE(value)
      return bytes
    }),
  )
}

/** Two words of MS-DOS, in UTC: the date above, the time below, in steps of two seconds. */
function dosTime(time: Date): number {
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  return ((date << 16) | (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)) >>> 0
}
