import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { largestDocument } from '../../limits'
import { ArchiveError, mostUnpackedTimes } from './archived-file'
import { bytesInMemory, bytesOnDisk, streamBetween, type PlacedBytes } from './placed-bytes.server'

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08
}

/**
 * What is packed with gzip, unpacked once: into memory where it is to have no more than `most` bytes, else into a temporary file
 * that goes with `close`, so that it may be larger than memory and is read again without being unpacked again. Throws
 * `ArchiveError` where it is damaged, cut off, or unpacks to more.
 */
export function gunzip(packed: PlacedBytes, most: number | undefined): Promise<PlacedBytes> {
  return most === undefined ? ontoDisk(packed) : intoMemory(packed, most)
}

async function intoMemory(packed: PlacedBytes, most: number): Promise<PlacedBytes> {
  const chunks: Buffer[] = []
  await unpack(packed, Math.min(most, mostOf(packed)), (chunk) => void chunks.push(chunk))
  return bytesInMemory(Buffer.concat(chunks))
}

async function ontoDisk(packed: PlacedBytes): Promise<PlacedBytes> {
  const folder = await mkdtemp(join(tmpdir(), 'muqabala-unpacked-'))
  const path = join(folder, 'unpacked')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await unpack(packed, mostOf(packed), (chunk) => file.appendFile(chunk))
    } finally {
      await file.close()
    }
    const unpacked = await bytesOnDisk(path, remove)
    // A process that is killed leaves no copy behind where a file may be removed while it is open.
    if (process.platform !== 'win32') await remove()
    return unpacked
  } catch (error) {
    await remove()
    throw error
  }
}

/** As of a file in a ZIP archive: what is large and packs far better than texts do is made to burst. */
function mostOf({ size }: PlacedBytes): number {
  return Math.max(largestDocument, size * mostUnpackedTimes)
}

async function unpack(packed: PlacedBytes, most: number, take: (chunk: Buffer) => Promise<void> | void): Promise<void> {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  const fed = pipeline(Readable.from(streamBetween(packed, 0, packed.size)), gunzip)
  // What goes wrong there is thrown by what is read of it below.
  fed.catch(() => undefined)
  let size = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw new ArchiveError('burst')
      await take(chunk)
    }
    await fed
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw code.startsWith('Z_') ? new ArchiveError('damaged', { cause: error }) : error
  }
}
