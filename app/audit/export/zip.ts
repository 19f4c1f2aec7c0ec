import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { ExportedFile } from './export-chunks'

/**
 * An archive of these files, written as they are read: each is asked for when the one before it was read, and none
 * faster than the archive is taken. It may hold any number of files of any length (ZIP64).
 */
export function zip(files: AsyncIterable<ExportedFile>, time: Date): Readable {
  const archive = new ZipFile()
  const output = archive.outputStream
  if (!(output instanceof Readable)) throw new TypeError('yazl writes to a stream of Node')
  let current: Readable | undefined
  archive.on('error', (error: Error) => output.destroy(error))
  output.on('close', () => current?.destroy())
  const addAll = async () => {
    for await (const { name, chunks } of files) {
      if (output.destroyed) return
      current = Readable.from(chunks, { objectMode: false })
      const read = ended(current)
      archive.addReadStream(current, name, { mtime: asLocalTime(time), forceDosTimestamp: true, compressionLevel: 4 })
      await read
    }
    archive.end()
  }
  addAll().catch((error: unknown) => output.destroy(error as Error))
  return output
}

function ended(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('end', resolve)
    stream.once('error', reject)
    stream.once('close', () => reject(new Error('The archive was given up before its end.')))
  })
}

/** An archive holds the time of a clock without saying where: yazl takes that of this machine, and the same archive has to come out everywhere. */
function asLocalTime(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  )
}
