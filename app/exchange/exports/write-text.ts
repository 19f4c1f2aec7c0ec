import Papa from 'papaparse'
import { markFormula } from '../../text/characters/formula-marks'

/** A row as any format takes it, by column. */
export type PlainRow = Readonly<Record<string, unknown>>

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
  const lines = (data: unknown[][]) => `${Papa.unparse(data, { quotes: true, newline: '\r\n' })}\r\n`
  const cell = (value: unknown) => (typeof value === 'string' ? markFormula(value) : value)
  yield `\uFEFF${lines([[...columns]])}`
  for await (const batch of batches)
    if (batch.length > 0) yield lines(batch.map((row) => columns.map((column) => cell(cellOf(row[column])))))
}

/**
 * One line of JSON Lines. Programs that end lines as Unicode does would break it at these characters, which JSON need not escape.
 */
export function jsonLine(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escaped)}\n`
}

/** JSON Lines: one object a line, lists as lists. */
export async function* writeJsonLines(
  columns: readonly string[],
  batches: AsyncIterable<readonly PlainRow[]>,
): AsyncGenerator<string> {
  for await (const batch of batches)
    if (batch.length > 0)
      yield batch
        .map((row) => jsonLine(Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))))
        .join('')
}
