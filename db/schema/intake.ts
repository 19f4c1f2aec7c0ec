import type { ColumnType, Generated } from 'kysely'
import type { CreatedAt, Json } from './columns'

// What comes in: drafts and bulk imports.

export interface FinishedDraftTable {
  id: string
  person_id: number
  outcome: 'saved' | 'discarded'
  report_ids: Generated<number[]>
  finished_at: Generated<Date>
}

export interface TableMappingTable {
  name: string
  mapping: Json<unknown>
  person_id: number | null
  saved_at: Generated<Date>
}

/** How finely the texts of a source are cut, where somebody chose it. */
export interface SourceFinenessTable {
  source_id: number
  fineness: 'clauses' | 'sentences'
}

export interface DraftTable {
  id: string
  person_id: number
  file_name: string | null
  bytes: Buffer
  encoding: string
  encoding_confidence: number | null
  doubts: ColumnType<unknown, string | undefined, string>
  text: string
  details: Json<unknown>
  plan: Json<unknown>
  plan_history: ColumnType<unknown, string | undefined, string>
  changed_at: Generated<Date>
  kind: Generated<string>
  whole: Generated<boolean>
  forwarded_from: Generated<string>
}

export interface BulkImportTable {
  id: string
  person_id: number
  source: string
  created_at: CreatedAt
  received_at: Date | null
  approved_at: Date | null
  manifests: ColumnType<unknown, string | undefined, string>
  answers: ColumnType<unknown, string | undefined, string>
  plan: ColumnType<unknown, string | undefined, string>
  busy_ms: Generated<number>
  ended_at: Date | null
  /** The last job that was to store its files. */
  job_id: number | null
  form: string | null
  /** The number of the form that uploads it by script. */
  request: string | null
  /** How far the upload is. */
  upload: unknown
}

export interface BulkFileTable {
  import_id: string
  position: number
  name: string
  size: number
  bytes: Buffer | null
  outcome: Generated<'waiting' | 'imported' | 'skipped' | 'failed' | 'left-out'>
  reason: Generated<string>
  report_id: number | null
  passage_count: Generated<number>
  overlap_count: Generated<number>
  archive: Generated<string>
  encoding: string | null
  confidence: number | null
  opening: Generated<string>
  stored_report_id: number | null
  text_doubts: ColumnType<unknown, string | undefined, string>
  plan_doubts: ColumnType<unknown, string | undefined, string>
  details: ColumnType<unknown, string | undefined, string>
  edits: ColumnType<unknown, string | undefined, string>
  line: Generated<number>
  manifest: Generated<number>
  decision: Generated<'take' | 'ask' | 'leave'>
  kind: Generated<string>
  text: string | null
  found: ColumnType<unknown, string | undefined, string>
  original_sha256: string | null
  part_of: string | null
  part_start: string | null
}

/** A key that nearly equal texts of an import share. */
export interface BulkBandTable {
  import_id: string
  band: string
  position: number
}

export interface BulkOriginalTable {
  import_id: string
  sha256: string
  bytes: Buffer
}

export interface IntakeTables {
  'working.source_fineness': SourceFinenessTable
  'working.draft': DraftTable
  'working.table_mapping': TableMappingTable
  'working.finished_draft': FinishedDraftTable
  'working.bulk_import': BulkImportTable
  'working.bulk_file': BulkFileTable
  'working.bulk_band': BulkBandTable
  'working.bulk_original': BulkOriginalTable
}
