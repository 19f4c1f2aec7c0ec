import Papa from 'papaparse'

/** A row as any format takes it, by column. */
export type PlainRow = Readonly<Record<string, unknown>>

/**
 * What a spreadsheet program would take for a formula at the beginning of a cell (OWASP, CSV injection), and what already has the mark
 * against it: it gets one more, so that whoever takes one off has the very cell.
 */
const formulaStart = /^'*[=+\-@\t\r\n]/

/** Between the items of a list within one cell. */
const listSeparator = ' | '

/** A value as a cell holds it. */
export function cellOf(value: unknown): string | number | boolean | null {
  if (Array.isArray(value)) return value.join(listSeparator)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** CSV with a byte order mark, by which spreadsheet programs know UTF-8; cells that would be formulas begin with an apostrophe. */
export async function* writeCsv(
  columns: readonly string[],
  batches: AsyncIterable<readonly PlainRow[]>,
): AsyncGenerator<string> {
  const lines = (data: unknown[][]) =>
    `${Papa.unparse(data, { quotes: true, escapeFormulae: formulaStart, newline: '\r\n' })}\r\n`
  yield `\uFEFF${lines([[...columns]])}`
  for await (const batch of batches)
    if (batch.length > 0) yield lines(batch.map((row) => columns.map((column) => cellOf(row[column]))))
}

/** JSON Lines: one object a line, lists as lists. */
export async function* writeJsonLines(
  columns: readonly string[],
  batches: AsyncIterable<readonly PlainRow[]>,
): AsyncGenerator<string> {
  for await (const batch of batches)
    if (batch.length > 0)
      yield batch
        .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`)
        .join('')
}
