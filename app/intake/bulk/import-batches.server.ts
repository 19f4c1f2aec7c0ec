import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { openFile, type FileToImport, type OpenedFile } from './import-open.server'
import { readHere, readInThreads, type Readers } from './import-readers.server'
import type { Fineness } from '../../text/segment/fineness'
import { sourceKey } from '../../text/source-name'
import { finenessByName } from '../cutting/source-fineness.server'
import { UploadError } from '../decode/decode.server'
import { findAllStored } from '../report/known-texts.server'
import type { ReadReport } from '../report/read-reports.server'
import type { ThreadPool } from '../../threads/thread-pool.server'

/** A file that is loaded when it is to be read. */
export interface FileSource {
  name: string
  load(): FileToImport | Promise<FileToImport>
}

/** How the texts of an import are read and divided among actions. */
export interface ReadingOptions {
  /** IANA name of the zone of times without an offset. */
  timeZone: string
  /** The length of text that one action stores, in UTF-16 code units; about sixty make a passage. */
  atOnce?: number
  /** Threads that read the texts where there are more than one action takes; without them all are read in this thread. */
  threads?: ThreadPool | undefined
  /** How finely sentences are cut; else as those of their sources are. */
  fineness?: Fineness | undefined
}

/** The files of one action, with their texts read. */
export interface Batch {
  /** How many files came before. */
  first: number
  files: { name: string; opened: OpenedFile | null; error: unknown }[]
  /** Ids of the reports that were stored before, by the key of their text. */
  stored: ReadonlyMap<string, number>
  read: Map<string, ReadReport>
  /** The version of the gazetteer that they were read with. */
  gazetteer: string
}

/** Some thirteen hundred passages: enough to spread the costs of an action, few enough that little is lost when one is rolled back. */
const usualAtOnce = 80_000
/** The same of the bytes that they came in: some files are pictures of few words. */
const mostBytesAtOnce = 4 * 1024 * 1024

/** Reads the texts of the next actions while others are stored. */
export async function* readAhead(
  db: Kysely<DB>,
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  options: ReadingOptions,
): AsyncGenerator<Batch, undefined> {
  const groups = inGroups(files, options)
  const begun = await firstTwo(groups)
  // A thread, with the gazetteer that it builds, is not worth its start for one action; else this thread needs none of its own.
  const readers = options.threads && begun.length > 1 ? readInThreads(options.threads) : readHere(db)
  const ahead: Promise<Batch>[] = []
  try {
    let first = 0
    for await (const group of joined(begun, groups)) {
      const batch = readGroup(db, group, { first, readers, fineness: options.fineness })
      batch.catch(() => undefined)
      ahead.push(batch)
      first += group.length
      if (ahead.length > readers.width) yield await (ahead.shift() as Promise<Batch>)
    }
    while (ahead.length > 0) yield await (ahead.shift() as Promise<Batch>)
  } finally {
    await groups.return(undefined)
    await Promise.allSettled(ahead)
  }
}

async function firstTwo<One>(all: AsyncIterator<One, undefined>): Promise<One[]> {
  const found: One[] = []
  while (found.length < 2) {
    const next = await all.next()
    if (next.done) break
    found.push(next.value)
  }
  return found
}

async function* joined<One>(begun: One[], rest: AsyncIterable<One>): AsyncGenerator<One, undefined> {
  for (let one = begun.shift(); one !== undefined; one = begun.shift()) yield one
  yield* rest
}

async function* inGroups(
  files: Iterable<FileSource> | AsyncIterable<FileSource>,
  { timeZone, atOnce = usualAtOnce }: ReadingOptions,
): AsyncGenerator<Batch['files'], undefined> {
  let group: Batch['files'] = []
  let length = 0
  let bytes = 0
  for await (const { name, load } of files) {
    try {
      const opened = openFile(await load(), timeZone)
      // Rows of a table may have the bytes of all of it in common.
      if (opened.bytes !== group.at(-1)?.opened?.bytes) bytes += opened.bytes.length
      group.push({ name, opened, error: null })
      length += opened.text.length
    } catch (error) {
      group.push({ name, opened: null, error })
    }
    if (length < atOnce && bytes < mostBytesAtOnce) continue
    yield group
    group = []
    length = 0
    bytes = 0
  }
  if (group.length > 0) yield group
}

async function readGroup(
  db: Kysely<DB>,
  files: Batch['files'],
  { first, readers, fineness }: { first: number; readers: Readers; fineness: Fineness | undefined },
): Promise<Batch> {
  const opened = files.flatMap((file) => file.opened ?? [])
  const remembered = await finenessByName(db)
  for (const file of opened) file.fineness = fineness ?? remembered.get(sourceKey(file.source))
  const known = await findAllStored(
    db,
    opened.map(({ text }) => text),
  )
  const stored = new Map(
    opened.flatMap(({ textKey }, at) => (known[at] == null ? [] : [[textKey, known[at]] as const])),
  )
  const fresh = firstOfEach(opened).filter((file) => !stored.has(file.textKey))
  const { gazetteer, reports } = await readers.read(
    fresh.map(({ title, text, language, publishedDay, publishedAt, ...file }) => ({
      ...{ title, text, language, publishedDay, publishedAt },
      fineness: file.fineness,
      oneClaim: file.oneClaim,
    })),
  )
  const tooLong = new Set(fresh.filter((_, at) => reports[at] === null).map((file) => file.textKey))
  return {
    first,
    files: files.map((file) =>
      file.opened && tooLong.has(file.opened.textKey)
        ? { ...file, opened: null, error: new UploadError('too-many-passages') }
        : file,
    ),
    stored,
    read: new Map(reports.flatMap((report) => (report ? [[report.textKey, report] as const] : []))),
    gazetteer,
  }
}

/** Of files that hold one text, however it is written, the first: the others are passed over, and never read. */
export function firstOfEach(opened: readonly OpenedFile[]): OpenedFile[] {
  const seen = new Set<string>()
  return opened.filter(({ textKey }) => !seen.has(textKey) && seen.add(textKey))
}
