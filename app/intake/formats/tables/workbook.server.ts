import * as XLSX from '@e965/xlsx'
import { serialInstant } from '../../manifest/serial-day'
import type { FoundPart } from '../reader'
import { aboveHeads, headRowOf, shortSheet } from './head-row'
import { shownOf } from './shown-rows'
import { mostColumns, mostRows, TableError, type CellNote, type Table, type TableRow } from './table'

/**
 * The sheets of an Excel workbook whose archive is bounded already: values as they are shown, days in ISO form. Formulas
 * are not computed, nothing outside is opened, and what is no value is noted, and what a sheet without rows says is added to `short`. Throws `TableError`.
 */
export function readWorkbook(bytes: Uint8Array, hides = true, short: FoundPart[] = []): Table[] {
  const book = open(bytes, hides)
  // Files of old Macs count days from 1904.
  const shift = book.Workbook?.WBProps?.date1904 ? 1462 : 0
  return book.SheetNames.flatMap((name, at) => {
    const sheet: DenseSheet = book.Sheets[name] ?? {}
    if (book.Workbook?.Sheets?.[at]?.Hidden) return { name, heads: [], rows: [], hidden: true }
    return readSheet(name, sheet, shift, short) ?? []
  })
}

interface DenseSheet {
  '!data'?: (XLSX.CellObject | undefined)[][]
  '!rows'?: (XLSX.RowInfo | undefined)[]
  '!cols'?: (XLSX.ColInfo | undefined)[]
  '!merges'?: XLSX.Range[]
}

function open(bytes: Uint8Array, hides: boolean): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellHTML: false,
      cellNF: true,
      sheetRows: mostRows + 2,
      bookVBA: false,
      // The library reads what is hidden with the styles alone.
      cellStyles: hides,
    })
  } catch (error) {
    throw new TableError('damaged', 1, { cause: error })
  }
}

function readSheet(
  name: string,
  { '!data': data = [], '!rows': rowInfo = [], '!cols': columns = [], '!merges': merges = [] }: DenseSheet,
  shift: number,
  short: FoundPart[],
): Table | null {
  if (data.length > mostRows + 1) throw new TableError('too-large', data.length)
  const all = Array.from(data, (cells: (XLSX.CellObject | undefined)[] | undefined, at) =>
    readRow(cells ?? [], at + 1, shift),
  )
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== ''))
  fillMerged(all, merges)
  const at = headRowOf(rows)
  const [head, ...rest] = rows.slice(at)
  if (!head || rest.length === 0) {
    short.push(...shortSheet(name, rows))
    return null
  }
  return shownOf(
    { name, heads: head.cells, rows: rest, beside: aboveHeads(rows, at) },
    { row: (line) => rowInfo[line - 1]?.hidden === true, column: (at) => columns[at]?.hidden === true },
  )
}

/** The most cells that are filled: those of merged cells do not overlap, unless somebody made them so. */
const mostFilled = 500_000

/** A cell that is merged over several rows is the cell of each of them that says anything else. */
function fillMerged(rows: readonly TableRow[], merges: readonly XLSX.Range[]): void {
  let left = mostFilled
  for (const { s: first, e: last } of merges) {
    const value = rows[first.r]?.cells[first.c] ?? ''
    if (value === '') continue
    for (const { cells } of rows.slice(first.r + 1, Math.min(last.r + 1, first.r + left))) {
      left -= 1
      if (cells.every((cell) => cell === '')) continue
      while (cells.length < first.c) cells.push('')
      cells[first.c] = value
    }
  }
}

function readRow(cells: readonly (XLSX.CellObject | undefined)[], line: number, shift: number): TableRow {
  const notes: Record<number, CellNote> = {}
  const values = Array.from(cells.slice(0, mostColumns), (cell, at) => {
    if (!cell) return ''
    if (cell.t === 'e') notes[at] = 'error'
    else if (cell.f !== undefined) notes[at] = 'formula'
    return cell.t === 'e' ? '' : valueOf(cell, shift)
  })
  return { line, cells: values, notes, part: null }
}

function valueOf(cell: XLSX.CellObject, shift: number): string {
  if (cell.t === 'd' && cell.v instanceof Date) return isoOf(cell.v)
  if (cell.t === 'n' && typeof cell.v === 'number' && typeof cell.z === 'string' && isDateFormat(cell.z))
    return (cell.v < 1 ? null : serialDay(cell.v + shift)) ?? cell.w ?? String(cell.v)
  return String((cell.t === 's' ? cell.v : (cell.w ?? cell.v)) ?? '').trim()
}

const { is_date: isDateFormat } = XLSX.SSF as { is_date(format: string): boolean }

/** Days since the last of 1899 as an ISO day, with its time where it has one; null for what is none. A mere time of day is less than one. */
function serialDay(serial: number): string | null {
  if (serial > 2_958_465) return null
  return isoOf(serialInstant(serial))
}

function isoOf(date: Date): string {
  const iso = date.toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16)
}
