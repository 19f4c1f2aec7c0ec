/** Why a table cannot be read. */
export type TableCause = 'empty' | 'damaged' | 'too-large' | 'too-deep' | 'no-rows' | 'no-heads'

export class TableError extends Error {
  override name = 'TableError'

  constructor(
    override readonly cause: TableCause,
    /** The line, or the row of the sheet, from 1. */
    readonly line = 1,
    options?: ErrorOptions,
  ) {
    super(`line ${line}: ${cause}`, options)
  }
}

/** Something about a cell that a person should look at. */
export type CellNote = 'formula' | 'error'

export interface TableRow {
  /** As a person counts it: the line of the file, or the row of the sheet, from 1. */
  line: number
  /** In the order of the heads. */
  cells: string[]
  /** By the place of the cell. */
  notes?: Record<number, CellNote>
  /** It has other cells than there are columns: more, or fewer where the file ends within it. */
  uneven?: 'too-many-cells' | 'cut-off'
  /** Its own part of the file, and where that begins; null where it has none. */
  part: { bytes: Uint8Array; start: number } | null
}

export interface Table {
  /** The name of the sheet; '' where a file has one table alone. */
  name: string
  heads: string[]
  rows: TableRow[]
}

/** The bounds of one table: beyond them it is a database, not a list of reports. */
export const mostRows = 100_000
export const mostColumns = 500
