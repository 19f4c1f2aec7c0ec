import { randomUUID } from 'node:crypto'
import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { LiveSession } from '../../auth/sessions.server'
import { BulkFiles } from '../../components/reports/bulk/bulk-files'
import { BulkPreview } from '../../components/reports/bulk/bulk-preview'
import { JoinMessagesForm } from '../../components/reports/bulk/join-messages-form'
import { ChatQuestionsForm } from '../../components/reports/bulk/chat-questions-form'
import { BulkScans } from '../../components/reports/bulk/bulk-scans'
import { BulkTables } from '../../components/reports/bulk/bulk-tables'
import { BulkProgress } from '../../components/reports/bulk/bulk-progress'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { UndoImport } from '../../components/reports/reading/undo-import'
import { LinkButton } from '../../components/ui/button'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { TimeStamp } from '../../components/ui/time-stamp'
import { useText } from '../../i18n/context'
import { decideFiles } from '../../intake/bulk/bulk-decide.server'
import { readAnswers } from '../../intake/bulk/bulk-form'
import { previewFilter, readPreview } from '../../intake/bulk/bulk-preview.server'
import { countMessages, joinMinutes } from '../../intake/bulk/join-messages.server'
import { chatAnswers, readChatQuestions } from '../../intake/bulk/chat-questions.server'
import { readScans } from '../../intake/bulk/scans/recognise.server'
import { countImported, discardBulk, readBulk, type Bulk } from '../../intake/bulk/bulk-state.server'
import { manifestCauses } from '../../intake/manifest/read-manifest'
import { readFinished } from '../../intake/draft/finished-drafts.server'
import { endStopped } from '../../intake/bulk/end-stopped.server'
import { askForBulkImport, askForRecognition } from '../../jobs/ask-bulk-import.server'
import { importSubjects } from '../../jobs/import-subjects.server'
import { countWorkers, readJob } from '../../jobs/read-jobs.server'
import { cancelJob } from '../../jobs/steer-job.server'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readFormData } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { notFound } from '../../server/params/params'
import { idField } from '../../../db/ids'

/** Why the manifest that somebody chose last is none. */
const manifestIssue = z.object({ line: idField, cause: z.enum(manifestCauses) })

export const meta: MetaFunction = pageTitle('bulk.one')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const bulk = await readBulk(context.db, viewer.personId, bulkId(params.bulk))
  if (!bulk) {
    // Back leads here after it was discarded.
    if (await readFinished(context.db, viewer.personId, bulkId(params.bulk)))
      throw await redirectSaying(context, '/reports/bulk', { message: 'preview.discarded' })
    throw notFound()
  }
  const search = new URL(request.url).searchParams
  const filter = previewFilter.parse({
    show: search.get('show') ?? (bulk.state !== 'preview' && bulk.counts.doubtful > 0 ? 'ask' : 'all'),
    after: search.get('after') ?? undefined,
    before: search.get('before') ?? undefined,
  })
  const looking =
    bulk.state === 'preview' ||
    (bulk.state === 'done' && bulk.counts.doubtful + bulk.counts.waiting + bulk.counts.leaving > 0)
  const issue = manifestIssue.safeParse({ line: search.get('line'), cause: search.get('cause') })
  const done = bulk.state === 'done' ? await countImported(context.db, viewer.personId, bulk.id) : null
  return {
    bulk,
    imported: done?.imported ?? 0,
    standing: done?.standing ?? 0,
    request: randomUUID(),
    filter,
    discard: search.has('discard'),
    issue: issue.success ? issue.data : null,
    sources: looking ? await selectableSources(context.db) : [],
    preview: looking ? await readPreview(context.db, bulk.id, filter) : null,
    scans: await readScans(context.db, bulk.id),
    workers: await countWorkers(context.db),
    messages: bulk.state === 'preview' ? await countMessages(context.db, bulk.id) : 0,
    chats: looking ? await readChatQuestions(context.db, bulk.id) : null,
  }
}

