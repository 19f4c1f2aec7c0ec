import { promisify } from 'node:util'
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl'
import { UploadError } from '../../intake/decode/decode.server'
import type { ReadBudget } from '../../intake/formats/read-budget'

const openPath = promisify<string, Options, ZipFile>(yauzl.open)
const options = { lazyEntries: true, autoClose: false } as const

/** An archive of web pages has a few files; one with more is not read. */
const mostEntries = 10_000

/** The files of a ZIP archive on disk, read piece by piece: it may be larger than memory. */
export interface OpenZip {
  names: readonly string[]
  /** Names that more than one file has: programs differ in which of them they read. */
  twice: readonly string[]
  has(name: string): boolean
  /** The bytes of a file as they are unpacked, each counted. Throws `UploadError` where it cannot be read. */
  stream(name: string, budget: ReadBudget): AsyncIterable<Buffer>
  close(): void
}

/** Opens a ZIP archive on disk. Throws `UploadError` where it is none, or its list of files is damaged. */
export async function openZip(path: string): Promise<OpenZip> {
  const archive = await openPath(path, options).catch(fail)
  try {
    const listed = await listEntries(archive)
    const entries = new Map(listed.map((entry) => [entry.fileName, entry]))
    const names = listed.map(({ fileName }) => fileName).filter((name) => !name.endsWith('/'))
    return {
      names: [...new Set(names)],
      twice: repeated(names),
      has: (name) => entries.has(name),
      stream: (name, budget) => unpack(archive, entries.get(name), budget),
      close: () => archive.close(),
    }
  } catch (error) {
    archive.close()
    throw error
  }
}

/** A small file of it; null where there is none of that name, or it has more than `most` bytes. */
export async function readSmall(zip: OpenZip, name: string, budget: ReadBudget, most: number): Promise<Buffer | null> {
  if (!zip.has(name)) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of zip.stream(name, budget)) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function repeated(names: readonly string[]): string[] {
  const [seen, twice] = [new Set<string>(), new Set<string>()]
  for (const name of names) (seen.has(name) ? twice : seen).add(name)
  return [...twice]
}

function fail(cause: unknown): never {
  if (cause instanceof UploadError) throw cause
  throw new UploadError('damaged', undefined, undefined, { cause })
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise<Entry[]>((resolve, reject) => {
    const entries: Entry[] = []
    archive.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > mostEntries) reject(new UploadError('too-many-parts'))
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', reject)
    archive.readEntry()
  }).catch(fail)
}

async function* unpack(archive: ZipFile, entry: Entry | undefined, budget: ReadBudget): AsyncGenerator<Buffer> {
  if (!entry) throw new UploadError('damaged')
  if (entry.isEncrypted()) throw new UploadError('encrypted')
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    for await (const chunk of stream) {
      budget.spend((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    fail(error)
  }
}
