import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { z } from 'zod'
import { SaveReports } from '../../components/reports/draft/save-reports'
import { Button, LinkButton } from '../../components/ui/button'
import { CutEditor, issueMessage, type CutAnswer, type RefusedEdit } from '../../components/reports/cutting/cut-editor'
import { ReadAs } from '../../components/reports/draft/read-as'
import { BothDetails } from '../../components/reports/draft/both-details'
import { FinishedDraftPage } from '../../components/reports/draft/finished-draft'
import { CutReports, SuggestedReports } from '../../components/reports/cutting/cut-reports'
import { TextPages } from '../../components/reports/reading/text-pages'
import { NearQuestion, NearReportWords } from '../../components/reports/draft/near-reports'
import { Notice } from '../../components/ui/notices'
import { TextDoubts } from '../../components/reports/draft/text-doubts'
import { PageHead } from '../../components/ui/page-head'
import { ReportDetails } from '../../components/reports/draft/report-details'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { readStep } from '../../intake/cutting/cut-step'
import { UploadError } from '../../intake/decode/decode.server'
import { typedDetails } from '../../intake/report/details'
import { discardDraft } from '../../intake/draft/drafts.server'
import { readFinished } from '../../intake/draft/finished-drafts.server'
import { Refusal, type RefusalCode } from '../../review/rules/refusal'
import type { DraftEdit } from '../../intake/draft/edit-draft.server'
import { encodings } from '../../intake/decode/encodings'
import { CutRefused } from '../../intake/cutting/plan'
import { authorise } from '../../server/authorise'
import { outcomeOf } from '../../server/carry-out'
import { answerSaved, answerStoredMeanwhile } from '../../server/forms/draft-saved'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread, longAction } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'

const start = z.coerce.number().int().nonnegative().catch(0)

const edit = typedDetails.extend({
  do: z.string().max(40).catch('keep'),
  /** Start of the report whose details were typed. */
  report: start,
  /** The page of its text that was open. */
  page: start,
  encoding: z.enum(encodings).optional().catch(undefined),
  request: z.uuid(),
  /** The version of the details that the form was made from. */
  seen: z.string().max(64).catch(''),
  /** Scripts ask for an answer in place of another page. */
  stay: z.string().optional(),
})

type EditForm = z.infer<typeof edit>

export const meta: MetaFunction = pageTitle('intake.title')

export { revalidateAfterRefusal as shouldRevalidate } from '../../components/shell/revalidate-after-refusal'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const search = new URL(request.url).searchParams
  const at = search.has('at') ? start.parse(search.get('at')) : null
  const view = {
    report: start.parse(search.get('report') ?? 0),
    at,
    page: start.parse(search.get('page') ?? 1),
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
    return { finished }
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
  const form = parseForm(await readFormData(request), edit, { lost: 'keep' })
  if (!form.ok) throw data(null, { status: 400 })
  if (form.value.do === 'discard') {
    await discardDraft(context.services.db, viewer.personId, id)
    throw await redirectSaying(context, '/reports', { message: 'intake.discarded' })
  }
  const saving = savings[form.value.do]
  if (saving) return save(args, form.value, saving)
  try {
    const edited = await inThread(context, 'edit-draft', {
      personId: viewer.personId,
      id,
      report: form.value.report,
      details: { ...typedDetails.parse(form.value), ...takenDay(form.value) },
      seen: form.value.seen,
      edit: asked(form.value),
    })
    // Its page says what became of it.
    if (!edited) return redirect(`/reports/drafts/${id}`)
    // Several reports are described in one table.
    if (form.value.do === 'cut-suggested') return redirect(`/reports/drafts/${id}/describe`)
    return answer(id, form.value, edited.select)
  } catch (error) {
    if (error instanceof Refusal) return refuseEdit(error.code, form.value)
    if (error instanceof CutRefused)
      return data({ issue: issueMessage(error.issue) } satisfies CutAnswer, { status: 409 })
    if (error instanceof UploadError) return data({ unreadable: form.value.encoding }, { status: 400 })
    throw error
  }
}

/** The buttons that save, and what each does with reports that are nearly the same as stored ones. */
const savings: Partial<Record<string, { near?: 'save' | 'leave' }>> = {
  save: {},
  'save-near': { near: 'save' },
  'save-others': { near: 'leave' },
}

/** Why an edit was not carried out, with what was typed. */
function refuseEdit(refusal: RefusalCode, form: EditForm, values: Refusal['values'] = {}) {
  const refused: RefusedEdit = { refusal, values, typed: typedDetails.parse(form) }
  return data({ refused }, { status: 409 })
}

function draftId(written: string | undefined): string {
  const id = z.uuid().safeParse(written)
  if (!id.success) throw data(null, { status: 404 })
  return id.data
}

function asked({ do: button, encoding }: EditForm): DraftEdit {
  if (button === 'undo') return { cut: 'undo' }
  if (button === 'cut-suggested') return { cut: 'suggested' }
  if (button === 'read' && encoding) return { cut: 'read', encoding }
  if (button === 'whole' || button === 'main') return { cut: 'read', whole: button === 'whole' }
  return readStep(button) ?? { cut: 'keep' }
}

/** The day that the button takes over from the words of the text. */
function takenDay({ do: button }: EditForm): { day?: string } {
  const day = /^day (\d{4}-\d{2}-\d{2})$/.exec(button)?.[1]
  return day === undefined ? {} : { day }
}

