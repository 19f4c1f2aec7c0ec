import { fileKind } from '../file-kind'
import { issueOfName } from '../other-kinds'
import {
  ArchiveError,
  EntryUnread,
  mostEntries,
  type ArchivedFile,
  type EntryIssue,
  type LargestOf,
} from './archived-file'
import { decodeNames, hasBadName, isBadPath, type EntryName, type RawName } from '../entry-names'
import { streamBetween, type PlacedBytes } from './placed-bytes.server'
import { blockSize, readHeader, readPax, type PaxFields } from './tar-header'

/** A header that describes the next one holds a name and some fields; what is longer was made to take memory. */
const longestDescription = 256 * 1024

interface TarEntry {
  type: string
  name: RawName
  size: number
  start: number
  sparse: boolean
}

/** Whether some bytes begin a tar archive. */
export function isTar(head: Buffer): boolean {
  return (readHeader(head.subarray(0, blockSize))?.name.length ?? 0) > 0
}

/**
 * The files of a tar archive. It has no list of them: they are found from header to header, and what a file holds is read from its
 * place when it is asked for. Of an archive that is cut off the files before that place are read. Throws `ArchiveError`.
 */
export async function openTar(source: PlacedBytes, largest: LargestOf): Promise<ArchivedFile[]> {
  const entries: TarEntry[] = []
  for await (const entry of entriesOf(source)) entries.push(entry)
  const names = decodeNames(entries.map(({ name }) => name))
  return entries.flatMap((entry, at) => asFile(source, entry, largest, names[at]) ?? [])
}

async function* entriesOf(source: PlacedBytes): AsyncGenerator<TarEntry, undefined> {
  let described: Partial<PaxFields> = {}
  let headers = 0
  for (let at = 0; at < source.size;) {
    const block = await source.read(at, blockSize)
    // Zeros end an archive; what is behind them is nobody's.
    if (block.every((byte) => byte === 0)) return
    const header = readHeader(block)
    headers += 1
    if (!header) throw new ArchiveError('damaged')
    if (headers > 3 * mostEntries) throw new ArchiveError('too-many')
    const start = at + blockSize
    const { type } = header
    const size = isDescription(type) ? header.size : (described.size ?? header.size)
    at = start + Math.ceil(size / blockSize) * blockSize
    if (isDescription(type)) {
      described = { ...described, ...(await describedBy(source, { type, start, size })) }
      continue
    }
    const name = described.name ?? { bytes: header.name, beside: null }
    yield { type, name, size, start, sparse: described.sparse === true || type === 'S' }
    described = {}
  }
}

/** Whether a header is about the one that follows: long names of GNU tar, pax headers, and those about all files, which name none. */
function isDescription(type: string): boolean {
  return 'LKxXg'.includes(type) && type !== ''
}

async function describedBy(
  source: PlacedBytes,
  { type, start, size }: Pick<TarEntry, 'type' | 'start' | 'size'>,
): Promise<Partial<PaxFields>> {
  if (type === 'K' || type === 'g') return {}
  if (size > longestDescription) throw new ArchiveError('damaged')
  const bytes = await source.read(start, size)
  if (type === 'L') return { name: { bytes: bytes.subarray(0, endOf(bytes)), beside: null } }
  const fields = readPax(bytes)
  if (!fields) throw new ArchiveError('damaged')
  return fields
}

function endOf(bytes: Buffer): number {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes.length : end
}

/** Files, also as old programs and those of one piece mark them. */
const files = new Set(['0', '\0', '7', 'S', ''])
const links = new Set(['1', '2'])
/** Folders, and the label of a volume. */
const silent = new Set(['5', 'D', 'V'])

function asFile(
  source: PlacedBytes,
  entry: TarEntry,
  largest: LargestOf,
  decoded: EntryName = { name: '', guessed: null },
): ArchivedFile | null {
  const name = decoded.name.replace(/^(?:\.\/)+/, '')
  if (silent.has(entry.type) || name.endsWith('/') || fileKind(name) === 'system') return null
  const { start, size } = entry
  return {
    name,
    size,
    guessed: /[^\0-\x7f]/.test(name) ? decoded.guessed : null,
    issue: issueOf(source, entry, name, largest(name)),
    read: () => source.read(start, size),
    stream: () => streamBytes(source, start, size),
  }
}

function issueOf(
  source: PlacedBytes,
  { type, start, size, sparse }: TarEntry,
  name: string,
  largest: number | null,
): EntryIssue | null {
  if (isBadPath(name)) return 'bad-path'
  if (hasBadName(name)) return 'bad-name'
  if (links.has(type)) return 'link'
  if (!files.has(type)) return 'kind'
  if (largest === null) return issueOfName(name)
  if (size > largest) return 'too-large'
  return sparse || start + size > source.size ? 'unread' : null
}

/** Throws `EntryUnread` where they end before. */
export async function* streamBytes(
  source: PlacedBytes,
  start: number,
  size: number,
): AsyncGenerator<Buffer, undefined> {
  let read = 0
  for await (const chunk of streamBetween(source, start, start + size)) {
    read += chunk.length
    yield chunk
  }
  if (read < size) throw new EntryUnread('the archive ends within an entry')
}
