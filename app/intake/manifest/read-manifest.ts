import { beginningOf, cutTo } from '../../text/characters/beginning'
import { oneLine, receiveText } from '../../text/characters/incoming-text'
import { decode, UploadError } from '../decode/decode.server'
import type { Encoding } from '../decode/encodings'
import { separatedRows, type SeparatedRow } from '../formats/tables/separated-rows'
import { withLineFeeds } from '../formats/tables/line-feeds'
import { saidSeparator, separators } from '../formats/tables/separated-values'
import { TableError } from '../formats/tables/table'
import { longestManifest } from '../limits'
import { columnOf, columns, languageOfCell, type Column } from './columns'
import { atClock } from './clock-cell'
import { clockColumn, dayColumn } from './day-columns'
import { inOrder, readDay, settleYears, type WrittenDay } from './dates'

export const manifestCauses = ['no-column', 'quotes', 'encoding', 'null-character', 'empty', 'too-large'] as const

export type ManifestCause = (typeof manifestCauses)[number]
export type RowCause = 'missing' | 'day' | 'language' | 'too-long' | 'too-many-cells'

/** A manifest that cannot be read at all. */
export class ManifestError extends Error {
  override name = 'ManifestError'

  constructor(
    override readonly cause: ManifestCause,
    readonly line: number,
    readonly column: Column | '' = '',
  ) {
    super(`line ${line}${column === '' ? '' : `, column ${column}`}: ${cause}`)
  }
}

/** What a manifest says of one file, as it is written. */
export interface ManifestRow {
  line: number
  file: string
  title: string
  source: string
  day: WrittenDay
  /** The day as it is written. */
  written: string
  language: 'ar' | 'en' | ''
}

/** A cell that cannot be what its column asks for. */
export interface RowIssue {
  line: number
  column: Column
  cause: RowCause
  value: string
}

export interface Manifest {
  rows: ManifestRow[]
  issues: RowIssue[]
  encoding: Encoding
  /** Of the encoding; below 1 it is guessed. */
  confidence: number
  separator: string
}

/** More columns are not looked at, nor more of the line of heads. */
const mostColumns = 1_000
const longestHead = 20_000

/** Reads the bytes of a manifest, decoded as texts are. Throws `ManifestError`. */
export function readManifest(bytes: Uint8Array, chosen?: Encoding): Manifest {
  if (bytes.length > longestManifest) throw new ManifestError('too-large', 1)
  try {
    const { text, encoding, confidence, doubts } = decode(bytes, chosen, longestManifest)
    const sound = doubts.every(({ code }) => code !== 'bad-bytes')
    return { ...readTable(text), encoding, confidence: sound ? confidence : Math.min(confidence, 0.5) }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    if (error.place) throw new ManifestError('null-character', error.place.line)
    throw new ManifestError(error.issue === 'empty' ? 'empty' : 'encoding', 1)
  }
}

/** The manifest that some table is: its first line names a file and something of it. Null where it is none. */
export function manifestOf(bytes: Uint8Array): Manifest | null {
  try {
    const manifest = readManifest(bytes)
    return manifest.rows.length > 0 ? manifest : null
  } catch (error) {
    if (error instanceof ManifestError) return null
    throw error
  }
}

/** Reads the text of a manifest: separated values below a line of heads. Throws `ManifestError`. */
export function readTable(written: string): Omit<Manifest, 'encoding' | 'confidence'> {
  const text = withLineFeeds(written)
  const said = saidSeparator(text)
  const separator = said?.separator ?? namingSeparator(text)
  const [head, ...rest] = fromHeads(rowsOf(text, separator, said?.length))
  if (!head) throw new ManifestError('empty', 1)
  const named = columnsOf(head)
  const day = dayColumn(named.map((column, at) => (column === 'published_at' ? (head.cells[at] ?? '') : null)))
  const heads = named.map((column, at) => (column === 'published_at' && at !== day ? undefined : column))
  const clock = clockColumn(head.cells.slice(0, mostColumns), day)
  if (!heads.includes('file')) throw new ManifestError('no-column', head.line, 'file')
  const issues: RowIssue[] = []
  const rows = settled(
    rest.flatMap((row) => readRow(row, { heads, clock }, issues) ?? []),
    issues,
  )
  return { rows, issues, separator }
}

