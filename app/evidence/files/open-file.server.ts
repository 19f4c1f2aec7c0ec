import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pathOfFile } from './file-store'

/** Opens the file with this hash for an export; null where it is gone. */
export function openKeptFile(directory: string) {
  return async (sha256: string): Promise<{ bytes: number; chunks: AsyncIterable<Buffer> } | null> => {
    const path = pathOfFile(directory, sha256)
    const there = await stat(path).catch(() => null)
    return there && { bytes: there.size, chunks: createReadStream(path) as AsyncIterable<Buffer> }
  }
}
