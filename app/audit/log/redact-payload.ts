/** Texts by the row that holds them; `entry` and `reason` mean the reason of an action. */
export interface Redactable {
  table: string
  key: number
  columns: readonly string[]
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

/** Takes texts of a row out of a payload; null where it holds none of them. */
export function removeSpan(payload: string, { table, key, columns }: Redactable): KeptPayload | null {
  const { reason, changes } = JSON.parse(payload) as { reason: string; changes: KeptChange[] }
  const leftOut = columns.map((column) => `${table}:${key} ${column}`)
  if (table === 'entry') return reason === '' ? null : { reason: '', changes, left_out: leftOut }
  const isIt = (change: KeptChange) => change.table === table && change.key === key
  const isThere = (image: Record<string, unknown> | undefined) =>
    columns.some((column) => typeof image?.[column] === 'string' && image[column] !== '')
  if (!changes.some((change) => isIt(change) && (isThere(change.before) || isThere(change.after)))) return null
  const without = (image: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(image).filter(([field]) => !columns.includes(field)))
  const kept = changes.map((change) =>
    isIt(change)
      ? { ...change, ...(change.before && { before: without(change.before) }), after: without(change.after) }
      : change,
  )
  return { reason, changes: kept, left_out: leftOut }
}