/** Rows with days that are read as those of the whole file are. */
function settled(rows: ManifestRow[], issues: RowIssue[]): ManifestRow[] {
  const days = settleYears(rows.map(({ day }) => day))
  return rows.map((row, at) => {
    const day = days[at] ?? row.day
    if ('issue' in day && !('issue' in row.day))
      issues.push({ line: row.line, column: 'published_at', cause: 'day', value: row.written })
    return { ...row, day }
  })
}

/** What a manifest gives a report; `published_at` is an ISO day or time, empty where unknown, `language` empty where it is to be guessed. */
export interface FileDetails {
  title: string
  source: string
  published_at: string
  language: 'ar' | 'en' | ''
}

/** A manifest whose days are in ISO form and of which a single invalid cell refuses the whole: those that ship with the program. */
export function parseManifest(text: string): (FileDetails & { file: string })[] {
  const { rows, issues } = readTable(text.replace(/^\ufeff/, ''))
  const [issue] = issues
  if (issue) throw new Error(`manifest, line ${issue.line}, column ${issue.column}: ${issue.cause}`)
  return rows.map(({ file, title, source, language, day }) => ({
    file,
    title,
    source,
    language,
    published_at: inOrder(day, 'day-first') ?? '',
  }))
}

/** How many lines may stand above the heads, empty ones left out: what the table is, who made it. */
const mostAbove = 5

function columnsOf({ cells }: SeparatedRow): (Column | undefined)[] {
  return cells.slice(0, mostColumns).map((cell) => columnOf(cutTo(cell, longestCell)))
}

/** The rows from the heads on: the first row, unless only one below it names a file and something of it. */
function fromHeads(rows: SeparatedRow[]): SeparatedRow[] {
  const at = rows.slice(0, mostAbove + 1).findIndex((row, above) => {
    const named = columnsOf(row).filter((column) => column !== undefined)
    return named.includes('file') && (above === 0 || named.length > 1)
  })
  return at > 0 ? rows.slice(at) : rows
}

/** The separator that takes one of the first lines apart into the most known columns. */
function namingSeparator(text: string): string {
  // Quotation marks mean nothing in the name of a column.
  const first = cutTo(text.trimStart(), longestHead).split(/[\r\n]+/, mostAbove + 1)
  const known = new Map(
    separators.map((separator) => [
      separator,
      Math.max(...first.map((line) => line.split(separator).filter((cell) => columnOf(cell)).length)),
    ]),
  )
  const [best = ','] = separators.toSorted((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0))
  return best
}

function rowsOf(text: string, separator: string, from: number | undefined): SeparatedRow[] {
  try {
    const { rows, unread } = separatedRows(text, separator, from)
    const wrong = unread[0] ?? rows.find(({ looseQuotes }) => looseQuotes)
    if (wrong) throw new ManifestError('quotes', wrong.line)
    return rows
  } catch (error) {
    throw error instanceof TableError ? new ManifestError('too-large', error.line) : error
  }
}

const longest = { file: 1000, title: 500, source: 200 } as const
/** A day, a language or the name of a column is shorter. */
const longestCell = 100

function readRow(
  { line, cells }: SeparatedRow,
  { heads, clock }: { heads: readonly (Column | undefined)[]; clock: number },
  issues: RowIssue[],
): ManifestRow | null {
  const cell = (column: Column) => oneLine(receiveText(cells[heads.indexOf(column)] ?? '', 'field'))
  const issue = (column: Column, cause: RowCause) =>
    issues.push({ line, column, cause, value: beginningOf(cell(column), 100) })
  const file = cell('file')
  if (file === '') {
    issue('file', 'missing')
    return null
  }
  for (const column of ['title', 'source'] as const)
    if (heads.includes(column) && cell(column) === '') issue(column, 'missing')
  for (const column of ['file', 'title', 'source'] as const)
    if (cell(column).length > longest[column]) issue(column, 'too-long')
  // No file has such a name: what is compared with it would be compared for long.
  if (file.length > longest.file) return null
  if (cells.slice(heads.length).some((extra) => extra !== ''))
    issue(columns.findLast((column) => heads.includes(column)) ?? 'file', 'too-many-cells')
  const written = cell('published_at')
  const day: WrittenDay = written.length > longestCell ? { issue: true } : atClock(readDay(written), cells[clock] ?? '')
  if ('issue' in day) issue('published_at', 'day')
  const language = languageOfCell(cutTo(cell('language'), longestCell))
  if (language === undefined) issue('language', 'language')
  return {
    line,
    file,
    title: cutTo(cell('title'), longest.title),
    source: cutTo(cell('source'), longest.source),
    day,
    written: cutTo(written, longestCell),
    language: language ?? '',
  }
}
