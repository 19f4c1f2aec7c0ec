import { randomUUID } from 'node:crypto'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { likelyDecision } from '../../rules/pairs/likely-decision'
import type { Consequence } from '../../rules/pairs/consequences'
import { pairAnchor, readOpenRow } from '../../rules/side-by-side-address'
import { readComparison } from './read-comparison.server'

/** A row of reports side by side that is open for judging there, with what each decision on it would do. */
export interface RowToJudge {
  left: number
  right: number
  /** The passage that an update would take for the newer one. */
  newer: number
  /** The claim of the other passage. */
  claim: number
  consequences: Consequence[]
  claimWords: Record<number, string>
  likely: Consequence['decision'] | null
  request: string
}

/** Two passages on one line that wait for a judgement; `second` is of the report that stands later. */
export interface WaitingRow {
  first: number
  second: number
  /** Whoever looks says that the later report is the newer one. */
  chosen: boolean
}

/** The row that the address opens, where it is one of those that wait; null where it opens none of them. */
export async function rowToJudge(
  db: ReadDatabase,
  search: URLSearchParams,
  waiting: readonly WaitingRow[],
  { personId, blind }: { personId: number; blind: boolean },
): Promise<RowToJudge | null> {
  const asked = readOpenRow(search)
  if (!asked) return null
  const name = pairAnchor(asked.left, asked.right)
  const row = waiting.find(({ first, second }) => pairAnchor(first, second) === name)
  if (!row) return null
  const [left, right] = [Math.min(row.first, row.second), Math.max(row.first, row.second)]
  const comparison = await readComparison(db, left, right, personId, row.chosen ? row.second : null)
  if (comparison?.judgement !== null || comparison.consequences.length === 0) return null
  const { passages, consequences, claimWords, suggestion } = comparison
  return {
    left,
    right,
    newer: passages[1].id,
    claim: passages[0].claim,
    consequences,
    claimWords,
    likely: blind ? null : likelyDecision(suggestion, consequences),
    request: randomUUID(),
  }
}
