import type { ColumnType, Generated } from 'kysely'
import type { CreatedAt, Id } from './columns'

// Addresses that are visited again and again: watches and feeds.

/** Feeds that the worker polls. */
export interface FeedTable {
  id: Id
  address: string
  /** The source of its reports. */
  name: string
  every_minutes: number
  /** What is not doubtful is stored without a person. */
  at_once: boolean
  enabled: boolean
  /** Among whose bulk imports its reports wait. */
  person_id: number
  created_at: CreatedAt
}

/** How far a feed was read. */
export interface FeedStateTable {
  feed_id: number
  mandate: string | null
  etag: Generated<string>
  modified: Generated<string>
  next_at: Generated<Date>
  /** While a worker reads it. */
  held_until: Date | null
  polled_at: Date | null
  /** `ok`, `unchanged`, or why it failed. */
  outcome: Generated<string>
  /** In a row. */
  failures: Generated<number>
  new_items: Generated<number>
  import_id: string | null
}

/** Items of feeds that were seen, in each of their wordings. */
export interface FeedItemTable {
  feed_id: number
  item: string
  text_sha256: string
  seen_at: Generated<Date>
}

export type WatchInterval = 'hour' | 'day' | 'week'

/** What a visit to a watched address found, held against the last good capture of it. */
export type VisitOutcome = 'first' | 'unchanged' | 'changed' | 'gone' | 'unreachable'

export interface WatchTable {
  id: Id
  address: string
  every: WatchInterval
  /** By which its visits act; null where the command line asked for it. */
  mandate: string | null
  request: ColumnType<string, never, never>
  person_id: number | null
  created_at: CreatedAt
  ended_at: Date | null
  ended_why: 'asked' | 'replaced' | 'not-allowed' | null
}

export interface WatchStateTable {
  watch_id: number
  next_at: Generated<Date>
  visited_at: Date | null
  outcome: VisitOutcome | null
  snapshot_id: number | null
  changed_snapshot_id: number | null
  unreachable: Generated<number>
}

export interface WatchTables {
  'record.watch': WatchTable
  'record.feed': FeedTable
  'working.feed_state': FeedStateTable
  'working.feed_item': FeedItemTable
  'working.watch_state': WatchStateTable
}
