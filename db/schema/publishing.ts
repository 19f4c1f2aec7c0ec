import type { Generated, GeneratedAlways } from 'kysely'
import type { CreatedAt, Id, Json } from './columns'

// What leaves the desk: editions, publications, web hooks.

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

export interface EditionDraftTable {
  /** `YYYY-MM-DD` */
  day: string
  /** What editors changed in order and wording; see `app/exchange/edition/edition-draft.server.ts`. */
  changes: Json<unknown>
  changed_at: Generated<Date>
}

export interface PublishingTables {
  'record.edition': EditionTable
  'record.web_hook': WebHookTable
  'record.publication': PublicationTable
  'record.publishing_policy': PublishingPolicyTable
  'working.hook_delivery': HookDeliveryTable
  'working.hook_state': HookStateTable
  'working.edition_draft': EditionDraftTable
}
