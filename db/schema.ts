import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type Role = 'viewer' | 'reviewer' | 'lead' | 'admin'
export type Locale = 'ar' | 'en'
export type Digits = 'arab' | 'latn'
export type Theme = 'light' | 'dark'
export type SourceKind =
  'bulletin' | 'agency' | 'newspaper' | 'broadcaster' | 'monitor' | 'press-office' | 'witness' | 'other'
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
export type Decision = 'same' | 'update' | 'conflict' | 'different' | 'unsure'
export type EvidenceKind = 'passage' | 'address' | 'note' | 'file' | 'quote'
export type Stance = 'supports' | 'refutes' | 'context'
export type VerdictDecision = 'confirmed' | 'disputed' | 'unverifiable'
export type ReviewKind = 'first' | 'second' | 'settlement'
/** What a claim waits for beside its verdict: a second review, or a lead where two disagree. */
export type AwaitedReview = '' | 'second' | 'disagreement'
export type ClaimStateName = 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'

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

type Id = GeneratedAlways<number>
type CreatedAt = ColumnType<Date, never, never>
/** Written as a JSON string, read parsed. */
type Json<T> = ColumnType<T, string, string>

export interface PersonTable {
  id: Id
  login: string
  name: string
  role: Role
  password_hash: string
  /** Lets the trail show that a password changed without holding one. */
  password_sha256: GeneratedAlways<string>
  created_at: CreatedAt
  disabled_at: Date | null
}

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

