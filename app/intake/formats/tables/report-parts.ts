import { oneLine } from '../../../text/characters/incoming-text'
import { cutTo } from '../../../text/characters/beginning'
import { isWebAddress } from '../../../text/web-address'
import { firstLine } from '../../cutting/first-line'
import type { RowDoubt, TextDoubt } from '../../decode/doubts'
import type { Encoding } from '../../decode/encodings'
import { largestUpload } from '../../limits'
import {
  inOrder,
  isAmbiguous,
  orderOf,
  readDay,
  settleYears,
  type DayOrder,
  type WrittenDay,
} from '../../manifest/dates'
import { atClock } from '../../manifest/clock-cell'
import { clockColumn } from '../../manifest/day-columns'
import { hijriDayOfCell } from '../../manifest/hijri-days'
import { storableText } from '../found-text'
import type { FormatKind } from '../kinds'
import type { FoundPart, FoundReport } from '../reader'
import { cellText } from './cell-text'
import { placesOf, verdictOf, type OurColumn, type TableMapping } from './mapping'
import type { Table, TableRow } from './table'

export interface TableFile {
  kind: FormatKind
  fileName: string
  bytes: Uint8Array
  encoding: Encoding | null
  confidence: number
  doubts: readonly TextDoubt[]
  /** How 1/3/2026 is read; the whole column tells where it can. */
  order: DayOrder | undefined
}

/** A row as it is read by a mapping. */
interface Reading {
  cell(column: OurColumn): string
  doubt(column: OurColumn, cause: RowDoubt['cause']): void
  doubts: RowDoubt[]
}

/** The rows of a table as reports, one each; a row without words, or that cannot be read, is left out by its number. */
export function* tableParts(table: Table, mapping: TableMapping, file: TableFile): Generator<FoundPart, undefined> {
  const places = placesOf(mapping, table.heads)
  if (places.text === undefined) {
    yield { leftOut: { name: table.name, issue: 'no-column' } }
    return
  }
  const days = daysOf(table, mapping)
  const told = file.order ?? orderOf(days)
  for (const [at, row] of table.rows.entries()) {
    const reading = readingOf(row, table.heads, places)
    const name = nameOf(table, row.line)
    const text = reading.cell('text')
    const context = () => ({ name, mapping, file, ...publishedOf(days[at], told, reading) })
    if (text.trim() === '') yield { leftOut: withoutText(row, reading, context()) }
    else if (Buffer.byteLength(text) > largestUpload) yield { leftOut: { name, issue: 'too-large' } }
    else yield { report: asReport(row, reading, context()) }
  }
  for (const lines of rangesOf(table.hiddenRows ?? []))
    yield { leftOut: { name: `${table.name === '' ? '' : `${table.name} `}${lines}`, issue: 'hidden' } }
  for (const beside of table.beside ?? []) yield { leftOut: { name: beside, issue: 'beside-list' } }
  for (const { line: at, issue } of table.unread ?? []) yield { leftOut: { name: nameOf(table, at), issue } }
}

/** A filter hides rows here and there: of more stretches the rest is counted. */
const mostRanges = 50

/** Lines in ascending order as `#3`, `#5–#9`, and `× 200` for what follows many of those. */
function rangesOf(lines: readonly number[]): string[] {
  const ranges: { from: number; to: number }[] = []
  for (const at of lines) {
    const last = ranges.at(-1)
    if (last?.to === at - 1) last.to = at
    else ranges.push({ from: at, to: at })
  }
  const named = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? `#${from}` : `#${from}–#${to}`))
  const more = ranges.slice(mostRanges).reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return more > 0 ? [...named, `× ${more}`] : named
}

/** A row by its number, beside its sheet's name where it has one. */
function nameOf({ name }: Table, at: number): string {
  return `${name === '' ? '' : `${name} `}#${at}`
}

/** The days of a table as they are written, each with the hour that a column of its own has, in the order of its rows. */
export function daysOf({ heads, rows }: Table, mapping: Partial<TableMapping>): WrittenDay[] {
  const places = placesOf(mapping, heads)
  const place = places.published_at ?? -1
  const found = clockColumn(heads, place)
  const clock = Object.values(places).includes(found) ? -1 : found
  return settleYears(rows.map(({ cells }) => atClock(dayOf(cells[place] ?? ''), cells[clock] ?? '')))
}

