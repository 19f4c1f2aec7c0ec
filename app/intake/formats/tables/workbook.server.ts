import * as XLSX from '@e965/xlsx'
import { headRowOf } from './head-row'
import { mostColumns, mostRows, TableError, type CellNote, type Table, type TableRow } from './table'

/**
 * The sheets of an Excel workbook whose archive is bounded already: values as they are shown, days in ISO form. Formulas
 * are not computed, nothing outside is opened, and what is no value is noted. Throws `TableError`.
 */
export function readWorkbook(bytes: Uint8Array): Table[] {
  const book = open(bytes)
  // Files of old Macs count days from 1904.
  const shift = book.Workbook?.WBProps?.date1904 ? 1462 : 0
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name] as { '!data'?: (XLSX.CellObject | undefined)[][] } | undefined
    return readSheet(name, sheet?.['!data'] ?? [], shift) ?? []
  })
}

function open(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellHTML: false,
      cellNF: true,
      sheetRows: mostRows + 2,
      bookVBA: false,
    })
  } catch (error) {
    throw new TableError('damaged', 1, { cause: error })
  }
}

function readSheet(
  name: string,
  data: readonly ((XLSX.CellObject | undefined)[] | undefined)[],
  shift: number,
): Table | null {
  if (data.length > mostRows + 1) throw new TableError('too-large', data.length)
  const rows = Array.from(data, (cells, at) => readRow(cells ?? [], at + 1, shift)).filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  )
  const [head, ...rest] = rows.slice(headRowOf(rows))
  if (!head || rest.length === 0) return null
  const heads = head.cells
  return { name, heads, rows: rest.map((row) => ({ ...row, cells: heads.map((_, at) => row.cells[at] ?? '') })) }
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
    return serialDay(cell.v + shift) ?? cell.w ?? String(cell.v)
  return String((cell.t === 's' ? cell.v : (cell.w ?? cell.v)) ?? '').trim()
}

const { is_date: isDateFormat } = XLSX.SSF as { is_date(format: string): boolean }

/** Days since the last of 1899 as an ISO day, with its time where it has one; null for a mere time of day. */
function serialDay(serial: number): string | null {
  if (serial < 1 || serial > 2_958_465) return null
  return isoOf(new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 24 * 60) * 60_000))
}

function isoOf(date: Date): string {
  const iso = date.toISOString()
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16)
}
