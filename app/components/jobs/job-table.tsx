import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Job } from '../../jobs/read-jobs.server'
import { Chip } from '../ui/chip'
import { DataTable, type Column } from '../ui/data-table'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { JobKind } from './job-kind'
import { JobPerson } from './job-person'
import { useJobWords } from './job-words'

/** Jobs in a list; each leads to its page, where it can be cancelled or tried again. */
export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const { t, number } = useText()
  const stateOf = useJobWords()
  const columns: Column<Job>[] = [
    {
      key: 'what',
      head: t('jobs.column.what'),
      heading: true,
      cell: (job) => (
        <Link to={`/jobs/${job.id}`} data-opens>
          {job.address === '' ? (
            <JobKind job={job} />
          ) : (
            <bdi dir="ltr" className="address">
              <SafeText text={job.address} />
            </bdi>
          )}
        </Link>
      ),
    },
    {
      key: 'state',
      beside: true,
      head: t('jobs.column.state'),
      cell: (job) => {
        const { words, tone } = stateOf(job)
        return <Chip tone={tone}>{words}</Chip>
      },
    },
    { key: 'attempts', head: t('jobs.column.attempts'), numeric: true, cell: (job) => number(job.attempts) },
    { key: 'person', head: t('jobs.column.person'), beside: true, cell: (job) => <JobPerson job={job} /> },
    { key: 'changed', head: t('jobs.column.changed'), beside: true, cell: (job) => <TimeStamp at={job.changedAt} /> },
  ]
  return <DataTable caption={t('jobs.title')} captionUnseen columns={columns} rows={jobs} rowKey={({ id }) => id} />
}
