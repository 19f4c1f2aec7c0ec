import { UploadError } from '../../intake/decode/decode.server'
import type { ReadBudget } from '../../intake/formats/read-budget'
import { cutTo } from '../../text/characters/beginning'
import { pageBreak } from '../text/text-pages'
import { readDocumentText } from '../text/document-text.server'
import { documentOf, titleOf, type PageDocument } from './page-document.server'
import type { ListedPage } from './page-list'
import { parseAnswer, readRecords, type ArchivedRecord, type RecordHead } from './warc-records.server'
import { issueAbout, mostPages, type ArchivedPage, type ArchiveIssue } from './web-archive'

/** What the records of an archive give of its pages. */
export interface FoundPages {
  pages: ArchivedPage[]
  /** How many records have the hash that stands in them. */
  verified: number
  issues: ArchiveIssue[]
}

/** Where the records are: the WARC files of an archive, each opened when it comes to its turn. */
export type RecordSource = () => AsyncIterable<Uint8Array>

const longestPageText = 300_000
/** Of all pages together. */
const longestTexts = 12_000_000
/** A page whose own text is shorter shows something only after its scripts ran: what the archive says of it is taken then. */
const lettersOfShell = 200

/**
 * Reads the texts of listed pages out of an archive's records, or lists its pages where it has no list. Never throws for what is
 * wrong with the archive: that is among the issues.
 */
export async function readPages(
  sources: readonly RecordSource[],
  listed: readonly ListedPage[],
  budget: ReadBudget,
): Promise<FoundPages> {
  const finder = new PageFinder(listed)
  const differing: string[] = []
  let verified = 0
  try {
    for (const source of sources)
      for await (const record of readRecords(source(), budget, (head) => finder.wants(head))) {
        if (record.holds === false) differing.push(record.address || record.type)
        if (record.holds) verified += 1
        await finder.take(record)
      }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return { pages: finder.pages(), verified, issues: [...issueAbout('record-differs', differing), unread(error)] }
  }
  return { pages: finder.pages(), verified, issues: [...issueAbout('record-differs', differing), ...finder.issues()] }
}

/** Why an archive was not read to its end. */
export function unread({ issue }: UploadError): ArchiveIssue {
  const tooMuch = ['burst', 'too-slow', 'too-many-parts'].includes(issue)
  return { code: issue === 'encrypted' ? 'encrypted' : tooMuch ? 'too-much' : 'unreadable', count: 1, names: [] }
}

/** The document at an address in an archive; null where no record has it. */
export async function findDocument(
  sources: readonly RecordSource[],
  address: string,
  budget: ReadBudget,
): Promise<PageDocument | null> {
  for (const source of sources)
    for await (const record of readRecords(source(), budget, (head) => head.address === address)) {
      const answer = record.block && (await answerOf(record))
      const found = answer && answer.status < 300 ? documentOf(answer) : null
      if (found) return found
    }
  return null
}

async function answerOf({ type, block }: ArchivedRecord) {
  if (!block) return null
  if (type === 'response') return parseAnswer(block)
  return type === 'resource'
    ? { status: 200, headers: new Headers({ 'content-type': 'text/html' }), body: block }
    : null
}

/** Finds pages among records: those of a list by their addresses, redirects included, or all that are web pages. */
class PageFinder {
  readonly #listed: readonly ListedPage[]
  /** Which listed page stands at an address, with the addresses that it was redirected to. */
  readonly #wanted = new Map<string, ListedPage>()
  readonly #documents = new Map<ListedPage, ArchivedPage>()
  readonly #unlisted: ArchivedPage[] = []
  #more = 0
  #letters = 0

  constructor(listed: readonly ListedPage[]) {
    this.#listed = listed
    for (const page of listed) this.#wanted.set(keyOf(page.address), page)
  }

  wants({ type, address }: RecordHead): boolean {
    if (type !== 'response' && type !== 'resource') return false
    return this.#listed.length === 0 || this.#wanted.has(keyOf(address))
  }

  async take(record: ArchivedRecord): Promise<void> {
    const answer = record.block && (await answerOf(record))
    if (!answer) return
    const listed = this.#wanted.get(keyOf(record.address))
    const target = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
    if (listed && target !== null && URL.canParse(target, record.address))
      this.#wanted.set(keyOf(new URL(target, record.address).href), listed)
    const document = answer.status >= 300 && !listed ? null : documentOf(answer)
    if (!document || target !== null) return
    const text = await this.#textOf(document)
    const page = { address: record.address, at: record.at, title: titleOf(document), text, record: record.address }
    if (listed) this.#keepListed(listed, page)
    else if (this.#unlisted.length < mostPages) this.#unlisted.push(page)
    else this.#more += 1
  }

  /** The text of a page, as long as all of them together are not too long. */
  async #textOf({ bytes, name }: PageDocument): Promise<string> {
    if (this.#letters > longestTexts) return ''
    const text = cutTo((await readDocumentText(bytes, name)) ?? '', longestPageText)
      .replaceAll(pageBreak, ' ')
      .trim()
    this.#letters += text.length
    return text
  }

  /** An address may have been captured several times: the capture nearest to the listed time is the page. */
  #keepListed(listed: ListedPage, page: ArchivedPage): void {
    const before = this.#documents.get(listed)
    const far = ({ at }: ArchivedPage) => Math.abs(Date.parse(at) - Date.parse(listed.at)) || 0
    if (!before || far(page) < far(before) || before.text === '') this.#documents.set(listed, page)
  }

  pages(): ArchivedPage[] {
    if (this.#listed.length === 0) return this.#unlisted
    return this.#listed.map((listed) => {
      const found = this.#documents.get(listed)
      const own = found?.text ?? ''
      const text = own.trim().length < lettersOfShell && listed.text.length > own.length ? listed.text : own
      return {
        address: listed.address,
        at: listed.at || (found?.at ?? ''),
        title: listed.title || (found?.title ?? ''),
        text,
        record: found?.record ?? '',
      }
    })
  }

  issues(): ArchiveIssue[] {
    if (this.#more > 0) return [{ code: 'more-pages', count: this.#more, names: [] }]
    if (this.#letters > longestTexts) return [{ code: 'too-much', count: 1, names: [] }]
    return this.pages().some(({ text }) => text.trim() !== '') ? [] : [{ code: 'no-pages', count: 1, names: [] }]
  }
}

/** Addresses are compared without what a server never sees. */
function keyOf(address: string): string {
  return address.split('#')[0] ?? ''
}
