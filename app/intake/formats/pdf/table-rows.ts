import type { VisualLine } from './visual-lines'

/** Lines of a page one below the other that are all rows of a table, or none of them. */
interface Band {
  rows: boolean
  lines: VisualLine[]
}

/** A single line with gaps is no table. */
export const fewestRows = 2
/** A gap between two cells, in letters: between two words of a justified line there is less. */
const cellGap = 1.2
/** Cells of a table are shorter than lines of a column, in letters. */
const shortCell = 8

/** A page cut where a table begins and ends. */
export function bandsOf(lines: readonly VisualLine[]): Band[] {
  const bands: Band[] = []
  for (const line of lines) {
    const rows = isRow(line)
    const last = bands.at(-1)
    if (last?.rows === rows) last.lines.push(line)
    else bands.push({ rows, lines: [line] })
  }
  const joined: Band[] = []
  for (const { rows, lines: own } of bands) {
    const last = joined.at(-1)
    const isTable = rows && own.length >= fewestRows
    const marked = isTable ? own.map((line) => ({ ...line, row: true })) : own
    if (last?.rows === isTable) last.lines.push(...marked)
    else joined.push({ rows: isTable, lines: marked })
  }
  return joined
}

/** Whether a line has three cells or more, most of them short. */
function isRow({ clusters, size }: VisualLine): boolean {
  const widths: number[] = []
  let [start, end] = [NaN, NaN]
  for (const { text, left, right } of clusters) {
    if (text.trim() === '') continue
    if (Number.isNaN(start)) start = left
    else if (left - end > cellGap * size) {
      widths.push(end - start)
      start = left
    }
    end = right
  }
  widths.push(end - start)
  return widths.length > 2 && widths.filter((width) => width < shortCell * size).length * 2 >= widths.length
}
