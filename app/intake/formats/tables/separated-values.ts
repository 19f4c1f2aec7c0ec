import Papa from 'papaparse'
import { cutTo } from '../../../text/characters/beginning'
import { headRowOf } from './head-row'
import { mostColumns, mostRows, TableError, type Table, type TableRow } from './table'

export const separators = [',', ';', '\t', '|', '،', '؛']

export interface SeparatedRow {
  /** Of the file, from 1. */
  line: number
  /** Where it lies in the text, its line end included. */
  start: number
  end: number
  cells: string[]
}

/** Excel says the separator in a line of its own. */
export function saidSeparator(text: string): { separator: string; length: number } | null {
  const said = /^\ufeff?\s{0,4}"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(text)
  return said?.[1] ? { separator: said[1], length: said[0].length } : null
}

/**
 * The rows of separated values from `from` on, empty ones left out. Throws `TableError` where a quotation mark opens and is
 * not closed, or stands inside a value, and for more than `mostRows`.
 */
export function separatedRows(text: string, separator: string, from = 0): SeparatedRow[] {
  const rows: SeparatedRow[] = []
  // The parser would take a byte order mark away, and count from behind it.
  if (text.startsWith('\ufeff', from)) return separatedRows(text, separator, from + 1)
  const body = text.slice(from)
  let line = linesIn(text.slice(0, from)) + 1
  let read = 0
  Papa.parse<string[]>(body, {
    delimiter: separator,
    step({ data, errors, meta }) {
      if (rows.length > mostRows) throw new TableError('too-large', line)
      if (errors.some(({ type }) => type === 'Quotes')) throw new TableError('damaged', line)
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) rows.push({ line, start: from + read, end: from + meta.cursor, cells })
      line += linesIn(body.slice(read, meta.cursor))
      read = meta.cursor
    },
  })
  return rows
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}

/**
 * Reads a table whose first line names the columns. `before` is how many bytes stand before the text in a file in UTF-8, whose
 * rows keep their own bytes; null in other encodings. Throws `TableError`.
 */
export function readSeparated(text: string, before: number | null): Table {
  const said = saidSeparator(text)
  const all = separatedRows(text, said?.separator ?? likelySeparator(text), said?.length)
  const [head, ...rest] = all.slice(headRowOf(all))
  if (!head) throw new TableError('empty')
  if (rest.length === 0) throw new TableError('no-rows', head.line)
  const heads = head.cells.slice(0, mostColumns)
  let [counted, bytes] = [0, before ?? 0]
  const whole = /[\r\n]\s{0,9}$/.test(text.slice(-20))
  const rows = rest.map(({ line, start, end, cells }, at) => {
    bytes += before !== null ? Buffer.byteLength(text.slice(counted, start)) : 0
    counted = start
    const part = before !== null ? { bytes: Buffer.from(text.slice(start, end)), start: bytes } : null
    const cutOff = !whole && at === rest.length - 1 && cells.length < heads.length
    const uneven = cells.slice(heads.length).some((cell) => cell !== '')
      ? 'too-many-cells'
      : cutOff
        ? 'cut-off'
        : undefined
    return { line, cells: cells.slice(0, heads.length), part, ...(uneven && { uneven }) } satisfies TableRow
  })
  return { name: '', heads, rows }
}

/** Lines that are looked at for the separator. */
const lookedAt = 20

/** The separator that takes the first lines apart most evenly, into two cells at least. */
function likelySeparator(text: string): string {
  const lines = cutTo(text, 100_000)
  const counted = separators.map((separator) => {
    const counts: number[] = []
    Papa.parse<string[]>(lines, {
      delimiter: separator,
      preview: lookedAt,
      step: ({ data }) => counts.push(data.length),
    })
    return { separator, counts }
  })
  // A title alone above the heads has no separator at all.
  const titled = counted.every(({ counts: [first = 1] }) => first < 2)
  const scored = counted.map(({ separator, counts }) => {
    const first = (titled ? counts.find((count) => count > 1) : counts[0]) ?? 1
    const even = counts.filter((count) => count === first).length
    return { separator, score: first < 2 ? 0 : even + first / mostColumns }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}
