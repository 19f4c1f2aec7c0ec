import { redirect, type AppLoadContext } from '@remix-run/node'
import type { SavedDraft } from '../../intake/draft/draft-tasks.server'
import { AlreadyStored } from '../../intake/report/save.server'
import { redirectSaying, type Flash } from './flash'

/** The addresses that an attempt to save a draft redirects to. */
interface SaveAddresses {
  /** The draft’s own address. */
  draft: string
  /** The page that was sent, where nothing is to be said. */
  page: string
  /** Where the report is described whose details are not valid. */
  invalid: (saved: Extract<SavedDraft, { outcome: 'invalid' }>) => string
  /** Where it is asked what becomes of texts that are nearly stored already. */
  near: string
}

/** Answers an attempt to save a draft: leads to the reports, or to what keeps them from being saved. */
export async function answerSaved(context: AppLoadContext, saved: SavedDraft | null, on: SaveAddresses) {
  // The draft’s page says what became of it.
  if (saved === null || saved.outcome === 'gone') return redirect(on.draft)
  if (saved.outcome === 'invalid') return redirect(on.invalid(saved))
  if (saved.outcome === 'near') return redirect(on.near)
  if (saved.outcome === 'all-known') return redirect(on.page)
  const { passages, overlaps, known } = saved
  const [only] = saved.ids
  const one = saved.ids.length === 1 && saved.reports === 1
  const flash: Flash = one
    ? { message: 'intake.saved', values: { passages, overlaps } }
    : { message: 'intake.savedSeveral', values: { passages, overlaps, reports: saved.ids.length, known } }
  return redirectSaying(context, saved.ids.length === 1 && only !== undefined ? `/reports/${only}` : '/reports', flash)
}

/** Answers what was thrown meanwhile: a colleague brought in one of the texts; anything else is thrown again. */
export function answerStoredMeanwhile(context: AppLoadContext, error: unknown, page: string) {
  if (!(error instanceof AlreadyStored)) throw error
  return redirectSaying(context, page, { message: 'intake.meanwhile', tone: 'brick' })
}
