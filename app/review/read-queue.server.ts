import { sql } from 'kysely'
import type { ReadDatabase } from '../audit/action.server'
import { countUpTo } from './count-up-to.server'
import { listOverlaps, type ListedOverlap } from './list-overlaps.server'
import { overlapStates, statusOf } from './list-overlaps-states.server'

export interface Queue {
  /** Whether any report is stored. */
  anyReport: boolean
  /** The next suggestions to judge, best first. */
  next: ListedOverlap[]
  left: {
    open: number
    unsure: number
    /** Claims in conflict with another, verdicts that need a look, claims without a verdict. */
    conflicts: number
    stale: number
    undecided: number
  }
}

/** What waits for a decision, and the first few of it. */
export async function readQueue(db: ReadDatabase, size = 5): Promise<Queue> {
  const filters = { status: 'open', kind: null, section: null, report: null, source: null, q: '' } as const
  const [page, unsure, claims, report] = await Promise.all([listOverlaps(db, filters, null, size), countUnsure(db), countClaims(db), db.selectFrom('record.report').select('id').limit(1).executeTakeFirst()])
  return { anyReport: report !== undefined, next: page.overlaps, left: { open: page.open, unsure, ...claims } }
}

async function countUnsure(db: ReadDatabase): Promise<number> {
  return countUpTo(db, overlapStates(db).where(statusOf, '=', 'unsure'))
}

async function countClaims(db: ReadDatabase): Promise<Pick<Queue['left'], 'conflicts' | 'stale' | 'undecided'>> {
  return db
    .selectFrom('derived.claim_state')
    .select([
      sql<number>`(count(*) filter (where conflicts > 0 and state <> 'empty'))::int`.as('conflicts'),
      sql<number>`(count(*) filter (where stale and state <> 'empty'))::int`.as('stale'),
      sql<number>`(count(*) filter (where state = 'open'))::int`.as('undecided'),
    ])
    .executeTakeFirstOrThrow()
}
