/** Which page of a list of rows is shown. */
export interface RowPage {
  /** From 1. */
  number: number
  /** How many there are. */
  of: number
  /** The number of its first row among all, from 1. */
  first: number
  /** All rows. */
  rows: number
}

/** More rows stand on no page. */
const mostRows = 100
/** A page ends with the row that reaches this length of text, in UTF-16 code units. */
const fullPage = 40_000

/** The rows of one page, the first where there is no such page; rows of long text make shorter pages. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  lengthOf: (row: Row) => number,
  asked: number,
): { page: RowPage; shown: Row[] } {
  const starts = pageStarts(rows, lengthOf)
  const number = asked >= 1 && asked <= starts.length ? asked : 1
  const start = starts[number - 1] ?? 0
  return {
    page: { number, of: starts.length, first: start + 1, rows: rows.length },
    shown: rows.slice(start, starts[number] ?? rows.length),
  }
}

/** Each row with the number of the page that it stands on. */
export function withPages<Row>(rows: readonly Row[], lengthOf: (row: Row) => number): { row: Row; page: number }[] {
  const starts = pageStarts(rows, lengthOf)
  return starts.flatMap((start, at) => rows.slice(start, starts[at + 1]).map((row) => ({ row, page: at + 1 })))
}

/** Where each page begins. */
function pageStarts<Row>(rows: readonly Row[], lengthOf: (row: Row) => number): number[] {
  const starts = [0]
  let length = 0
  rows.forEach((row, at) => {
    const start = starts.at(-1) ?? 0
    if (at > start && (at - start >= mostRows || length >= fullPage)) {
      starts.push(at)
      length = 0
    }
    length += lengthOf(row)
  })
  return starts
}
