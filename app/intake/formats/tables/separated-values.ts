import Papa from 'papaparse'
import { cutTo } from '../../../text/characters/beginning'
import { aboveHeads, headRowOf } from './head-row'
import { withLineFeeds } from './line-feeds'
import { separatedRows, type SeparatedRow } from './separated-rows'
import { distinctHeads, mostColumns, TableError, endsTable, withUnread, type Table, type TableRow } from './table'

export const separators = [',', ';', '\t', '|', '،', '؛']

/** Excel says the separator in a line of its own. */
export function saidSeparator(text: string): { separator: string; length: number } | null {
  const said = /^\ufeff?\s{0,4}"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i.exec(text)
  return said?.[1] ? { separator: said[1], length: said[0].length } : null
}

/**
 * Reads a table whose first line names the columns. `before` is how many bytes stand before the text in a file in UTF-8, whose
 * rows keep their own bytes; null in other encodings. Throws `TableError`.
 */
export function readSeparated(written: string, before: number | null): Table {
  const text = withLineFeeds(written)
  const said = saidSeparator(text)
  const { rows: all, unread } = separatedRows(text, said?.separator ?? likelySeparator(text), said?.length)
  const headAt = headRowOf(all)
  const [head, ...rest] = all.slice(headAt)
  const beside = aboveHeads(all, headAt)
  const [wrong] = unread
  if (wrong && (!head || wrong.line < head.line)) throw new TableError('damaged', wrong.line)
  if (!head) throw new TableError('empty')
  if (rest.length === 0 && !wrong) throw new TableError('no-rows', head.line)
  const heads = distinctHeads(head.cells.slice(0, mostColumns))
  let [counted, bytes] = [0, before ?? 0]
  const ends = unread.some(endsTable) || /[\r\n]\s{0,9}$/.test(text.slice(-20))
  const rows = rest.map((row, at) => {
    const { line, start, end, cells } = row
    bytes += before !== null ? Buffer.byteLength(written.slice(counted, start)) : 0
    counted = start
    const part = before !== null ? { bytes: Buffer.from(written.slice(start, end)), start: bytes } : null
    const uneven = unevenness(row, heads.length, !ends && at === rest.length - 1)
    return { line, cells: cells.slice(0, heads.length), part, ...(uneven && { uneven }) } satisfies TableRow
  })
  return withUnread({ name: '', heads, rows, ...(beside.length > 0 && { beside }) }, unread)
}

function unevenness({ cells, looseQuotes }: SeparatedRow, columns: number, last: boolean): TableRow['uneven'] {
  if (looseQuotes) return 'loose-quotes'
  if (cells.slice(columns).some((cell) => cell !== '')) return 'too-many-cells'
  return last && cells.length < columns ? 'cut-off' : undefined
}

/** Lines that are looked at for the separator. */
const lookedAt = 20

/** The separator that takes the first lines apart most evenly, into two cells at least. */
export function likelySeparator(text: string): string {
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
