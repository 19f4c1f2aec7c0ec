import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pathOfFile } from './file-store'

/** What was found where a file should be. */
export interface Rehashed {
  sha256: string
  /** The hash of the bytes that are there; null where the file is missing. */
  found: string | null
  bytes: number
}

/** Reads a kept file and hashes it anew. */
export async function rehashFile(directory: string, sha256: string): Promise<Rehashed> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(pathOfFile(directory, sha256), { highWaterMark: 1024 * 1024 })) {
      hash.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return { sha256, found: null, bytes: 0 }
    throw error
  }
  return { sha256, found: hash.digest('hex'), bytes }
}
