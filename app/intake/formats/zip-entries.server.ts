import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl'
import { UploadError } from '../decode/decode.server'
import type { ReadBudget } from './read-budget'

const openBuffer = promisify<Buffer, Options, ZipFile>(yauzl.fromBuffer)
const options = { lazyEntries: true, autoClose: false } as const

/** A document in a ZIP archive has fewer files. */
const mostEntries = 10_000

/** The files of a document that is a ZIP archive (docx, odt, xlsx …), each unpacked when it is asked for. */
export interface ZipEntries {
  names: readonly string[]
  /** One file; null where there is none of that name. Throws `UploadError` where it is behind a password, damaged or bursts. */
  read(name: string, budget: ReadBudget, largest: number): Promise<Buffer | null>
}

/** Lists a ZIP archive; null where it is none or its list is damaged. */
export async function listZip(bytes: Uint8Array): Promise<ZipEntries | null> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const archive = await openBuffer(buffer, options)
    const entries = await listEntries(archive)
    return {
      names: [...entries.keys()],
      read: async (name, budget, largest) => {
        const entry = entries.get(name)
        return entry ? readEntry(archive, entry, budget, largest) : null
      },
    }
  } catch {
    return null
  }
}

function listEntries(archive: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    archive.on('entry', (entry: Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry)
      if (entries.size > mostEntries) reject(new Error('too many entries'))
      else archive.readEntry()
    })
    archive.on('end', () => resolve(entries))
    archive.on('error', reject)
    archive.readEntry()
  })
}

async function readEntry(archive: ZipFile, entry: Entry, budget: ReadBudget, largest: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UploadError('encrypted')
  if (entry.uncompressedSize > largest) throw new UploadError('burst')
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      archive.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    const chunks: Buffer[] = []
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer)
      budget.spend((chunk as Buffer).length)
    }
    const read = Buffer.concat(chunks)
    if (crc32(read) !== entry.crc32) throw new UploadError('damaged')
    return read
  } catch (error) {
    throw error instanceof UploadError ? error : new UploadError('damaged', undefined, undefined, { cause: error })
  }
}
