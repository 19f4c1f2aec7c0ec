import type { Generated, GeneratedAlways } from 'kysely'
import type { CreatedAt, Id, Json } from './columns'

// People, what they prefer, their sessions and access tokens.

export type Role = 'viewer' | 'reviewer' | 'lead' | 'admin'

export type Locale = 'ar' | 'en'

export type Digits = 'arab' | 'latn'

export type Theme = 'light' | 'dark'

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

export interface FailedLogInTable {
  person_id: number
  address: string
  failures: number
  unrecorded: number
  first_at: Generated<Date>
  last_at: Generated<Date>
  wait_until: Date | null
}

export interface GivenPasswordTable {
  person_id: number
  given_at: Generated<Date>
}

export interface KeptFormTable {
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

export interface SetupCodeTable {
  only_row: Generated<boolean>
  code_sha256: string
  created_at: CreatedAt
}

export interface PeopleTables {
  'record.person': PersonTable
  'record.access_token': AccessTokenTable
  'working.session': SessionTable
  'working.preference': PreferenceTable
  'working.setup_code': SetupCodeTable
  'working.failed_log_in': FailedLogInTable
  'working.given_password': GivenPasswordTable
  'working.kept_form': KeptFormTable
  'working.access_token_use': AccessTokenUseTable
  'working.api_answer': ApiAnswerTable
}
