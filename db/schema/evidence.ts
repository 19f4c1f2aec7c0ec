import type { ColumnType, Generated } from 'kysely'
import type { CreatedAt, Id } from './columns'

// Files that are evidence: snapshots, citations, custody, likenesses.

/** Bytes that lie under their hash in the folder of files. */
export interface StoredFileTable {
  /** SHA-256 in hexadecimal. */
  id: string
  byte_count: number
  /** As recognised from the bytes; 'application/octet-stream' where nothing is known. */
  media_type: string
  created_at: CreatedAt
}

/** Where exactly a piece of evidence is: in a report, or in a snapshot. */
export interface CitationTable {
  id: Id
  /** The first row of the evidence's chain. */
  evidence_id: number
  report_id: number | null
  snapshot_id: number | null
  /** The text file of the snapshot that the offsets count in. */
  file_id: string | null
  start_offset: number | null
  end_offset: number | null
  quote_sha256: string | null
  page: number | null
  from_ms: number | null
  to_ms: number | null
  /** Left, top, width and height in thousandths of the picture. */
  box: number[] | null
  created_at: CreatedAt
}

export type SnapshotKind = 'plain' | 'rendered' | 'uploaded' | 'file'

/** One attempt to keep an address or a file; one that failed says why. */
export interface SnapshotTable {
  id: Id
  kind: SnapshotKind
  address: string | null
  final_address: string | null
  status: number | null
  title: Generated<string>
  started_at: Date
  ended_at: Date
  tool: Generated<string>
  failure: string | null
  quote: Generated<string>
  contains: boolean | null
  warnings: Generated<string[]>
  details: ColumnType<unknown, string | undefined, never>
  why: Generated<string>
  evidence_id: number | null
  claim_id: number | null
  /** The request of the action that wrote it; the database fills it in. */
  request: ColumnType<string, never, never>
  person_id: number | null
  created_at: CreatedAt
}

export type FileRole =
  | 'original'
  | 'exchange'
  | 'archive'
  | 'picture'
  | 'document'
  | 'print'
  | 'text'
  | 'media'
  | 'copy'
  | 'time-stamp'

export interface SnapshotFileTable {
  id: Id
  snapshot_id: number
  file_id: string
  role: FileRole
  name: string
  /** The media type that the sender named; '' where none was named. */
  declared_type: Generated<string>
  made_from: string | null
  made_by: Generated<string>
  request: ColumnType<string, never, never>
  person_id: number | null
  created_at: CreatedAt
}

export type CustodyEvent =
  | 'captured'
  | 'failed'
  | 'uploaded'
  | 'viewed'
  | 'copied'
  | 'downloaded'
  | 'exported'
  | 'checked'
  | 'time-stamped'
  | 'withdrawn'
  | 'restored'

export interface CustodyTable {
  id: Id
  snapshot_id: number
  file_id: string | null
  event: CustodyEvent
  why: Generated<string>
  /** The hash that was found when the bytes were read then; null where they were not read, or were not there. */
  found_sha256: string | null
  details: ColumnType<unknown, string | undefined, never>
  request: ColumnType<string, never, never>
  person_id: number | null
  created_at: CreatedAt
}

/** What a person said of two pictures that look the same. */
export interface PictureJudgementTable {
  id: Id
  /** The smaller of both hashes. */
  file_id: string
  other_id: string
  /** Null where what was said before is taken back. */
  same: boolean | null
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export type LikenessKind = 'whole' | 'part' | 'mirrored'

/** What is computed of a picture to find it elsewhere. */
export interface PictureTable {
  file_id: string
  version: number
  /** Null for a picture that cannot be decoded. */
  print: Buffer | null
}

/** Two pictures that look the same. */
export interface LikenessTable {
  file_id: string
  other_id: string
  kind: LikenessKind
  score: number
}

export interface FixityCheckTable {
  id: Id
  started_at: Date
  ended_at: Date
  files: number
  total_bytes: ColumnType<string, number, never>
  last_snapshot_id: number | null
  missing: Generated<string[]>
  differing: Generated<string[]>
  request: ColumnType<string, never, never>
  person_id: number | null
  created_at: CreatedAt
}

/** A preview that a page asked a worker for. */
export interface WantedPreviewTable {
  file_id: string
  page: number
  size: 'small' | 'large' | 'full'
  covered: boolean
  asked_at: Generated<Date>
  attempts: Generated<number>
  taken_at: Date | null
  failed_at: Date | null
}

export interface EvidenceTables {
  'record.stored_file': StoredFileTable
  'record.snapshot': SnapshotTable
  'record.snapshot_file': SnapshotFileTable
  'record.custody': CustodyTable
  'record.citation': CitationTable
  'record.picture_judgement': PictureJudgementTable
  'derived.picture': PictureTable
  'derived.likeness': LikenessTable
  'record.fixity_check': FixityCheckTable
  'working.wanted_preview': WantedPreviewTable
}
