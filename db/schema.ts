import type { AuditTables } from './schema/audit'
import type { DecisionTables } from './schema/decisions'
import type { EvidenceTables } from './schema/evidence'
import type { IntakeTables } from './schema/intake'
import type { MatchingTables } from './schema/matching'
import type { PeopleTables } from './schema/people'
import type { PublishingTables } from './schema/publishing'
import type { QueueTables } from './schema/queue'
import type { ReportTables } from './schema/reports'
import type { WatchTables } from './schema/watches'

export type * from './schema/audit'
export type * from './schema/decisions'
export type * from './schema/evidence'
export type * from './schema/intake'
export type * from './schema/matching'
export type * from './schema/people'
export type * from './schema/publishing'
export type * from './schema/queue'
export type * from './schema/reports'
export type * from './schema/watches'

/** Every table and view of the database as queries see it; a test compares them with a migrated database. */
export interface DB
  extends
    AuditTables,
    DecisionTables,
    EvidenceTables,
    IntakeTables,
    MatchingTables,
    PeopleTables,
    PublishingTables,
    QueueTables,
    ReportTables,
    WatchTables {}

/** The views of the record; they hold nothing of their own. */
type RecordView = `record.current_${string}` | 'record.sealed_review'

/**
 * The tables of the record, `source` for `record.source`. Lists that must name all of them are typed by it, so that a new
 * table is an error of types wherever it is missing.
 */
export type RecordTable =
  Exclude<Extract<keyof DB, `record.${string}`>, RecordView> extends infer Table
    ? Table extends `record.${infer Name}`
      ? Name
      : never
    : never
