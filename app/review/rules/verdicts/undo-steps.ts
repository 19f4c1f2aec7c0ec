/** A row of a chain in which each supersedes the one before. */
export interface ChainRow {
  id: number
  /** It is the person's own, and of the hour that is to be undone. */
  own: boolean
  /** All that it says, to tell whether two say the same; null for a withdrawal. */
  says: string | null
}

export type UndoneSteps =
  /** Undo `last`, so that `to` holds again, or nothing. */
  | { last: number; to: number | null }
  /** Somebody else went on from there. */
  | { kept: 'replaced'; last: number }
  /** The step was a withdrawal, which is not undone but decided anew. */
  | { kept: 'withdrawn'; last: number }

/**
 * How a person's own steps at the end of a chain are taken back in one go: to the row before them. Null where that is
 * what holds already. `chain` has the latest row first.
 */
export function undoSteps(chain: readonly ChainRow[], mayRestore: boolean): UndoneSteps | null {
  const [last] = chain
  if (!last) return null
  if (!last.own) return { kept: 'replaced', last: last.id }
  const target = chain.find((row) => !row.own)
  if (last.says === (target?.says ?? null)) return null
  if (last.says === null && !mayRestore) return { kept: 'withdrawn', last: last.id }
  return { last: last.id, to: target?.id ?? null }
}
