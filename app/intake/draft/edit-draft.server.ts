import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { suggestReportCuts } from '../../text/segment/paste'
import type { Fineness } from '../../text/segment/fineness'
import { applyStep, placeAfter, type CutStep } from '../cutting/cut-step'
import type { TypedDetails } from '../report/details'
import { Refusal } from '../../review/rules/refusal'
import { detailsAfterCut, detailsOf, draftDetailsVersion } from './draft-details'
import { changeDraft } from './drafts.server'
import { cutAnew, cutAsRemembered } from './draft-fineness.server'
import { withHistory } from './draft-history'
import type { Draft, DraftChange } from './draft-row.server'
import { guessDetails, languageOf } from './guess-details'
import { rereadDraft, type Rereading } from './reread-draft.server'
import { cutReport } from '../cutting/cut-reports'
import { CutRefused, type CutPlan } from '../cutting/plan'
import { proposePlan } from '../cutting/propose'

/** What a button of the preview asks for. */
export type DraftEdit =
  | CutStep
  | { cut: 'undo' }
  | { cut: 'suggested' }
  | { cut: 'keep' }
  | { cut: 'fineness'; fineness: Fineness }
  | ({ cut: 'read' } & Rereading)

export interface EditedDraft {
  draft: Draft
  /** Start of the stretch now at the place of the cut, in the whole text. */
  select: number | null
}

/** The details typed for the report that starts at `report`, and the version of those that their form was made from, where there was a form. */
export interface DetailsEdit {
  report: number
  details: TypedDetails
  seen?: string
}

/**
 * Keeps the details typed, then carries out the edit; the details stay kept where the edit is refused. Returns null where
 * this person has no such draft. Throws `CutRefused`, `UploadError`, and `Refusal` where the details were changed since, in
 * another window.
 */
export async function editDraft(
  db: Kysely<DB>,
  personId: number,
  id: string,
  typed: DetailsEdit,
  edit: DraftEdit,
): Promise<EditedDraft | null> {
  const typedIn = await changeDraft(db, personId, id, (draft) => withDetails(draft, typed))
  const kept = typedIn && (await cutAsRemembered(db, personId, typedIn))
  if (!kept || edit.cut === 'keep') return kept && { draft: kept, select: null }
  const draft =
    edit.cut === 'read'
      ? await rereadDraft(db, personId, id, edit)
      : await changeDraft(db, personId, id, (found) => change(found, typed.report, edit))
  return draft && { draft, select: 'at' in edit ? placeAfter(draft.plan, edit) : null }
}

function withDetails(draft: Draft, { report, details, seen }: DetailsEdit): DraftChange {
  const planned = draft.plan.reports.find(({ start }) => start === report)
  const standing = planned && draftDetailsVersion(detailsOf(draft, planned))
  if (seen !== undefined && standing !== undefined && standing !== seen && standing !== draftDetailsVersion(details))
    throw new Refusal('draft-changed')
  return { details: { ...draft.details, [report]: details } }
}

type PlanEdit = Exclude<DraftEdit, { cut: 'keep' } | { cut: 'read' }>

function change(draft: Draft, report: number, edit: PlanEdit): DraftChange {
  if (edit.cut === 'undo') {
    const before = draft.history.at(-1)
    return before ? { plan: before, history: draft.history.slice(0, -1) } : {}
  }
  if (edit.cut === 'fineness') return cutAnew(draft, report, edit.fineness)
  if ('at' in edit) return withHistory(draft, applyStep(draft.plan, draft.text, edit))
  const plan = cutAsSuggested(draft)
  return { ...withHistory(draft, plan), details: describedParts(draft, plan) }
}

/** The details of the reports that a text was cut into: what each says of itself, where nothing was typed. */
function describedParts(draft: Draft, { reports: [first, ...others] }: CutPlan): Draft['details'] {
  const guessed = others.map(({ start, end }) => [start, guessDetails(draft.text.slice(start, end))] as const)
  return { ...Object.fromEntries(guessed), ...draft.details, ...(first && { 0: detailsAfterCut(draft, first.end) }) }
}

/** More are not suggested for one text: its lines look like reports and are none. */
const mostSuggested = 500
/** Those of the texts read last, by draft and encoding: a large text takes a while. */
const suggested = new Map<string, number[]>()
const mostRemembered = 8

/** The reports that a pasted text seems to hold: where each further one begins. */
export function suggestedReports(draft: Draft): number[] {
  if (draft.plan.reports.length > 1) return []
  const key = `${draft.id} ${draft.encoding}`
  const known = suggested.get(key)
  if (known) return known
  const starts = suggestReportCuts(draft.text).slice(0, mostSuggested)
  suggested.set(key, starts)
  if (suggested.size > mostRemembered) for (const oldest of [...suggested.keys()].slice(0, 1)) suggested.delete(oldest)
  return starts
}

/** Cuts a text into the reports it seems to hold; passages are proposed anew for each, unless somebody has cut them already. */
function cutAsSuggested(draft: Draft): CutPlan {
  const starts = suggestedReports(draft)
  const [first] = draft.plan.reports
  if (draft.history.length === 0)
    return proposePlan(draft.text, languageOf(draft.text), [0, ...starts], first?.fineness)
  return starts.reduce((plan, start) => {
    try {
      return cutReport(plan, draft.text, start)
    } catch (error) {
      if (error instanceof CutRefused) return plan
      throw error
    }
  }, draft.plan)
}
