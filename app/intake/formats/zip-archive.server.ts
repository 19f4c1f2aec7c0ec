import { promisify } from 'node:util'
import yauzl, { type Entry } from 'yauzl'
import { largestUpload } from '../limits'

/** A text file of an archive; a fault stands for bytes that were not read. */
export type ArchivedFile = { name: string; size: number } & ({ bytes: Uint8Array } | { fault: 'too-large' | 'unread' })

/** It is no archive, or its list of files is damaged. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault'
}

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

/**
 * The .txt files of a ZIP archive, one after the other. A file that says that it is larger than `largestUpload` is not
 * unpacked, and unpacking ends at the size that a file says it has: an archive made to burst stays as small as it claims to be.
 * Archives within it are not opened. Throws `ArchiveFault`.
 */
export async function* readArchive(bytes: Buffer): AsyncGenerator<ArchivedFile> {
  const archive = await open(bytes, { lazyEntries: true }).catch(fail)
  try {
    for (let left = archive.entryCount; left > 0; left -= 1) {
      const entry = await nextEntry(archive)
      if (!entry) return
      if (isText(entry.fileName)) yield await readEntry(archive, entry)
    }
  } finally {
    archive.close()
  }
}

function fail(error: unknown): never {
  throw new ArchiveFault('the archive cannot be read', { cause: error })
}

/** What a system keeps beside the files (`__MACOSX/._a.txt`) is none of somebody's texts. */
function isText(path: string): boolean {
  return /\.txt$/i.test(path) && !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')
}

function nextEntry(archive: yauzl.ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      archive.removeAllListeners()
      finish()
    }
    archive.once('entry', (entry: Entry) => settle(() => resolve(entry)))
    archive.once('end', () => settle(() => resolve(null)))
    archive.once('error', (error: unknown) => settle(() => reject(new ArchiveFault('the archive is damaged', { cause: error }))))
    archive.readEntry()
  })
}

async function readEntry(archive: yauzl.ZipFile, entry: Entry): Promise<ArchivedFile> {
  const { fileName: name, uncompressedSize: size } = entry
  if (size > largestUpload) return { name, size, fault: 'too-large' }
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))))
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return { name, size, bytes: Buffer.concat(chunks) }
  } catch {
    return { name, size: 0, fault: 'unread' }
  }
}
