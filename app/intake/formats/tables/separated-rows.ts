import Papa from 'papaparse'
import { mostRows, noteUnread, TableError, type UnreadRow } from './table'

export interface SeparatedRow {
  /** Of the file, from 1. */
  line: number
  /** Where it lies in the text, its line end included. */
  start: number
  end: number
  cells: string[]
  /** A quotation mark in it, or in the row before it, stands in the wrong place. */
  looseQuotes?: boolean
}

/** How often the text may be read over again behind quotation marks that are not closed. */
const mostReadings = 32

/**
 * The rows of separated values from `from` on, empty ones left out. Where a quotation mark
 * is not closed, its line is read as if it were none, or is named in `unread`; reading goes on in the line after it. Throws
 * `TableError` for more than `mostRows`.
 */
export function separatedRows(
  text: string,
  separator: string,
  from = 0,
): { rows: SeparatedRow[]; unread: UnreadRow[] } {
  const reading: Reading = {
    text,
    separator,
    rows: [],
    unread: [],
    loose: false,
    line: linesIn(text.slice(0, from)) + 1,
  }
  // The parser would take a byte order mark away, and count from behind it.
  let next = text.startsWith('\ufeff', from) ? from + 1 : from
  let left = mostReadings * text.length
  while (next < text.length) {
    const bad = readRows(reading, next)
    if (!bad) break
    left -= bad.end - next
    next = lineEnd(text, bad.start)
    const { unread, rows, line } = reading
    if (left < 0 || (bad.toEnd && !startsRow(reading, next))) {
      unread.push({ line, issue: left < 0 ? 'rest-unread' : 'cut-off' })
      break
    }
    if (!takeUnquoted(reading, bad.start, next)) noteUnread(unread, { line, issue: 'loose-quotes' }, rows.length)
    reading.loose = true
    reading.line += 1
  }
  return reading
}

interface Reading {
  text: string
  separator: string
  rows: SeparatedRow[]
  unread: UnreadRow[]
  /** That is read next. */
  line: number
  /** The row before has a quotation mark in the wrong place. */
  loose: boolean
  /** Told from the beginning of the text, once. */
  newline?: Papa.ParseConfig['newline']
}

/** Reads to the end, or to a row that cannot be read; `toEnd` says that its quotation mark is never closed. */
function readRows(reading: Reading, from: number): { start: number; end: number; toEnd: boolean } | null {
  const { text, separator, rows } = reading
  const body = text.slice(from)
  let read = 0
  let bad: ReturnType<typeof readRows> = null
  Papa.parse<string[]>(body, {
    delimiter: separator,
    newline: reading.newline,
    step({ data, errors, meta }, parser) {
      if (rows.length > mostRows) throw new TableError('too-large', reading.line)
      reading.newline ??= meta.linebreak as Papa.ParseConfig['newline']
      const [start, end] = [from + read, from + meta.cursor]
      const toEnd = errors.some(({ code }) => code === 'MissingQuotes')
      const lines = toEnd ? 0 : linesIn(body.slice(read, meta.cursor))
      const wrong = errors.some(({ type }) => type === 'Quotes')
      if (toEnd || (wrong && lines > 1)) {
        bad = { start, end, toEnd }
        parser.abort()
        return
      }
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== ''))
        rows.push({ line: reading.line, start, end, cells, ...((wrong || reading.loose) && { looseQuotes: true }) })
      reading.loose = wrong
      reading.line += lines
      read = meta.cursor
    },
  })
  return bad
}

/** Takes a line whose quotation marks are wrong as if they meant nothing, where that gives as many cells as the rows before it have. */
function takeUnquoted({ text, separator, rows, line }: Reading, start: number, end: number): boolean {
  const cells = text
    .slice(start, end)
    .split(separator)
    .map((cell) => cell.trim())
  if (cells.length < 2 || cells.length !== rows.at(-1)?.cells.length) return false
  rows.push({ line, start, end, cells, looseQuotes: true })
  return true
}

/** Whether the line that begins there has as many cells as the rows before it: the inside of a cell that is cut off has not. */
function startsRow({ text, separator, rows }: Reading, start: number): boolean {
  const columns = rows.at(-1)?.cells.length ?? 0
  if (columns < 2 || start >= text.length) return false
  const { data } = Papa.parse<string[]>(text.slice(start, lineEnd(text, start)), { delimiter: separator, preview: 1 })
  return data[0]?.length === columns
}

/** Where the line ends that a place is in, behind its line end. */
function lineEnd(text: string, from: number): number {
  const end = /\r\n|\r|\n/g
  end.lastIndex = from
  const found = end.exec(text)
  return found ? end.lastIndex : text.length
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}
