import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { claimWords } from '../../audit/history/claim-words.server'
import { allows } from '../../auth/permissions'
import { JobState } from '../../components/jobs/job-state'
import { useJobEvents } from '../../components/jobs/use-job-events'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { importSubjects } from '../../jobs/import-subjects.server'
import { isOpen } from '../../jobs/open-states'
import { countWorkers } from '../../jobs/read-jobs.server'
import { cancelJob, repeatJob, steeringKinds } from '../../jobs/steer-job.server'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { jobNamedTo } from '../../server/named-to'
import { readOwnJob } from '../../server/own-job'
import { numberedTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'

const steering = z.object({ do: z.enum(['cancel', 'repeat']), request: requestKey })

export const meta: MetaFunction<typeof loader> = ({ params, matches }) => numberedTitle('jobs.one', params.job, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const job = await readOwnJob(context.db, viewer, params.job)
  return {
    job: jobNamedTo(viewer)(job),
    own: job.personId === viewer.personId,
    mayList: allows(viewer.role, 'manage-jobs'),
    words: job.claimId === null ? {} : await claimWords(context.db, [job.claimId]),
    workers: await countWorkers(context.db),
    request: randomUUID(),
  }
}

/** Cancels the job, or asks for the same again. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const job = await readOwnJob(context.db, viewer, params.job)
  const form = await readForm(request, steering)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const kind = steeringKinds[job.kind]
  const { claimId, watchId, importId } = job
  const subjects = [
    ...(claimId === null ? [] : [`claim:${claimId}`]),
    ...(watchId === null ? [] : [`watch:${watchId}`]),
    // Upkeep and recognition have no other subject.
    ...(kind === 'steer-job' ? [`job:${job.id}`] : []),
    ...(kind === 'bulk-import' && importId !== null
      ? await importSubjects(context.db, importId, form.value.do === 'cancel' ? 'stop' : 'resume')
      : []),
  ]
  if (form.value.do === 'cancel') {
    const cancelled = await carryOut(context, viewer, { kind, request: job.subject, subjects }, (tx) =>
      cancelJob(tx, job.id, viewer.personId),
    )
    if (!cancelled.done) return refuse(cancelled)
    return redirectSaying(context, `/jobs/${job.id}`, {
      message: job.kind === 'capture' ? 'jobs.cancelled.kept' : 'jobs.cancelled',
    })
  }
  const repeated = await carryOut(context, viewer, { kind, request: form.value.request, subjects }, (tx) =>
    repeatJob(tx, job.id, viewer.personId),
  )
  if (!repeated.done) return refuse(repeated)
  return redirectSaying(context, `/jobs/${repeated.value ?? job.id}`, { message: 'jobs.repeated' })
}

export default function JobPage() {
  const { t, id } = useText()
  const { job, own, mayList, words, workers, request } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const open = isOpen(job.state)
  useJobEvents(job.id, open)
  return (
    <>
      <PageHead
        title={t('jobs.one.title', { id: id(job.id) })}
        aside={mayList && <Link to="/jobs">{t('jobs.title')}</Link>}
      />
      <Refused outcome={refused} />
      {open && workers === 0 && <WorkerNotice />}
      <JobState job={job} own={own} words={words} request={request} />
    </>
  )
}
