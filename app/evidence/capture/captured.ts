import type { FileRole, SnapshotKind } from '../../../db/schema'
import type { CaptureFailureCode } from './failures'

/** What is doubtful about a capture; the screens have a sentence for each. */
export const captureWarnings = [
  'invalid-certificate',
  'quote-missing',
  'no-text',
  'no-browser',
  'not-rendered',
  'incomplete',
  'error-page',
  'login-wall',
  'cookie-wall',
  'empty-shell',
  'paywall',
] as const

export type CaptureWarning = (typeof captureWarnings)[number]

/** A file of a capture before it is kept. */
export interface CapturedFile {
  role: FileRole
  name: string
  read: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>
  declaredType?: string
  /** The name of the file that it was made from, among those before it, and how. */
  madeFrom?: string
  madeBy?: string
}

/** The outcome of one attempt, whether or not anything was captured. */
export interface Captured {
  kind: Extract<SnapshotKind, 'plain' | 'rendered'>
  address: string
  finalAddress: string
  status: number | null
  title: string
  text: string
  startedAt: Date
  endedAt: Date
  tool: string
  failure: CaptureFailureCode | null
  contains: boolean | null
  warnings: CaptureWarning[]
  details: Record<string, unknown>
  files: CapturedFile[]
}
