import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import type { TypedDetails } from '../report/details'
import { createDraft, readDraft, type Draft } from './drafts.server'
import { editDraft, type DraftEdit } from './edit-draft.server'
import { readDraftPage, type DraftView } from './read-draft-page.server'
import { countSaved, reportsToSave, saveDraft } from './save-draft.server'

/** A draft of somebody, and the details typed for its report that starts at `report`. */
interface TypedDraft {
  personId: number
  id: string
  report: number
  details: TypedDetails
}

type Received = Parameters<typeof createDraft>[2]

interface ToSave extends TypedDraft {
  /** Of the session that saves. */
  token: string
  request: string
  timeZone: string
}

/** The result of saving a draft. If one report has invalid details, none is saved. */
export type SavedDraft =
  | { outcome: 'gone' }
  | { outcome: 'invalid'; report: number }
  | { outcome: 'all-known' }
  | { outcome: 'saved'; ids: number[]; reports: number; known: number; passages: number; overlaps: number }

/** What is done with a draft in a thread of its own: its text may be a megabyte, and its plan ten. */
export const draftTasks = {
  'create-draft': (db: Kysely<DB>, { personId, received }: { personId: number; received: Received }) =>
    createDraft(db, personId, received),

  'read-draft-page': async (
    db: Kysely<DB>,
    { personId, id, ...view }: DraftView & Pick<TypedDraft, 'personId' | 'id'>,
  ) => {
    const draft = await readDraft(db, personId, id)
    return draft && readDraftPage(db, draft, view)
  },

  'edit-draft': async (db: Kysely<DB>, { personId, id, report, details, edit }: TypedDraft & { edit: DraftEdit }) => {
    const edited = await editDraft(db, personId, id, report, details, edit)
    return edited && { select: edited.select }
  },

  'save-draft': async (db: Kysely<DB>, { token, request, timeZone, ...typed }: ToSave): Promise<SavedDraft> => {
    const edited = await editDraft(db, typed.personId, typed.id, typed.report, typed.details, { cut: 'keep' })
    return edited ? save(db, edited.draft, { token, request, timeZone }) : { outcome: 'gone' }
  },
}

async function save(
  db: Kysely<DB>,
  draft: Draft,
  { token, request, timeZone }: Pick<ToSave, 'token' | 'request' | 'timeZone'>,
): Promise<SavedDraft> {
  const reports = await reportsToSave(db, draft, timeZone)
  const fresh = reports.filter((report) => report.stored === null)
  const invalid = fresh.find((report) => report.details === null)
  if (invalid) return { outcome: 'invalid', report: invalid.planned.start }
  if (fresh.length === 0) return { outcome: 'all-known' }
  const kind = fresh.length === 1 ? 'import-report' : 'import-reports'
  const ids = await runAction(db, { actor: { session: token }, kind, request }, (tx) => saveDraft(tx, draft, reports))
  return {
    outcome: 'saved',
    ids,
    reports: reports.length,
    known: reports.length - fresh.length,
    ...(await countSaved(db, ids)),
  }
}
