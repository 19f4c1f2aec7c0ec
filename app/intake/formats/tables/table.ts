import type { UnreadIssue } from '../reader'

/** Why a table cannot be read. */
export type TableCause = 'empty' | 'damaged' | 'too-large' | 'too-deep' | 'no-rows' | 'no-heads'

export class TableError extends Error {
  override name = 'TableError'
  /** Where no row could be read: what they are. */
  readonly unread: readonly UnreadRow[]

  constructor(
    override readonly cause: TableCause,
    /** The line, or the row of the sheet, from 1. */
    readonly line = 1,
    { unread = [], ...options }: ErrorOptions & { unread?: readonly UnreadRow[] } = {},
  ) {
    super(`line ${line}: ${cause}`, options)
    this.unread = unread
  }
}

/** Something about a cell that a person should look at. */
export type CellNote = 'formula' | 'error' | 'hidden'

export interface TableRow {
  /** As a person counts it: the line of the file, or the row of the sheet, from 1. */
  line: number
  /** In the order of the heads. */
  cells: string[]
  /** By the place of the cell. */
  notes?: Record<number, CellNote>
  /**
   * It has other cells than there are columns: more, or fewer where the file ends within it. A quotation mark in it or in the row
   * before it stands in the wrong place, so its cells may begin and end elsewhere. The file cannot be read beyond it.
   */
  uneven?: 'too-many-cells' | 'cut-off' | 'loose-quotes' | 'rest-unread'
  /** Its own part of the file, and where that begins; null where it has none. */
  part: { bytes: Uint8Array; start: number } | null
}

/** A row that cannot be read, or the place from which on no row can; those before and after it are good. */
export interface UnreadRow {
  line: number
  issue: UnreadIssue
}

export interface Table {
  /** The name of the sheet; '' where a file has one table alone. */
  name: string
  heads: string[]
  rows: TableRow[]
  unread?: UnreadRow[]
  /** What else the file holds and is no row: titles above the heads, other lists with their lengths, long texts. */
  beside?: string[]
  /** Its texts were written byte by byte, and are read as they were meant. */
  escapedBytes?: boolean
  /** Lines of rows that the program hides, by a filter for instance: they are not among the rows. */
  hiddenRows?: number[]
  /** The program hides the whole sheet: it has no rows here. */
  hidden?: boolean
}

/** The bounds of one table: beyond them it is a database, not a list of reports. */
export const mostRows = 100_000
export const mostColumns = 500

/** Heads of which no two are one: `date`, `date (2)`. A person chooses a column by its head. */
export function distinctHeads(heads: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return heads.map((head) => {
    const count = (counts.get(head) ?? 0) + 1
    counts.set(head, count)
    return count === 1 || head === '' ? head : `${head} (${count})`
  })
}

/** So many rows that cannot be read, and more than can, are no table. */
const mostUnread = 1000

/** Notes a row that cannot be read. Throws `TableError` where hardly any can. */
export function noteUnread(unread: UnreadRow[], row: UnreadRow, readable: number): void {
  unread.push(row)
  if (unread.length > mostUnread && unread.length > readable) throw new TableError('damaged', unread[0]?.line)
}

/**
 * A table beside what cannot be read of it; its last row says where that is all that follows. Throws `TableError` where no row can
 * be read.
 */
export function withUnread(table: Table, unread: UnreadRow[]): Table {
  if (unread.length === 0) return table
  if (table.rows.length === 0) throw new TableError('damaged', unread[0]?.line, { unread })
  const rows = unread.some(endsTable)
    ? table.rows.map((row, at) => (at < table.rows.length - 1 ? row : endingHere(row)))
    : table.rows
  return { ...table, rows, unread }
}

/** Whether no row can be read from there on. */
export function endsTable({ issue }: UnreadRow): boolean {
  return issue === 'cut-off' || issue === 'rest-unread'
}

function endingHere(row: TableRow): TableRow {
  return { ...row, uneven: row.uneven ?? 'rest-unread' }
}