function readingOf(
  { line, cells, notes = {}, uneven }: TableRow,
  heads: readonly string[],
  places: Partial<Record<OurColumn, number>>,
): Reading {
  const doubts: RowDoubt[] = []
  const cell = (column: OurColumn) => cells[places[column] ?? -1] ?? ''
  const doubt = (column: OurColumn, cause: RowDoubt['cause']) =>
    doubts.push({
      code: 'row-cell',
      line,
      column: heads[places[column] ?? -1] ?? '',
      cause,
      value: cutTo(oneLine(cell(column)), 100),
    })
  for (const [column, place] of Object.entries(places) as [OurColumn, number][]) {
    const note = notes[place]
    if (note) doubt(column, note)
  }
  if (uneven === 'too-many-cells' || uneven === 'loose-quotes')
    doubts.push({ code: 'row-cell', line, column: heads[places.text ?? 0] ?? '', cause: uneven, value: '' })
  return { cell, doubt, doubts }
}

/** What a row is read with. */
interface RowContext {
  name: string
  mapping: TableMapping
  file: TableFile
  published: string
  /** What its day leaves open. */
  dayDoubts: readonly TextDoubt[]
}

/** A row that says something else is asked about; one that says nothing is named alone. */
function withoutText(
  row: TableRow,
  reading: Reading,
  context: RowContext,
): { name: string; issue: 'empty'; row?: FoundReport } {
  const { name } = context
  const says = (['title', 'source', 'published_at', 'address'] as const).some(
    (column) => reading.cell(column).trim() !== '',
  )
  if (!says) return { name, issue: 'empty' }
  const report = asReport(row, reading, context)
  return {
    name,
    issue: 'empty',
    row: { ...report, doubts: [{ code: 'row-without-text', line: row.line }, ...report.doubts] },
  }
}

function asReport(
  row: TableRow,
  reading: Reading,
  { name, mapping, file, published, dayDoubts }: RowContext,
): FoundReport {
  const { cell, doubt, doubts } = reading
  const { text, doubts: own } = cellText(cell('text'))
  const address = cell('address').trim()
  if (address !== '' && !isWebAddress(address)) doubt('address', 'address')
  const word = cell('verdict').trim()
  const verdict = verdictOf(word, mapping.verdicts)
  if (word !== '' && verdict === undefined) doubt('verdict', 'verdict')
  const evidence = cell('evidence').trim()
  if (evidence !== '' && !isKept(evidence)) doubt('evidence', 'address')
  return {
    kind: file.kind,
    name,
    text,
    title: line(cell('title'), 500) || firstLine(text),
    source: line(cell('source'), 200),
    publishedAt: published,
    address: isWebAddress(address) ? address : '',
    forwardedFrom: line(cell('forwarded_from'), 200),
    said: {
      place: line(cell('place'), 200),
      verdict: verdict ?? '',
      ...(isKept(evidence) && { evidence }),
      ...(mapping.rows === 'claims' && { oneClaim: true }),
    },
    encoding: file.encoding,
    confidence: file.confidence,
    doubts: [...file.doubts, ...doubts, ...dayDoubts, ...endOf(row), ...own],
    original: row.part
      ? { bytes: row.part.bytes, fileName: file.fileName, start: row.part.start }
      : { bytes: file.bytes, fileName: file.fileName, shared: true },
  }
}

/** The file ends in this row, or cannot be read beyond it. */
function endOf({ uneven }: TableRow): TextDoubt[] {
  return uneven === 'cut-off' || uneven === 'rest-unread' ? [{ code: uneven }] : []
}

/** The address of evidence is one that the record can hold. */
function isKept(address: string): boolean {
  return isWebAddress(address) && /^https?:/.test(address) && address.length <= 2000
}

function publishedOf(
  day: WrittenDay | undefined,
  order: DayOrder | null,
  { cell, doubt }: Reading,
): Pick<RowContext, 'published' | 'dayDoubts'> {
  const known = day === undefined ? '' : inOrder(day, order ?? 'day-first')
  if (known === null) {
    const written = cell('published_at')
    const hijri = hijriDayOfCell(written)
    if (hijri !== null)
      return { published: hijri, dayDoubts: [{ code: 'hijri-day', written: oneLine(written).trim() }] }
    doubt('published_at', 'day')
  } else if (day !== undefined && order === null && isAmbiguous(day)) doubt('published_at', 'day-order')
  return { published: known ?? '', dayDoubts: [] }
}

/** A day as tables have it: also as seconds since 1970 with parts of them, or as thousandths or millionths of seconds. */
function dayOf(cell: string): WrittenDay {
  const written = cell.trim()
  if (written.length > 100) return { issue: true }
  const [, seconds] = /^(\d{10})(?:\.\d{1,9}|\d{3}|\d{6})?$/.exec(written) ?? []
  if (seconds !== undefined) {
    const parts = written.slice(10).replace('.', '').padEnd(3, '0').slice(0, 3)
    return { known: new Date(Number(seconds + parts)).toISOString() }
  }
  return readDay(written)
}

function line(cell: string, most: number): string {
  return cutTo(oneLine(storableText(cell).text).trim(), most)
}
