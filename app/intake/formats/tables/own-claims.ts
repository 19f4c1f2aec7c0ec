import { unmarkFormula } from '../../../text/characters/formula-marks'
import type { TableMapping } from './mapping'
import type { Table } from './table'

/** Which columns the export of claims of another Muqabala has. */
export const ownClaims: TableMapping = {
  text: 'words',
  verdict: 'state',
  published_at: 'published_day',
  rows: 'claims',
}

const ownHeads = ['id', 'words', 'wording', 'state', 'stale', 'credibility', 'published_day']

/** Whether a table is the export of claims of another Muqabala: its heads are its own, so nobody has to say what they are. */
export function isOwnExport(heads: readonly string[]): boolean {
  return ownHeads.every((head) => heads.includes(head))
}

/** Without the apostrophe that exports put before a cell which a spreadsheet program would take for a formula. */
export function withoutFormulaMarks(table: Table): Table {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map(unmarkFormula) }))
  return { ...table, rows }
}
