import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { issueMessage, type CutAnswer, type RefusedEdit } from '../../components/reports/cutting/cut-answer'
import { FinishedDraftPage } from '../../components/reports/draft/finished-draft'
import { UploadError } from '../../intake/decode/decode.server'
import { typedDetails } from '../../intake/report/details'
import { discardDraft } from '../../intake/draft/drafts.server'
import { readFinished } from '../../intake/draft/finished-drafts.server'
import { Refusal, type RefusalCode } from '../../review/rules/refusal'
import { CutRefused } from '../../intake/cutting/plan'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { answerSaved, answerStoredMeanwhile } from '../../server/forms/draft-saved'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { OpenDraft } from '../../components/reports/draft/open-draft'
import { answerEdit, draftForm, offset, requestedEdit, saveButtons, takenDay, type DraftForm } from './draft-form'

export const meta: MetaFunction = pageTitle('intake.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const search = new URL(request.url).searchParams
  const at = search.has('at') ? offset.parse(search.get('at')) : null
  const view = {
    report: offset.parse(search.get('report') ?? 0),
    at,
    page: offset.parse(search.get('page') ?? 1),
    timeZone: context.services.timeZone,
  }
  const page = await inThread(context, 'read-draft-page', {
    personId: viewer.personId,
    id: draftId(params.draft),
    ...view,
  })
  if (!page) {
    const finished = await readFinished(context.db, viewer.personId, draftId(params.draft))
    if (!finished) throw data(null, { status: 404 })
    return { finished: { ...finished, request: randomUUID() } }
  }
  return {
    finished: null,
    request: randomUUID(),
    check: search.has('check'),
    discard: search.has('discard'),
    ask: search.has('near'),
    at,
    ...page,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { context, request, params } = args
  const viewer = await authorise(context, request, 'import')
  const id = draftId(params.draft)
  const form = parseForm(await readFormData(request), draftForm, { lost: 'keep' })
  if (!form.ok) throw data(null, { status: 400 })
  if (form.value.do === 'discard') {
    await discardDraft(context.services.db, viewer.personId, id)
    throw await redirectSaying(context, '/reports', { message: 'intake.discarded' })
  }
  const saving = saveButtons[form.value.do]
  if (saving) return save(args, form.value, saving)
  try {
    const edited = await inThread(context, 'edit-draft', {
      personId: viewer.personId,
      id,
      report: form.value.report,
      details: { ...typedDetails.parse(form.value), ...takenDay(form.value) },
      seen: form.value.seen,
      edit: requestedEdit(form.value),
    })
    // Its page says what became of it.
    if (!edited) return redirect(`/reports/drafts/${id}`)
    // Several reports are described in one table.
    if (form.value.do === 'cut-suggested') return redirect(`/reports/drafts/${id}/describe`)
    return answerEdit(id, form.value, edited.select)
  } catch (error) {
    if (error instanceof Refusal) return refuseEdit(error.code, form.value)
    if (error instanceof CutRefused)
      return data({ issue: issueMessage(error.issue) } satisfies CutAnswer, { status: 409 })
    if (error instanceof UploadError) return data({ unreadable: form.value.encoding }, { status: 400 })
    throw error
  }
}

/** Why an edit was not carried out, with what was typed. */
function refuseEdit(refusal: RefusalCode, form: DraftForm, values: Refusal['values'] = {}) {
  const refused: RefusedEdit = { refusal, values, typed: typedDetails.parse(form) }
  return data({ refused }, { status: 409 })
}

function draftId(written: string | undefined): string {
  const id = z.uuid().safeParse(written)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

async function save(
  { context, request, params }: ActionFunctionArgs,
  form: DraftForm,
  { near }: { near?: 'save' | 'leave' },
) {
  const viewer = await authorise(context, request, 'import')
  const id = draftId(params.draft)
  const toSave = {
    personId: viewer.personId,
    id,
    report: form.report,
    details: typedDetails.parse(form),
    seen: form.seen,
    token: viewer.token,
    request: form.request,
    timeZone: context.services.timeZone,
    near,
  }
  try {
    const outcome = await outcomeOf(context, () => inThread(context, 'save-draft', toSave, longAction))
    if (!outcome.done) return refuseEdit(outcome.refusal, form, outcome.values)
    return await answerSaved(context, outcome.value, {
      draft: `/reports/drafts/${id}`,
      page: `/reports/drafts/${id}?report=${form.report}`,
      invalid: ({ report }) => `/reports/drafts/${id}?report=${report}&check=yes#details`,
      near: `/reports/drafts/${id}?report=${form.report}&near=ask`,
    })
  } catch (error) {
    return answerStoredMeanwhile(context, error, `/reports/drafts/${id}?report=${form.report}`)
  }
}

export default function DraftPage() {
  const page = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  return page.finished ? <FinishedDraftPage {...page.finished} /> : <OpenDraft page={page} given={given} />
}
