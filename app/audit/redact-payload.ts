/** A text by the row that holds it; `entry` and `reason` mean the reason of an action. */
export interface Redactable {
  table: string
  key: number
  column: string
}

/** What stays of a payload when a text is taken out of it. */
export interface KeptPayload {
  reason: string
  changes: KeptChange[]
  /** What is missing, as `verdict:3 rationale`. */
  left_out: string[]
}

export interface KeptChange {
  table: string
  op: 'insert' | 'update' | 'redact'
  key: number | string
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

/** Takes a text out of a payload; null where it does not hold it. */
export function takeOut(payload: string, { table, key, column }: Redactable): KeptPayload | null {
  const { reason, changes } = JSON.parse(payload) as { reason: string; changes: KeptChange[] }
  const name = `${table}:${key} ${column}`
  if (table === 'entry') return reason === '' ? null : { reason: '', changes, left_out: [name] }
  const isIt = (change: KeptChange) => change.table === table && change.key === key
  if (!changes.some((change) => isIt(change) && [change.before?.[column], change.after[column]].some((value) => typeof value === 'string'))) return null
  const without = (image: Record<string, unknown>) => Object.fromEntries(Object.entries(image).filter(([field]) => field !== column))
  const kept = changes.map((change) => (isIt(change) ? { ...change, ...(change.before && { before: without(change.before) }), after: without(change.after) } : change))
  return { reason, changes: kept, left_out: [name] }
}
