import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LastFixityCard } from '../../components/evidence/last-fixity'
import { JobTable } from '../../components/jobs/job-table'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { readLastFixity } from '../../evidence/custody/last-fixity.server'
import { useText } from '../../i18n/context'
import { countWorkers, listJobs } from '../../jobs/read-jobs.server'
import { authorise } from '../../server/authorise'
import { jobNamedTo } from '../../server/named-to'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('jobs.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-jobs')
  const { open, ended } = await listJobs(context.db)
  return {
    open: open.map(jobNamedTo(viewer)),
    ended: ended.map(jobNamedTo(viewer)),
    workers: await countWorkers(context.db),
    fixity: await readLastFixity(context.db),
  }
}

/** For administrators: what runs, what waits, what failed. */
export default function Jobs() {
  const { t } = useText()
  const { open, ended, workers, fixity } = useLoaderData<typeof loader>()
  useRevalidation(open.length > 0)
  return (
    <>
      <PageHead title={t('jobs.title')} aside={<p className="meta">{t('jobs.workers', { count: workers })}</p>} />
      {workers === 0 && <WorkerNotice />}
      <div className="cards">
        <Card title={t('jobs.open')}>
          {open.length === 0 ? <p className="soft">{t('jobs.open.none')}</p> : <JobTable jobs={open} />}
        </Card>
        <Card title={t('jobs.ended')}>
          {ended.length === 0 ? <p className="soft">{t('jobs.ended.none')}</p> : <JobTable jobs={ended} />}
        </Card>
        <LastFixityCard last={fixity} />
      </div>
    </>
  )
}
