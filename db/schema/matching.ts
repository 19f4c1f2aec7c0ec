import type { Generated } from 'kysely'
import type { CreatedAt, Json } from './columns'
import type { Decision, TriageDecision } from './decisions'

// What is computed from the record, and can be computed again.

/** What a claim waits for beside its verdict: a second review, or a lead where two disagree. */
export type AwaitedReview = '' | 'second' | 'disagreement'

export type ClaimStateName = 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'

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
  /** The same for passages of one day whose words differ in numbers alone; 0 where it is not compared with others. */
  series: Generated<string>
  /** Its series has enough passages that are compared: it asks for no others, and none ask for it. */
  series_rest: Generated<boolean>
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

/** Keys that a passage is not found by, because on their day very many others hold them. */
export interface LeftOutKeyTable {
  key: string
  day: number
  passage_id: number
  /** Its place in the order in which passages come back. */
  place: string
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

export interface MatchingTables {
  'derived.passage_facts': PassageFactsTable
  'derived.passage_key': PassageKeyTable
  'derived.left_out_key': LeftOutKeyTable
  'derived.overlap': OverlapTable
  'derived.desk_weights': DeskWeightsTable
  'derived.reread': RereadTable
  'derived.claim_state': ClaimStateTable
  'derived.report_key': ReportKeyTable
  'derived.event_member': EventMemberTable
  'derived.repeated_wording': RepeatedWordingTable
  'derived.search_entry': SearchEntryTable
}
