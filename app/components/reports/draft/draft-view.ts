import type { readDraftPage } from '../../../intake/draft/read-draft-page.server'

/** What the page of a draft shows: the draft as it was read, and what the address asks for. */
export type DraftView = Awaited<ReturnType<typeof readDraftPage>> & {
  request: string
  /** Shows what is missing or wrong in the details. */
  check: boolean
  /** Asks whether to discard the draft. */
  discard: boolean
  /** Asks what to do with reports that are nearly the same as stored ones. */
  ask: boolean
  /** Start of the selected stretch, counted in the report. */
  at: number | null
}
