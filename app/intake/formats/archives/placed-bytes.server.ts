import { open } from 'node:fs/promises'

/** Bytes that are read from any place, as often as wanted: in memory, or in a file that may be larger than that. */
export interface PlacedBytes {
  size: number
  /** So many bytes from a place on; fewer where they end before. */
  read(start: number, length: number): Promise<Buffer>
  close(): void
}

const chunkSize = 256 * 1024

export function bytesInMemory(bytes: Buffer): PlacedBytes {
  return {
    size: bytes.length,
    read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
    close: () => undefined,
  }
}

/** @param closed runs once its file is closed. */
export async function bytesOnDisk(path: string, closed?: () => Promise<void>): Promise<PlacedBytes> {
  const file = await open(path, 'r')
  const { size } = await file.stat()
  return {
    size,
    read: async (start, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
      return buffer.subarray(0, bytesRead)
    },
    close: () => void file.close().then(closed),
  }
}

/** The bytes from one place to another, piece by piece; they end where the source does. */
export async function* streamBetween(
  source: Pick<PlacedBytes, 'read'>,
  start: number,
  end: number,
): AsyncGenerator<Buffer, undefined> {
  for (let at = start; at < end;) {
    const chunk = await source.read(at, Math.min(chunkSize, end - at))
    if (chunk.length === 0) return
    yield chunk
    at += chunk.length
  }
}
