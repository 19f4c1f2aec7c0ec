import type { ColumnType, Generated } from 'kysely'
import type { CreatedAt, Id } from './columns'

// The order of the work: the queue, reservations, assignments, jobs.

export type JobKind =
  | 'capture'
  | 'fixity'
  | 'visit'
  | 'time-stamp'
  | 'web-hook'
  | 'bulk-import'
  | 'recognise'
  | 'reread'
  | 'export'
  | 'copy'

export type JobState = 'waiting' | 'running' | 'retrying' | 'done' | 'failed' | 'cancelled'

export interface HoldTable {
  /** The page, as `pair:3-9` or `claim:7`. */
  subject: string
  person_id: number
  since: ColumnType<Date, never, Date>
  until: Date
  taken: Generated<boolean>
}

export interface AssignmentTable {
  id: Id
  subject: string
  assignee_id: number | null
  /** `YYYY-MM-DD` */
  due_day: string | null
  note: Generated<string>
  /** Who handed it over. */
  person_id: number
  created_at: CreatedAt
  current: Generated<boolean>
}

export interface SavedViewTable {
  id: Id
  person_id: number
  name: string
  /** The filters as an address carries them, without the question mark. */
  search: string
}

export interface JobTable {
  id: Id
  kind: JobKind
  /** What it is about; a second job of that name is the same one. */
  subject: string
  payload: ColumnType<unknown, string | undefined, string>
  mandate: string | null
  person_id: number | null
  state: Generated<JobState>
  step: Generated<string>
  progress: Generated<number>
  attempts: Generated<number>
  error: Generated<string>
  worker: string | null
  /** The snapshot that was recorded. */
  snapshot_id: number | null
  /** Jobs of one queue run one after the other. */
  queue: string | null
  run_at: Generated<Date>
  created_at: CreatedAt
  changed_at: Generated<Date>
}

/** What waits for a person; see `app/review/rules/queue/queue-kinds.ts`. */
export interface QueueItemTable {
  subject: string
  kind: string
  rank: number
  claim_id: number
  left_passage_id: number | null
  right_passage_id: number | null
  other_claim_id: number | null
  reports: number
  origins: number
  toll: number
  disagreement: number
  since: Date
  day: string | null
  sources: number[]
  places: string[]
  /** Of the suggestion, or of the likeliest within the event; 0 for a claim. */
  score: number
}

export interface QueueTables {
  'working.hold': HoldTable
  'working.assignment': AssignmentTable
  'working.saved_view': SavedViewTable
  'working.job': JobTable
  'derived.queue_item': QueueItemTable
}
