import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { FileStoreError, incomingDirectory, pathOfFile, type KeptFile } from './file-store'
import { diskReserve, largestFile } from './limits'
import { recogniseMediaType, sniffedBytes } from './media-type.server'

export interface StoreOptions {
  /** The most bytes that are taken. */
  limit?: number
  /** How many bytes must stay free on the disk. */
  reserve?: number
}

/** How often the free space is looked at while a file comes in. */
const bytesBetweenLooks = 32 * 1024 * 1024

/**
 * Keeps the bytes of `source` under their SHA-256 in `directory`, which is computed while they come in. When it resolves, the file
 * and its folder are safe on disk, so that a row may name it. The same bytes are kept once. Throws `FileStoreError`, and what
 * `source` throws where it breaks off; then nothing is left.
 *
 * @example
 *   const kept = await storeFile(services.filesDirectory, part.data)
 *   await context.act(viewer, { kind: 'upload-file' }, (tx) => recordSnapshot(tx, { …, files: [{ ...kept, role: 'original', name }] }))
 */
export async function storeFile(
  directory: string,
  source: AsyncIterable<Uint8Array>,
  { limit = largestFile, reserve = diskReserve }: StoreOptions = {},
): Promise<KeptFile> {
  await makeDirectory(incomingDirectory(directory))
  const incoming = join(incomingDirectory(directory), randomUUID())
  try {
    const kept = await receive(incoming, watched(source, directory, limit, reserve))
    await moveIntoPlace(incoming, pathOfFile(directory, kept.sha256), kept.bytes)
    return kept
  } catch (error) {
    throw isDiskFull(error) ? new FileStoreError('disk-full', { cause: error }) : error
  } finally {
    await rm(incoming, { force: true })
  }
}

/** The same for bytes that are in memory. */
export function storeBytes(directory: string, bytes: Uint8Array): Promise<KeptFile> {
  return storeFile(directory, Readable.from([bytes]))
}

/** `source` until it is too long or leaves too little room on the disk. */
async function* watched(
  source: AsyncIterable<Uint8Array>,
  directory: string,
  limit: number,
  reserve: number,
): AsyncGenerator<Uint8Array> {
  let seen = 0
  let nextLook = 0
  for await (const chunk of source) {
    if (seen >= nextLook) {
      const { bavail, bsize } = await statfs(directory)
      if (bavail * bsize < reserve + chunk.length) throw new FileStoreError('disk-full')
      nextLook = seen + bytesBetweenLooks
    }
    seen += chunk.length
    if (seen > limit) throw new FileStoreError('too-large')
    yield chunk
  }
  if (seen === 0) throw new FileStoreError('empty')
}

async function receive(path: string, source: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let bytes = 0
  const file = await open(path, 'wx', 0o440)
  try {
    for await (const chunk of source) {
      hash.update(chunk)
      if (bytes < sniffedBytes) head.push(chunk)
      bytes += chunk.length
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  const mediaType = await recogniseMediaType(Buffer.concat(head).subarray(0, sniffedBytes))
  return { sha256: hash.digest('hex'), bytes, mediaType }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten
}

/**
 * Gives the file its name. One that is there already stays, unless it is not as long as it was: then the new bytes, which have
 * the same hash, take the place of what is left of it.
 */
async function moveIntoPlace(incoming: string, path: string, bytes: number): Promise<void> {
  await makeDirectory(dirname(path))
  const there = await stat(path).catch(() => null)
  if (there?.size !== bytes) await rename(incoming, path)
  // Whoever put the same file there at the same moment may not have come to this yet.
  await syncDirectory(dirname(path))
}

export async function makeDirectory(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true })
  if (made !== undefined) await syncDirectory(dirname(made))
}

/** Makes names in a directory durable. Windows opens no directories, and writes their changes through. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(directory, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '')
}
