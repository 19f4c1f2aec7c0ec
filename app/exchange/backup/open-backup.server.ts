import { json } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { backupManifest, BackupError, manifestName, type BackupManifest } from './backup-manifest'

/** A backup that is open for reading. */
export interface OpenBackup {
  manifest: BackupManifest
  /** The bytes of one of its files. */
  read(name: string): Promise<AsyncIterable<Buffer>>
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
    const read = async (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw new BackupError(notOne)
      return archive.openReadStreamPromise(entry)
    }
    const manifest = backupManifest.safeParse(await json(await read(manifestName)).catch(() => null))
    if (!manifest.success) throw new BackupError(notOne)
    return { manifest: manifest.data, read, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error instanceof BackupError ? error : new BackupError(notOne, { cause: error })
  }
}
