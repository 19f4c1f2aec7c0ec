import { json } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { backupManifest, BackupError, manifestName, type BackupManifest } from './backup-manifest'

/** A backup that is open for reading. */
export interface OpenBackup {
  manifest: BackupManifest
  /** The bytes of one of its files. */
  read(name: string): AsyncIterable<Buffer>
  close(): void
}

const notOne = 'This is not a whole backup of Muqabala: it was cut off, or changed, or is something else.'

/** Opens a backup and reads what it says of itself. Throws `BackupError` where it is none, or not whole. */
export async function openBackup(path: string): Promise<OpenBackup> {
  const archive = await yauzl.openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    if ((cause as { code?: string }).code === 'ENOENT') throw new BackupError(`There is no file ${path}.`)
    throw new BackupError(notOne, { cause })
  })
  try {
    const entries = new Map<string, yauzl.Entry>()
    for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry)
    const read = (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw new BackupError(notOne)
      return unpacked(() => archive.openReadStreamPromise(entry))
    }
    const manifest = backupManifest.safeParse(await json(read(manifestName)).catch(() => null))
    if (!manifest.success) throw new BackupError(notOne)
    return { manifest: manifest.data, read, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error instanceof BackupError ? error : new BackupError(notOne, { cause: error })
  }
}

/** The bytes of a file in the archive. Throws `BackupError` where they cannot be unpacked any more. */
async function* unpacked(open: () => Promise<AsyncIterable<Buffer>>): AsyncGenerator<Buffer> {
  try {
    yield* await open()
  } catch (cause) {
    throw new BackupError(
      'This backup is damaged: a part of it cannot be unpacked, and nothing was restored. Take another copy of it, or an earlier backup.',
      { cause },
    )
  }
}
