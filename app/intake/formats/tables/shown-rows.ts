import { distinctHeads, type Table, type TableRow } from './table'

/** What a program hides: rows by their lines, columns by their places. */
interface Hidden {
  row(line: number): boolean
  column(at: number): boolean
}

/** A sheet as its program shows it: each row has a cell for each head, hidden rows are named alone, cells of hidden columns are empty. */
export function shownOf({ name, heads, rows, beside = [] }: Table, hidden: Hidden): Table {
  const hiddenRows = rows.filter(({ line }) => hidden.row(line)).map(({ line }) => line)
  const columns = heads.map((_, at) => hidden.column(at))
  const shown = rows
    .filter(({ line }) => !hidden.row(line))
    .map((row) => ({
      ...row,
      cells: heads.map((_, at) => (columns[at] ? '' : (row.cells[at] ?? ''))),
      notes: notesOf(row, columns),
      ...(row.cells.some((cell, at) => at >= heads.length && cell !== '' && !hidden.column(at)) && {
        uneven: 'too-many-cells' as const,
      }),
    }))
  const table = { name, heads: distinctHeads(heads), rows: shown, ...(beside.length > 0 && { beside }) }
  return hiddenRows.length > 0 ? { ...table, hiddenRows } : table
}

function notesOf({ cells, notes }: TableRow, columns: readonly boolean[]): TableRow['notes'] {
  const hidden = columns.flatMap((is, at) => (is && (cells[at] ?? '') !== '' ? [[at, 'hidden'] as const] : []))
  return hidden.length > 0 ? { ...notes, ...Object.fromEntries(hidden) } : notes
}
