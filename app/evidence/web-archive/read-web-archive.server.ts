import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { UploadError } from '../../intake/decode/decode.server'
import { ReadBudget } from '../../intake/formats/read-budget'
import { cutTo } from '../../text/characters/beginning'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'
import { pageWith, textPages } from '../text/text-pages'
import { checkDescription } from './check-description.server'
import type { PageDocument } from './page-document.server'
import { parsePageList, type ListedPage } from './page-list'
import { findDocument, readPages, unread, type RecordSource } from './read-pages.server'
import { archiveText, mostPages, type ArchivedPage, type WebArchive } from './web-archive'
import { openZip, readSmall, type OpenZip } from './zip-file.server'

export interface ArchiveSource {
  directory: string
  sha256: string
  mediaType: string
}

/** A reader that reads otherwise than this one has another number. */
const ending = 'web-archive-1.json'

/** What an archive may unpack to, its files and its records each counted, and how long that may take. */
const limits = { unpacked: 3 * 1024 * 1024 * 1024, milliseconds: 40_000 }
const longestList = 32 * 1024 * 1024
const longestFact = 300

/**
 * Reads a kept archive of web pages, in a thread: its files and records are held against the hashes that it names, and the texts
 * of its pages are read. It is done once and kept beside the file. What is wrong with it is among its issues.
 */
export async function readWebArchive({ directory, sha256, mediaType }: ArchiveSource): Promise<WebArchive> {
  const path = await keepBeside(directory, sha256, ending, async (making) => {
    await writeFile(making, JSON.stringify(await readAnew(pathOfFile(directory, sha256), mediaType)))
    return true
  })
  return JSON.parse(await readFile(path ?? '', 'utf8')) as WebArchive
}

/** The main page of an archive as its server sent it, and its address; null where it is not in it. Throws `UploadError`. */
export async function readMainDocument(source: ArchiveSource): Promise<(PageDocument & { address: string }) | null> {
  const { address, pages } = await readWebArchive(source)
  const held = pages.filter(({ record }) => record !== '')
  const main = held.find((page) => page.address === address) ?? held[0]
  if (!main) return null
  const budget = new ReadBudget(limits)
  const path = pathOfFile(source.directory, source.sha256)
  const found = await withSources(path, source.mediaType, budget, (sources) =>
    findDocument(sources, main.record, budget),
  )
  return found && { ...found, address: main.record }
}

/** What is shown of an archive: each page with the page of the text on which it begins; null where it has no text. */
export interface ArchiveView extends Omit<WebArchive, 'pages'> {
  pages: (Omit<ArchivedPage, 'text'> & { textPage: number | null })[]
}

/** The same for its page: without the texts, and with where each is to be read. */
export async function readArchiveView(source: ArchiveSource): Promise<ArchiveView> {
  const archive = await readWebArchive(source)
  const cut = textPages(archiveText(archive))
  let start = 0
  const pages = archive.pages.map(({ text, ...page }) => {
    const textPage = text.trim() === '' ? null : pageWith(cut, start)
    start += text.length + 1
    return { ...page, textPage }
  })
  return { ...archive, pages }
}

async function readAnew(path: string, mediaType: string): Promise<WebArchive> {
  const budget = new ReadBudget(limits)
  if (mediaType !== 'application/wacz') {
    const found = await readPages([() => createReadStream(path)], [], budget)
    const [first] = found.pages
    return { ...unsaid, kind: 'warc', title: first?.title ?? '', address: first?.address ?? '', ...found }
  }
  try {
    return await withZip(path, (zip) => readWacz(zip, budget))
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return { ...unsaid, kind: 'wacz', verified: 0, pages: [], issues: [unread(error)] }
  }
}

const unsaid = { software: '', created: '', title: '', address: '' }

async function readWacz(zip: OpenZip, budget: ReadBudget): Promise<WebArchive> {
  const { said, verified, issues } = await checkDescription(zip, budget)
  const listed: ListedPage[] = []
  let more = 0
  for (const name of zip.names.filter((one) => /^pages\/[^/]{1,100}\.jsonl$/.test(one))) {
    const written = await readSmall(zip, name, budget, longestList)
    const list = parsePageList(written?.toString('utf8') ?? '', mostPages - listed.length)
    listed.push(...list.pages)
    more += list.more
  }
  const found = await readPages(recordsIn(zip, budget), listed, budget)
  const fact = (text: string | undefined) => cutTo(text ?? '', longestFact)
  return {
    kind: 'wacz',
    software: fact(said?.software),
    created: fact(said?.created),
    title: fact(said?.title),
    address: fact(said?.mainPageUrl || said?.mainPageURL || found.pages[0]?.address),
    verified,
    pages: found.pages,
    issues: [
      ...issues,
      ...found.issues,
      ...(more > 0 ? [{ code: 'more-pages' as const, count: more, names: [] }] : []),
    ],
  }
}

function recordsIn(zip: OpenZip, budget: ReadBudget): RecordSource[] {
  return zip.names
    .filter((name) => /^archive\/.{1,200}\.warc(?:\.gz)?$/.test(name))
    .map((name) => () => zip.stream(name, budget))
}

async function withZip<T>(path: string, work: (zip: OpenZip) => Promise<T>): Promise<T> {
  const zip = await openZip(path)
  try {
    return await work(zip)
  } finally {
    zip.close()
  }
}

async function withSources<T>(
  path: string,
  mediaType: string,
  budget: ReadBudget,
  work: (sources: RecordSource[]) => Promise<T>,
): Promise<T> {
  if (mediaType !== 'application/wacz') return work([() => createReadStream(path)])
  return withZip(path, (zip) => work(recordsIn(zip, budget)))
}