function answer(id: string, { do: button, report, page, stay }: EditForm, select: number | null) {
  const step = readStep(button)
  const elsewhere =
    /^show (\d{1,9})$/.exec(button)?.[1] ??
    (step?.cut === 'cut-report' ? String(select ?? 0) : step?.cut === 'join-reports' ? '0' : null)
  if (stay && elsewhere === null && !['read', 'whole', 'main'].includes(button))
    return data<CutAnswer>(select === null ? {} : { select })
  const shown = /^page (\d{1,6})$/.exec(button)?.[1] ?? page
  const at = elsewhere !== null ? '' : select === null ? `&page=${shown}` : `&at=${select - report}#p${select}`
  return redirect(`/reports/drafts/${id}?report=${elsewhere ?? report}${at}`)
}

async function save(
  { context, request, params }: ActionFunctionArgs,
  form: EditForm,
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
  return page.finished ? <FinishedDraftPage {...page.finished} /> : <OpenDraft page={page} />
}

type OpenPage = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { finished: null }>

function OpenDraft({ page }: { page: OpenPage }) {
  const [edited, setEdited] = useState<CutAnswer>()
  const given = useActionData<typeof action>()
  const { t } = useText()
  const { pathname } = useLocation()
  const { current, reports, sums } = page
  const refused = edited?.refused ?? (given && 'refused' in given ? given.refused : undefined)
  const unreadable =
    given && 'unreadable' in given && given.unreadable
      ? t('intake.error.bytes', { encoding: t(`intake.encoding.${given.unreadable}`) })
      : undefined
  return (
    <>
      <PageHead
        title={t('intake.title')}
        chips={page.fileName === null ? undefined : <bdi className="meta">{page.fileName}</bdi>}
      />
      {refused && (
        <>
          <Notice tone="amber" icon="warning">
            {t(`refusals.${refused.refusal}`, refused.values)}
          </Notice>
          <BothDetails now={current.details} typed={refused.typed} sources={page.sources} />
        </>
      )}
      {page.doubts.length > 0 && <TextDoubts doubts={page.doubts} />}
      {page.discard && <DiscardNotice request={page.request} />}
      {page.ask && page.near.length > 0 && (
        <NearQuestion
          near={page.near}
          others={sums.fresh - page.near.length}
          values={{ report: current.start, request: page.request, seen: current.seen, ...current.details }}
          back={`?report=${current.start}`}
        />
      )}
      {!page.ask && current.near !== null && (
        <Notice tone="amber">
          <NearReportWords near={current.near} />
        </Notice>
      )}
      {current.stored !== null && (
        <Notice
          tone="amber"
          actions={
            <LinkButton small to={`/reports/${current.stored}`}>
              {t('intake.known.open')}
            </LinkButton>
          }
        >
          {sums.reports === 1 ? t('intake.known') : t('intake.known.leftOut')}
        </Notice>
      )}
      <CutEditor
        key={`${current.base} ${page.encoding}`}
        firstPassage={current.page.firstPassage}
        under={current.under}
        pages={<TextPages page={current.page} shown={current.report.passages.length} />}
        text={current.text}
        lang={current.details.language}
        report={current.report}
        marks={current.marks}
        base={current.base}
        selected={page.at === null ? null : page.at + current.start - current.base}
        hrefOf={(at) => `?report=${current.start}&at=${at + current.base - current.start}#p${at + current.base}`}
        values={{ report: current.start, page: current.page.number, seen: current.seen, request: page.request }}
        onAnswer={setEdited}
        issue={given && 'issue' in given ? given.issue : undefined}
        usual="keep"
        panelAside={
          <Button small look="quiet" name="do" value="undo" shortcut="z" disabled={!page.undo}>
            {t('frame.undo')}
          </Button>
        }
        header={<SuggestedReports suggested={page.suggested} />}
        aside={
          <>
            <CutReports
              reports={reports}
              listed={page.listed}
              count={sums.reports}
              current={current.start}
              describeAddress={`${pathname}/describe`}
            />
            <Card title={t('intake.details')}>
              <div className="stack" id="details">
                <ReportDetails
                  details={refused?.typed ?? current.details}
                  sources={page.sources}
                  issues={page.check ? current.issues : {}}
                  near={page.check ? current.nearSource : null}
                  dayWords={current.dayWords}
                  dayOffered={current.dayOffered}
                />
                {page.fileName !== null && (
                  <ReadAs
                    kind={page.kind}
                    whole={page.whole}
                    encoding={page.encoding}
                    confidence={page.confidence}
                    issue={unreadable}
                  />
                )}
              </div>
            </Card>
          </>
        }
        footer={
          <SaveReports
            {...sums}
            // A text that seems to hold several reports is not likely to be saved as one.
            look={page.suggested.count > 0 ? 'plain' : 'primary'}
            aside={
              <LinkButton look="quiet" to="?discard=ask">
                {t('intake.discard')}
              </LinkButton>
            }
          />
        }
      />
    </>
  )
}

function DiscardNotice({ request }: { request: string }) {
  const { t } = useText()
  const buttons = (
    <PostForm className="row" values={{ request }}>
      <Button small look="danger" name="do" value="discard">
        {t('intake.discard')}
      </Button>
      <Link to="?">{t('frame.cancel')}</Link>
    </PostForm>
  )
  return (
    <Notice tone="brick" actions={buttons}>
      {t('intake.discard.sure')}
    </Notice>
  )
}
