import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry } from 'yauzl'
import { fileKind } from '../file-kind'
import { largestFile } from '../largest-file'
import { issueOfName } from '../other-kinds'
import { largestDocument } from '../../limits'
import {
  ArchiveError,
  EntryUnread,
  mostEntries,
  mostUnpackedTimes,
  type ArchivedFile,
  type EntryIssue,
  type LargestOf,
  type OpenedArchive,
} from './archived-file'
import { decodeNames, hasBadName, isBadPath, type EntryName, type RawName } from '../entry-names'

// Sizes are checked while unpacking. If yauzl checked them while listing, one wrong size would fail the whole list and hide
// that the files need a password.
const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const
const openBuffer = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
const openPath = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)

/**
 * The files of a ZIP archive, without folders and what systems keep beside files. A file that is not taken in has its issue.
 * One that says that it is larger than its format allows is not unpacked, and unpacking ends at the size that a file says it
 * has: an archive made to burst stays as small as it claims to be. Close it when done. Throws `ArchiveError`.
 */
export async function openZip(source: Buffer | string, largest: LargestOf = largestFile): Promise<OpenedArchive> {
  const archive = await (typeof source === 'string' ? openPath(source, options) : openBuffer(source, options)).catch(
    fail,
  )
  try {
    if (archive.entryCount > mostEntries) throw new ArchiveError('too-many')
    const entries = await listEntries(archive)
    const names = decodeNames(entries.map((entry) => rawName(entry)))
    const shared = overlapping(entries)
    const files = entries.flatMap((entry, at) => {
      const file = asFile(archive, entry, largest, names[at])
      return file ? [shared.has(entry) ? { ...file, issue: file.issue ?? ('burst' as const) } : file] : []
    })
    if (files.length > 0 && files.every(({ issue }) => issue === 'password')) throw new ArchiveError('password')
    return { files, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error
  }
}

function fail(error: unknown): never {
  if (error instanceof ArchiveError) throw error
  throw new ArchiveError(error instanceof Error && error.message.includes('encryption') ? 'password' : 'damaged', {
    cause: error,
  })
}

function listEntries(archive: yauzl.ZipFile): Promise<Entry[]> {
  return new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostEntries) reject(new ArchiveError('too-many'))
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', reject)
    archive.readEntry()
  }).catch(fail)
}

/** Files whose packed bytes are those of another one too: with them an archive of kilobytes unpacks to gigabytes. */
function overlapping(entries: readonly Entry[]): Set<Entry> {
  const found = new Set<Entry>()
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) found.add(entry)
    end = Math.max(end, entry.relativeOffsetOfLocalHeader + localHeader + entry.compressedSize)
  }
  return found
}

/** The least bytes before the packed bytes of a file. */
const localHeader = 30

function rawName(entry: Entry): RawName {
  const bytes = entry.fileNameRaw
  return { bytes, beside: unicodePath(entry, bytes) }
}

/** The name in UTF-8 of Info-ZIP's extra field, where it belongs to the name as it stands. */
function unicodePath(entry: Entry, bytes: Buffer): string | null {
  if (!entry.extraFields.some(({ id }) => id === 0x7075)) return null
  const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, true)
  const without = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, [], true)
  return name === without ? null : name
}

function asFile(
  archive: yauzl.ZipFile,
  entry: Entry,
  largest: LargestOf,
  { name, guessed }: EntryName = { name: '', guessed: null },
): ArchivedFile | null {
  if (name.endsWith('/') || fileKind(name) === 'system') return null
  const plain = !/[^\0-\x7f]/.test(name)
  return {
    name,
    size: entry.uncompressedSize,
    guessed: plain ? null : guessed,
    issue: issueOf(entry, name, largest(name)),
    read: () => readEntry(archive, entry),
    stream: () => streamEntry(archive, entry),
  }
}

function issueOf(entry: Entry, name: string, largest: number | null): EntryIssue | null {
  if (entry.isEncrypted()) return 'password'
  if (isBadPath(name)) return 'bad-path'
  if (hasBadName(name)) return 'bad-name'
  if (isLink(entry)) return 'link'
  if (largest === null) return issueOfName(name)
  if (entry.uncompressedSize > largest) return 'too-large'
  const bursts = entry.uncompressedSize > entry.compressedSize * mostUnpackedTimes
  return bursts && entry.uncompressedSize > largestDocument ? 'burst' : null
}

/** Unix keeps the path that a link leads to as if it were the file's text. */
function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

async function readEntry(archive: yauzl.ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of streamEntry(archive, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* streamEntry(archive: yauzl.ZipFile, entry: Entry): AsyncGenerator<Buffer, undefined> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    let size = 0
    let sum = 0
    for await (const chunk of stream) {
      size += (chunk as Buffer).length
      sum = crc32(chunk, sum)
      if (size > entry.uncompressedSize) break
      yield chunk as Buffer
    }
    if (size !== entry.uncompressedSize) throw new Error('the size is not the one that the archive says')
    if (sum !== entry.crc32) throw new Error('the bytes are not those that were packed')
  } catch (error) {
    throw new EntryUnread('an entry cannot be unpacked', { cause: error })
  }
}
