import { pageBreak } from '../text/text-pages'

/** What is doubtful about an archive of web pages, found by reading it; the screens have a sentence for each. */
export const archiveIssues = [
  // Of a WACZ: held against its description, datapackage.json.
  'no-description',
  'description-differs',
  'file-differs',
  'file-missing',
  'file-unlisted',
  'name-twice',
  // Of the records in it.
  'record-differs',
  'no-pages',
  'more-pages',
  // It could not be read to its end.
  'unreadable',
  'encrypted',
  'too-much',
] as const

export type ArchiveIssueCode = (typeof archiveIssues)[number]

export interface ArchiveIssue {
  code: ArchiveIssueCode
  /** How many files, records or pages it is about. */
  count: number
  /** Their names, as many as are listed. */
  names: string[]
}

/** A page of an archive, as its list of pages or its records name it. */
export interface ArchivedPage {
  address: string
  /** When it was captured, as it stands there; '' where it is not said. */
  at: string
  title: string
  /** All text of the page; '' where none was found. */
  text: string
  /** The address of the record that has its document; '' where none has. */
  record: string
}

/** An archive of web pages (WACZ or WARC) as it was read: all of it is the word of whoever made it. */
export interface WebArchive {
  kind: 'wacz' | 'warc'
  software: string
  /** When it was made, as it says. */
  created: string
  title: string
  /** The address of its main page. */
  address: string
  /** How many files, or records, have the hash that stands beside them. */
  verified: number
  issues: ArchiveIssue[]
  pages: ArchivedPage[]
}

/** So many pages are listed and read; an archive may have thousands. */
export const mostPages = 200

const mostNames = 20

/** An issue about these files, records or pages; none where there are none. */
export function issueAbout(code: ArchiveIssueCode, names: readonly string[]): ArchiveIssue[] {
  return names.length === 0 ? [] : [{ code, count: names.length, names: names.slice(0, mostNames) }]
}

/** The texts of all pages of an archive as one, each after a break between pages. */
export function archiveText({ pages }: Pick<WebArchive, 'pages'>): string {
  return pages.map(({ text }) => text).join(pageBreak)
}
