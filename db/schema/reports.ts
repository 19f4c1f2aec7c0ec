import type { Generated } from 'kysely'
import type { CreatedAt, Id } from './columns'
import type { VerdictDecision } from './decisions'
import type { Locale } from './people'

// Sources, reports and what they are cut into, and the list of places.

export type SourceKind =
  | 'bulletin'
  | 'agency'
  | 'newspaper'
  | 'broadcaster'
  | 'monitor'
  | 'press-office'
  | 'witness'
  | 'other'

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

export interface SourceTable {
  id: Id
  name: string
  kind: SourceKind
  reliability: Generated<Reliability>
  note: Generated<string>
  created_at: CreatedAt
}

export interface OriginalTable {
  id: string
  bytes: Buffer
  file_name: string | null
  encoding: string
  received_at: CreatedAt
  /** What it was read as; null for the text files of earlier versions. */
  kind: string | null
  /** SHA-256 of the file that it is a part of, and the byte at which it begins there. */
  part_of: string | null
  part_start: string | null
}

export interface ReportTable {
  id: Id
  source_id: number
  original_id: string
  part_of_report_id: number | null
  title: string
  text: string
  text_sha256: string
  language: Locale
  address: string | null
  /** `YYYY-MM-DD` where it was published. */
  published_day: string | null
  published_at: Date | null
  received_at: CreatedAt
  cut_at: Date | null
  /** When its import was undone. */
  withdrawn_at: Generated<Date | null>
  /** The channel or person that it was forwarded from. */
  forwarded_from: string | null
  /** What the table says that it came from: where it happened, a verdict of its publisher, and the address of evidence for that. */
  said_place: string | null
  said_verdict: VerdictDecision | null
  said_evidence: string | null
}

export interface SectionTable {
  id: Id
  report_id: number
  title: string
  start_offset: number
  end_offset: number
}

export interface ClaimTable {
  id: Id
  wording: string | null
  version: Generated<number>
  merged_into_claim_id: number | null
  created_at: CreatedAt
}

export interface PassageTable {
  id: Id
  report_id: number
  section_id: number | null
  start_offset: number
  end_offset: number
  quote_sha256: string
  home_claim_id: number
  claim_id: number
  retired: Generated<boolean>
  replaced_by_passage_id: number | null
}

export interface SourceMergeTable {
  id: Id
  source_id: number
  into_source_id: number
  report_ids: number[]
  reason: string
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface PlaceTable {
  id: Id
  key: string
  ar: string
  en: string | null
  aliases: Generated<string[]>
  kind: string
  governorate: string | null
  lat: number | null
  lon: number | null
}

export interface ReportTables {
  'record.source': SourceTable
  'record.original': OriginalTable
  'record.report': ReportTable
  'record.section': SectionTable
  'record.claim': ClaimTable
  'record.passage': PassageTable
  'record.source_merge': SourceMergeTable
  'record.place': PlaceTable
  'record.current_source_merge': SourceMergeTable
}