export interface JudgementTable {
  id: Id
  left_passage_id: number
  right_passage_id: number
  left_claim_id: number
  right_claim_id: number
  decision: Decision | 'withdrawn'
  newer_passage_id: number | null
  note: Generated<string>
  /** What the reviewer was shown: score, kind, reasons and engine version; null where nothing was suggested. */
  shown: Json<unknown> | null
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface EvidenceTable {
  id: Id
  claim_id: number
  kind: EvidenceKind
  stance: Stance
  passage_id: number | null
  address: string | null
  quote: Generated<string>
  note: Generated<string>
  supersedes: number | null
  withdrawn: Generated<boolean>
  person_id: number | null
  created_at: CreatedAt
  /** Why it was withdrawn; null for every other step, and where nobody was asked. */
  reason: string | null
}

export interface VerdictTable {
  id: Id
  claim_id: number
  claim_version: number
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  basis: Json<unknown>
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
  /** The second review or the settlement that made it hold; null for one person's verdict. */
  review_id: number | null
}

export interface PolicyTable {
  id: Id
  confirm_needs: number
  dispute_needs: number
  /** Null in policies of before it was asked. */
  confirm_outside: number | null
  second_for: 'none' | 'some' | 'all'
  second_toll: number | null
  second_refuted: boolean
  second_conflicts: boolean
  blind: boolean
  reason: string
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
}

export interface ReviewTable {
  id: Id
  claim_id: number
  claim_version: number
  kind: ReviewKind
  /** The first review of its round. */
  answers: number | null
  decision: VerdictDecision | 'withdrawn'
  credibility: number | null
  rationale: string
  basis: Json<unknown>
  blind: boolean
  /** The request of the action that wrote it; the database fills it in. */
  request: ColumnType<string, never, never>
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
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

export type TriageDecision = 'to-check' | 'routine' | 'not-checkable' | 'out-of-scope'

export interface TriageTable {
  id: Id
  claim_id: number
  decision: TriageDecision | 'withdrawn'
  reason: string
  /** What was proposed when it was decided; '' for nothing. */
  proposal: string
  /** What the claim was involved in then. */
  basis: Json<unknown>
  /** The request of the action that wrote it; the database fills it in. */
  request: ColumnType<string, never, never>
  supersedes: number | null
  undoes: number | null
  person_id: number | null
  created_at: CreatedAt
}

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
  'original' | 'exchange' | 'archive' | 'picture' | 'document' | 'print' | 'text' | 'media' | 'copy' | 'time-stamp'

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

/** Personal access tokens, of which only the hash is kept. */
export interface AccessTokenTable {
  id: Id
  person_id: number
  name: string
  /** The permissions it may use, as far as its owner has them; see `app/auth/permissions.ts`. */
  scopes: string[]
  /** Its first characters, by which a person recognises it. */
  beginning: string
  token_sha256: string
  expires_at: Date
  revoked_at: Date | null
  created_at: CreatedAt
}

/** Answers to programs whose requests had an idempotency key. */
export interface ApiAnswerTable {
  token_id: number
  key_sha256: string
  request_sha256: string
  /** Null while the request is being carried out. */
  status: number | null
  etag: string | null
  body: string | null
  created_at: CreatedAt
}

export interface AccessTokenUseTable {
  token_id: number
  last_used_at: Date
}

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

/** Addresses that are sent messages about verdicts, conflicts, verdicts that need re-review and corrections. */
export interface WebHookTable {
  id: Id
  name: string
  address: string
  /** See `app/review/rules/hook-events.ts`. */
  events: string[]
  /** `paused`: it failed for days, and the program stopped sending. */
  state: 'on' | 'off' | 'paused' | 'removed'
  /** Signs what is sent; left out of the trail, which holds its hash. */
  secret: string
  secret_sha256: GeneratedAlways<string>
  /** The one before it, with which messages are signed too until then. */
  former_secret: string | null
  former_until: Date | null
  person_id: number | null
  created_at: CreatedAt
}

/** Messages to web hooks that wait, were delivered or failed. */
export interface HookDeliveryTable {
  id: Id
  /** Its name for the receiver, the same however often it is sent. */
  message: Generated<string>
  hook_id: number
  job_id: number
  event: string
  /** What it is about, by numbers alone. */
  about: Json<unknown>
  happened_at: Generated<Date>
  state: Generated<'waiting' | 'delivered' | 'failed'>
  tries: Generated<number>
  /** Not before then; null for as soon as it can be. */
  next_at: Date | null
  tried_at: Date | null
  status: number | null
  ms: number | null
  failure: Generated<string>
}

export interface HookStateTable {
  hook_id: number
  /** Since when every try failed; null where the last one was answered well. */
  failing_since: Date | null
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

/** How the desk publishes; see `app/review/commands/publish.server.ts`. */
export interface PublishingPolicyTable {
  id: Id
  /** What readers know the desk as. */
  desk_name: string
  /** The address under which the public pages are; '' while this server alone shows them. */
  site: string
  second_person: boolean
  reason: string
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
}

/** One step of making a claim or an issued edition public. */
export interface PublicationTable {
  id: Id
  step: 'proposed' | 'published' | 'taken-back'
  claim_id: number | null
  edition_id: number | null
  /** What was released, as JSON; not JSON any more where it was redacted, and '' where it was taken back. */
  content: string
  /** Of what was taken back: the sentence that readers find instead. */
  reason: string
  supersedes: number | null
  person_id: number | null
  created_at: CreatedAt
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

export interface EditionTable {
  id: Id
  number: number
  /** `YYYY-MM-DD` */
  day: string
  /** The issue for the same day before it. */
  follows: number | null
  /** It corrects that one. */
  correction: boolean
  /** All that it says, as JSON; not JSON any more where it was redacted. */
  content: string
  person_id: number | null
  created_at: CreatedAt
}

export interface SettledFieldTable {
  id: Id
  claim_id: number
  field: string
  value_key: string
  value: Json<unknown>
  choices: Json<unknown>
  reason: string
  withdrawn: Generated<boolean>
  supersedes: number | null
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

export interface SessionTable {
  id: string
  user_id: number
  expires_at: Date
  ends_at: Date
  /** Proves that the web process opened it. */
  seal: string
}

export interface PreferenceTable {
  person_id: number
  locale: Locale | null
  digits: Digits | null
  theme: Theme | null
  /** Scores, reasons and suggested decisions are hidden until it is decided. */
  blind: Generated<boolean>
  /** Pictures and films are shown at once, not grey and blurred until they are asked for. */
  uncovered: Generated<boolean>
}

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

export interface FailedLogInTable {
  person_id: number
  address: string
  failures: number
  unrecorded: number
  first_at: Generated<Date>
  last_at: Generated<Date>
  wait_until: Date | null
}

interface GivenPasswordTable {
  person_id: number
  given_at: Generated<Date>
}

interface KeptFormTable {
  /** SHA-256 of a cookie: what was typed comes back in the browser where it was typed. */
  browser: string
  person_id: number
  /** The page that the form was on, and where it was sent, as addresses of this server. */
  page: string
  action: string
  fields: Json<Record<string, string[]>>
  reason: Generated<'session' | 'changed'>
  kept_at: Generated<Date>
}

interface FinishedDraftTable {
  id: string
  person_id: number
  outcome: 'saved' | 'discarded'
  report_ids: Generated<number[]>
  finished_at: Generated<Date>
}

interface SetupCodeTable {
  only_row: Generated<boolean>
  code_sha256: string
  created_at: CreatedAt
}

export interface TableMappingTable {
  name: string
  mapping: Json<unknown>
  person_id: number | null
  saved_at: Generated<Date>
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
  bands: string[] | null
}

export interface BulkOriginalTable {
  import_id: string
  sha256: string
  bytes: Buffer
}

export interface EditionDraftTable {
  /** `YYYY-MM-DD` */
  day: string
  /** What editors changed in order and wording; see `app/exchange/edition/edition-draft.server.ts`. */
  changes: Json<unknown>
  changed_at: Generated<Date>
}

export interface PassageFactsTable {
  passage_id: number
  engine: string
  facts: Json<unknown>
  /** The places in force from the passages before it. */
  context: Json<unknown>
  terms: string[]
  /** The highest count of killed or wounded that it gives. */
  toll: Generated<number>
  /** It gives tolls, damage or other consequences. */
  consequence: Generated<boolean>
  /** The topic of its report that it belongs to, counted from 0. */
  topic: Generated<number>
  /** The places that it names or inherits, by their Arabic name where the gazetteer has one. */
  places: Generated<string[]>
  /** Why the passage may need no check; '' where nothing says so. */
  ground: Generated<string>
  /** It names a person. */
  person: Generated<boolean>
  /** A hash of its letters, the same for passages of one wording; 0 where it has none. */
  wording: Generated<string>
  /** What a search finds it by beside its words. */
  fact_codes: Generated<string[]>
}

/** Sentences that three unrelated reports share: no suggestions are made from them. */
export interface RepeatedWordingTable {
  wording: string
}

export interface PassageKeyTable {
  /** The span of days in the upper 16 bits, 37 bits of a hash below: a whole number that JavaScript holds exactly. `pg` reads a bigint as a string. */
  key: string
  /** Days since 1970 of its report; see `app/matching/blocking/key-days.ts` for the two that stand for no day. */
  day: number
  passage_id: number
}

export interface OverlapTable {
  left_passage_id: number
  right_passage_id: number
  kind: string
  score: number
  status: Generated<Decision | 'open' | 'settled'>
  reasons: Json<unknown>
  engine: string
}

export interface RereadTable {
  report_id: number
}

export interface DeskWeightsTable {
  only_row: Generated<boolean>
  version: string
  engine: string
  judgements: number
  weights: Json<unknown>
  learnt_at: CreatedAt
}

export interface ClaimStateTable {
  claim_id: number
  verdict_id: number | null
  state: ClaimStateName
  stale: boolean
  passages: number
  reports: number
  sources: number
  origins: number
  conflicts: number
  updates: number
  headline: string
  published_day: string | null
  review: Generated<AwaitedReview>
  /** The triage that counts, '' for none. */
  triage: Generated<TriageDecision | ''>
  /** The decision that it comes from, also one that does not count any more. */
  triage_id: Generated<number | null>
  /** Why that decision does not count any more; '' where it does. */
  returned: Generated<'' | 'conflict' | 'origin' | 'settled'>
  /** Why it may need no check, as the wording says; '' where nothing says so. */
  proposal: Generated<string>
  /** It names a person. */
  person: Generated<boolean>
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

export interface EventMemberTable {
  passage_id: number
  /** The least passage of the event. */
  event_id: number
  /** Passages of the event. */
  members: number
}

export interface ReportKeyTable {
  report_id: number
  text_key: string
  bands: string[]
}

export interface SearchEntryTable {
  kind: 'report' | 'claim' | 'source'
  id: number
  terms: string[]
}

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

export interface DB {
  'record.person': PersonTable
  'record.source': SourceTable
  'record.original': OriginalTable
  'record.report': ReportTable
  'record.section': SectionTable
  'record.claim': ClaimTable
  'record.passage': PassageTable
  'record.judgement': JudgementTable
  'record.evidence': EvidenceTable
  'record.verdict': VerdictTable
  'record.policy': PolicyTable
  'record.review': ReviewTable
  'record.settled_field': SettledFieldTable
  'record.source_merge': SourceMergeTable
  'record.triage': TriageTable
  'record.stored_file': StoredFileTable
  'record.snapshot': SnapshotTable
  'record.snapshot_file': SnapshotFileTable
  'record.custody': CustodyTable
  'record.citation': CitationTable
  'record.picture_judgement': PictureJudgementTable
  'derived.picture': PictureTable
  'derived.likeness': LikenessTable
  'record.fixity_check': FixityCheckTable
  'record.watch': WatchTable
  'record.edition': EditionTable
  'record.feed': FeedTable
  'record.access_token': AccessTokenTable
  'record.web_hook': WebHookTable
  'record.publication': PublicationTable
  'record.publishing_policy': PublishingPolicyTable
  'record.place': PlaceTable
  'record.current_judgement': Omit<JudgementTable, 'decision'> & { decision: Decision }
  'record.current_evidence': EvidenceTable
  'record.current_verdict': Omit<VerdictTable, 'decision' | 'review_id'> & { decision: VerdictDecision }
  'record.current_settled_field': SettledFieldTable
  'record.current_source_merge': SourceMergeTable
  'record.current_triage': Omit<TriageTable, 'decision'> & { decision: TriageDecision }
  'record.sealed_review': Pick<ReviewTable, 'id' | 'claim_id' | 'person_id' | 'request'>
  'working.session': SessionTable
  'working.preference': PreferenceTable
  'working.setup_code': SetupCodeTable
  'working.failed_log_in': FailedLogInTable
  'working.given_password': GivenPasswordTable
  'working.kept_form': KeptFormTable
  'working.source_fineness': SourceFinenessTable
  'working.draft': DraftTable
  'working.table_mapping': TableMappingTable
  'working.wanted_preview': WantedPreviewTable
  'working.finished_draft': FinishedDraftTable
  'working.bulk_import': BulkImportTable
  'working.bulk_file': BulkFileTable
  'working.bulk_original': BulkOriginalTable
  'working.hold': HoldTable
  'working.assignment': AssignmentTable
  'working.saved_view': SavedViewTable
  'working.job': JobTable
  'working.feed_state': FeedStateTable
  'working.hook_delivery': HookDeliveryTable
  'working.hook_state': HookStateTable
  'working.feed_item': FeedItemTable
  'working.watch_state': WatchStateTable
  'working.edition_draft': EditionDraftTable
  'working.access_token_use': AccessTokenUseTable
  'working.api_answer': ApiAnswerTable
  'derived.passage_facts': PassageFactsTable
  'derived.passage_key': PassageKeyTable
  'derived.overlap': OverlapTable
  'derived.desk_weights': DeskWeightsTable
  'derived.reread': RereadTable
  'derived.claim_state': ClaimStateTable
  'derived.queue_item': QueueItemTable
  'derived.report_key': ReportKeyTable
  'derived.event_member': EventMemberTable
  'derived.repeated_wording': RepeatedWordingTable
  'derived.search_entry': SearchEntryTable
  'audit.entry': EntryTable
  'audit.body': BodyTable
  'audit.checkpoint': CheckpointTable
  'audit.hand_out': HandOutTable
  'audit.session_key': SessionKeyTable
}
