import { createHash } from 'node:crypto'

export interface Counted {
  bytes: number
  sha256: string
}

/** Passes chunks on and reports, after the last of them, how many bytes they were and their SHA-256. */
export async function* countedChunks(
  chunks: AsyncIterable<Buffer>,
  done: (counted: Counted) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
    yield chunk
  }
  done({ bytes, sha256: hash.digest('hex') })
}
