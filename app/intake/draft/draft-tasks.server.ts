import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import { createDraft, readDraft } from './drafts.server'
import type { Draft } from './draft-row.server'
import { describeDraft, readDescribePage, type DescribeEdit } from './describe-draft.server'
import { editDraft, type DetailsEdit, type DraftEdit } from './edit-draft.server'
import { readDraftPage, type DraftView } from './read-draft-page.server'
import { countSaved, isFresh, reportsToSave, saveDraft } from './save-draft.server'

/** A draft of somebody, and the details typed for one of its reports. */
interface TypedDraft extends DetailsEdit {
  personId: number
  id: string
}

type Received = Parameters<typeof createDraft>[2]

interface Saving {
  /** Of the session that saves. */
  token: string
  request: string
  timeZone: string
  /** What becomes of reports that are nearly the same as stored ones; they are asked about where it is not said. */
  near?: 'save' | 'leave'
}

/** The result of saving a draft. If one report has invalid details, none is saved. */
export type SavedDraft =
  | { outcome: 'gone' }
  /** The first report whose details are not valid, by its start and its place. */
  | { outcome: 'invalid'; report: number; at: number }
  | { outcome: 'all-known' }
  | { outcome: 'near' }
  | { outcome: 'saved'; ids: number[]; reports: number; known: number; passages: number; overlaps: number }

/** What is done with a draft in a thread of its own: its text may be a megabyte, and its plan ten. */
export const draftTasks = {
  'create-draft': (
    db: Kysely<DB>,
    { personId, received, request }: { personId: number; received: Received; request?: string },
  ) => createDraft(db, personId, received, request),

  'read-draft-page': async (
    db: Kysely<DB>,
    { personId, id, ...view }: DraftView & Pick<TypedDraft, 'personId' | 'id'>,
  ) => {
    const draft = await readDraft(db, personId, id)
    return draft && readDraftPage(db, draft, view)
  },

  'edit-draft': async (db: Kysely<DB>, { personId, id, edit, ...typed }: TypedDraft & { edit: DraftEdit }) => {
    const edited = await editDraft(db, personId, id, typed, edit)
    return edited && { select: edited.select }
  },

  'read-describe-page': async (
    db: Kysely<DB>,
    { personId, id, ...view }: { personId: number; id: string; from: number; timeZone: string },
  ) => {
    const draft = await readDraft(db, personId, id)
    return draft && readDescribePage(db, draft, view)
  },

  /** Keeps what was typed of all reports, and saves them where that is asked for. */
  'describe-draft': async (
    db: Kysely<DB>,
    { personId, id, save: saving, ...edit }: DescribeEdit & { personId: number; id: string; save?: Saving },
  ): Promise<SavedDraft | { outcome: 'kept' }> => {
    const draft = await describeDraft(db, personId, id, edit)
    if (!draft) return { outcome: 'gone' }
    return saving ? save(db, draft, saving) : { outcome: 'kept' }
  },

  'save-draft': async (
    db: Kysely<DB>,
    { token, request, timeZone, near, ...typed }: TypedDraft & Saving,
  ): Promise<SavedDraft> => {
    const edited = await editDraft(db, typed.personId, typed.id, typed, { cut: 'keep' })
    return edited ? save(db, edited.draft, { token, request, timeZone, near }) : { outcome: 'gone' }
  },
}

async function save(db: Kysely<DB>, draft: Draft, { token, request, timeZone, near }: Saving): Promise<SavedDraft> {
  const all = await reportsToSave(db, draft, timeZone)
  const reports = near === 'leave' ? all.filter((report) => report.near === null) : all
  const fresh = reports.filter(isFresh)
  const invalid = fresh.find((report) => report.details === null)
  if (invalid) return { outcome: 'invalid', report: invalid.planned.start, at: all.indexOf(invalid) }
  if (fresh.length === 0) return { outcome: 'all-known' }
  if (near === undefined && fresh.some((report) => report.near !== null)) return { outcome: 'near' }
  const kind = fresh.length === 1 ? 'import-report' : 'import-reports'
  const ids = await runAction(db, { actor: { session: token }, kind, request }, (tx) => saveDraft(tx, draft, reports))
  return {
    outcome: 'saved',
    ids,
    reports: all.length,
    known: all.length - fresh.length,
    ...(await countSaved(db, ids)),
  }
}
