import type { ColumnType, JSONColumnType } from 'kysely'
import type { CreatedAt, Id } from './columns'

// The audit trail.

/** The head of an entry, as it is hashed; `at` is UTC, `previous` and `payload` are SHA-256 in hexadecimal. */
export interface EntryHead {
  v: 1
  seq: number
  at: string
  actor: string
  session: string | null
  request: string
  kind: string
  subjects: string[]
  previous: string | null
  payload: string
}

export interface EntryTable {
  seq: ColumnType<string, never, never>
  leaf: ColumnType<Buffer, never, never>
  data: ColumnType<string, never, never>
  head: JSONColumnType<EntryHead, never, never>
}

export interface BodyTable {
  seq: ColumnType<string, never, never>
  salt: ColumnType<Buffer | null, never, never>
  payload: ColumnType<string | null, never, never>
}

export interface CheckpointTable {
  id: Id
  /** Entries it covers; pg hands it over as a string. */
  size: ColumnType<string, never, never>
  note: ColumnType<string, string, never>
  /** When it was signed. */
  at: ColumnType<Date, Date, never>
}

export interface SessionKeyTable {
  only_row: ColumnType<boolean, never, never>
  key: ColumnType<string, never, never>
}

export type HandOutWay = 'directory' | 'mailbox' | 'witness' | 'time-stamp'

export interface HandOutTable {
  id: Id
  checkpoint_id: ColumnType<number, number, never>
  way: ColumnType<HandOutWay, HandOutWay, never>
  place: ColumnType<string, string, never>
  at: CreatedAt
  /** What was asked of a time-stamp server, in DER. */
  request: ColumnType<Buffer | null, Buffer | null | undefined, never>
  /** What came back: a witness's signature lines, a time-stamp response in DER. */
  answer: ColumnType<Buffer | null, Buffer | null, never>
}

export interface AuditTables {
  'audit.entry': EntryTable
  'audit.body': BodyTable
  'audit.checkpoint': CheckpointTable
  'audit.hand_out': HandOutTable
  'audit.session_key': SessionKeyTable
}
