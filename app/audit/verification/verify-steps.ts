import type { Difference } from '../log/replay.server'
import type { Verification } from './verify-chain'

/** What a verification of everything stored here found. */
export interface Verified extends Verification {
  /** Entries of which the screens show something else than their text. */
  misshown: number[]
  checkpoints: {
    count: number
    /** The sizes of those whose root is not that of the entries. */
    broken: number[]
  }
  tables: {
    rows: number
    differences: number
    /** The first of them. */
    listed: Pick<Difference, 'table' | 'key' | 'field'>[]
  }
}

export type VerificationStep =
  | { step: 'entries'; done: number; total: number }
  | { step: 'tables'; done: number; total: number }
  | { step: 'done'; found: Verified }

/** Whether nothing at all speaks against the trail. */
export function isSound({ issues, misshown, checkpoints, tables }: Verified): boolean {
  return issues.length === 0 && misshown.length === 0 && checkpoints.broken.length === 0 && tables.differences === 0
}