/** What a person does with an import: allows it, goes on with what an interruption left or ends there, decides on its files, throws it away. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = bulkId(params.bulk)
  const bulk = await readBulk(context.db, viewer.personId, id)
  if (!bulk) throw notFound()
  const { db } = context.services
  const form = await readFormData(request)
  const step = asText(form.get('do'))
  if (step === 'discard' && bulk.state === 'preview') {
    await discardBulk(db, viewer.personId, id)
    return redirectSaying(context, '/reports/bulk', { message: 'preview.discarded' })
  }
  if (step === 'end') await endStopped(db, id)
  else if (step === 'answer') await inThread(context, 'answer-bulk', { id, answers: readAnswers(form) })
  else if (step === 'answer-chats')
    await inThread(context, 'answer-chats', { id, answers: chatAnswers.parse(Object.fromEntries(form)) })
  else if (step === 'join-messages' && bulk.state === 'preview')
    await inThread(context, 'join-bulk-messages', { id, minutes: joinMinutes.parse(form.get('minutes')) })
  else if (step === 'recognise') await db.transaction().execute((tx) => askForRecognition(tx, id, viewer.personId))
  else if (step === 'approve' || step === 'resume' || step === 'cancel') {
    const steered = await steer(context, viewer, bulk, step)
    // Somebody pressed twice: the page says what it does already.
    if (!steered.done && steered.refusal !== 'job-open' && steered.refusal !== 'job-ended')
      return redirectSaying(context, `/reports/bulk/${id}`, { message: `refusals.${steered.refusal}`, tone: 'brick' })
  } else await decide(step)
  return redirect(`/reports/bulk/${id}${backSearch(form)}`)

  async function decide(written: string) {
    const file = /^file (\d{1,7}) (take|leave|ask|proposed)$/.exec(written)
    const kind = /^kind ([a-z-]{2,40})$/.exec(written)?.[1]
    if (file) await decideFiles(db, id, { position: Number(file[1]) }, file[2] as 'take')
    else if (kind) await decideFiles(db, id, kind === 'all' ? 'all-doubtful' : { code: kind }, 'proposed')
  }
}

/** Has the files stored, or the rest of them, by a job, or stops that job. */
async function steer(context: AppLoadContext, viewer: LiveSession, bulk: Bulk, step: 'approve' | 'resume' | 'cancel') {
  const kind = 'bulk-import'
  const done = step === 'cancel' ? 'stop' : step === 'resume' ? 'resume' : 'start'
  const subjects = await importSubjects(context.db, bulk.id, done)
  if (step !== 'cancel')
    return carryOut(context, viewer, { kind, subjects }, (tx) => askForBulkImport(tx, bulk.id, viewer.personId))
  const job = bulk.jobId === null ? null : await readJob(context.db, bulk.jobId)
  if (!job) throw notFound()
  return carryOut(context, viewer, { kind, request: job.subject, subjects }, (tx) =>
    cancelJob(tx, job.id, viewer.personId),
  )
}

function asText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}

/** Back to the page of the list that somebody decided on. */
function backSearch(form: FormData): string {
  const back = asText(form.get('back'))
  return /^\?[a-z0-9=&]{1,60}$/.test(back) ? back : ''
}

function bulkId(written: string | undefined): string {
  const parsed = z.uuid().safeParse(written)
  if (!parsed.success) throw notFound()
  return parsed.data
}

export default function BulkImportPage() {
  const { t } = useText()
  const {
    bulk,
    preview,
    sources,
    chats,
    messages,
    scans,
    workers,
    filter,
    discard,
    issue,
    imported,
    standing,
    request,
  } = useLoaderData<typeof loader>()
  const waits = bulk.state === 'waiting' || scans?.running != null
  const issueWords = issue
    ? t('bulk.error.manifest', { line: issue.line, cause: t(`bulk.cause.${issue.cause}`) })
    : undefined
  return (
    <>
      <PageHead
        title={bulk.state === 'preview' ? t('preview.title') : t('bulk.one')}
        chips={
          <span className="meta">
            <TimeStamp at={bulk.createdAt} />
          </span>
        }
        aside={<LinkButton to="/reports">{t('frame.nav.reports')}</LinkButton>}
      />
      {waits && workers === 0 && <WorkerNotice />}
      {bulk.state !== 'preview' && <BulkProgress bulk={bulk} />}
      {imported > 0 && standing === 0 && <Notice>{t('undoImport.all')}</Notice>}
      {standing > 0 && <UndoImport count={standing} of={{ bulk: bulk.id }} request={request} />}
      {chats && <ChatQuestionsForm questions={chats} />}
      {messages > 1 && <JoinMessagesForm messages={messages} />}
      {scans && <BulkScans scans={scans} />}
      <BulkTables id={bulk.id} tables={bulk.tables} />
      {preview && (
        <BulkPreview
          id={bulk.id}
          preview={preview}
          filter={filter}
          again={bulk.state !== 'preview'}
          discard={discard}
          manifestIssue={issueWords}
          sources={sources.map(({ name }) => name)}
        />
      )}
      <BulkFiles lists={bulk.lists} counts={bulk.counts} />
    </>
  )
}
