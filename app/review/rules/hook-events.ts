import type { ClaimStateName } from '../../../db/schema'

/** What web hooks can be told of; the screens have a sentence for each. */
export const hookEvents = ['verdict.given', 'verdict.stale', 'conflict.found', 'correction.made'] as const

export type HookEventName = (typeof hookEvents)[number]

/** What readers were told of a claim; `open` where it had no verdict. */
type PublishedState = Exclude<ClaimStateName, 'empty'>

/** What happened, by numbers alone: its words are read when it is sent, so that what was redacted meanwhile is not. */
export type HookEvent =
  | { event: 'verdict.given' | 'verdict.stale'; about: { claim: number; verdict: number } }
  | { event: 'conflict.found'; about: { judgement: number } }
  /** A claim that readers of the public pages were told otherwise of. */
  | { event: 'correction.made'; about: { claim: number; verdict: number; from: PublishedState; to: PublishedState } }
  /** An edition that was issued as a correction, by the id of its row. */
  | { event: 'correction.made'; about: { edition: number } }
