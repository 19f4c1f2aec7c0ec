/** Characters of a cell that are shown: a report's text would fill the screen. */
const widest = 60

/** Rows as a table for a terminal, with their number below it. */
export function printTable(columns: string[], rows: unknown[][]): string {
  const cells = [columns, ...rows.map((row) => row.map(printCell))]
  const widths = columns.map((_, at) => cells.reduce((width, row) => Math.max(width, row[at]?.length ?? 0), 0))
  const [heading = '', ...body] = cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join(' | ')
      .trimEnd(),
  )
  return [
    heading,
    widths.map((width) => '-'.repeat(width)).join('-+-'),
    ...body,
    `(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
    '',
  ].join('\n')
}

function printCell(value: unknown): string {
  // Imported text is hostile: control characters would act on the terminal.
  const shown = textOf(value).replace(/\p{Cc}|\p{Cf}/gu, '·')
  return shown.length > widest ? `${shown.slice(0, widest - 1)}…` : shown
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}
