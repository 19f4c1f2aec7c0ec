export type Row = Record<string, unknown>

/** The rows of each table, by key, as the log leaves them. */
export type Tables = Map<string, Map<string, Row>>

export interface LoggedChange {
  table: string
  op: 'insert' | 'update' | 'redact'
  key: number | string
  before?: Row
  after: Row
}

/** One action as it is folded; `changes` is null where its body was redacted and nothing of it kept. */
export interface LoggedAction {
  seq: number
  changes: readonly LoggedChange[] | null
}

/** What the log itself cannot hold together: a change of a row that is not there, or that was something else. */
export interface FoldIssue {
  seq: number
  table: string
  key: string
  field: string
}

/**
 * Folds actions, in order, into the rows that they leave. Only `wanted` tables
 * are built, where they are given. Returns the issues of the log itself.
 */
export function fold(tables: Tables, action: LoggedAction, wanted?: ReadonlySet<string>): FoldIssue[] {
  const issues: FoldIssue[] = []
  for (const { table, op, key, before, after } of action.changes ?? []) {
    if (op === 'redact' || (wanted && !wanted.has(table))) continue
    const rows = tables.get(table) ?? new Map<string, Row>()
    tables.set(table, rows)
    const row = rows.get(String(key))
    if ((op === 'insert') === (row !== undefined)) issues.push({ seq: action.seq, table, key: String(key), field: '' })
    for (const [field, value] of Object.entries(before ?? {})) {
      if (row && !same(row[field], value) && field in row)
        issues.push({ seq: action.seq, table, key: String(key), field })
    }
    rows.set(String(key), { ...row, ...after })
  }
  return issues
}

/** Whether two values out of JSON are the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => key in b && same((a as Row)[key], (b as Row)[key]))
  )
}
