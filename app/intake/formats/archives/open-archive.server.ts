import { posix } from 'node:path'
import { fileKind } from '../file-kind'
import { largestFile } from '../largest-file'
import { issueOfName } from '../other-kinds'
import { ArchiveError, type ArchivedFile, type LargestOf, type OpenedArchive } from './archived-file'
import { gunzip, isGzip } from './gunzip.server'
import { bytesInMemory, bytesOnDisk, type PlacedBytes } from './placed-bytes.server'
import { isTar, openTar, streamBytes } from './tar-archive.server'
import { blockSize } from './tar-header'
import { openZip } from './zip-archive.server'

interface ArchiveOptions {
  /** The most bytes of a file of that name; null where its kind is not read. */
  largest?: LargestOf
  /** What is packed with gzip is unpacked in memory, to no more than so many bytes; without a number into a temporary file. */
  mostUnpacked?: number
}

/**
 * The files of an archive, whatever it is called: ZIP, tar, tar packed with gzip, or one file packed with gzip. A file that is not
 * taken in has its issue. Close it when done. Throws `ArchiveError`.
 *
 * @param source its bytes, or the path of its file
 * @example
 *   const archive = await openArchive('mails.mbox.gz', '/desk/mails.mbox.gz')
 *   archive.files[0]?.name // 'mails.mbox'
 */
export async function openArchive(
  name: string,
  source: Buffer | string,
  { largest = largestFile, mostUnpacked }: ArchiveOptions = {},
): Promise<OpenedArchive> {
  const bytes = typeof source === 'string' ? await bytesOnDisk(source).catch(noArchive) : bytesInMemory(source)
  const opened = [bytes]
  const close = () => opened.forEach((one) => one.close())
  try {
    const zipped = isGzip(await bytes.read(0, 3))
    const plain = zipped ? await gunzip(bytes, mostUnpacked) : bytes
    if (zipped) opened.push(plain)
    if (isTar(await plain.read(0, blockSize))) return { files: await openTar(plain, largest), close }
    if (zipped) return { files: onlyFile(name, plain, largest), close }
  } catch (error) {
    close()
    throw error
  }
  close()
  return openZip(source, largest)
}

function noArchive(cause: unknown): never {
  throw new ArchiveError('damaged', { cause })
}

/** What is packed alone is called what its archive is, without the ending of that. */
function onlyFile(archive: string, bytes: PlacedBytes, largest: LargestOf): ArchivedFile[] {
  const name = posix.basename(archive).replace(/\.[^.]{1,4}$/, '')
  if (fileKind(name) === 'system') return []
  const most = largest(name)
  const stream = () => streamBytes(bytes, 0, bytes.size)
  const issue = most === null ? issueOfName(name) : bytes.size > most ? 'too-large' : null
  return [{ name, size: bytes.size, guessed: null, issue, read: () => bytes.read(0, bytes.size), stream }]
}
