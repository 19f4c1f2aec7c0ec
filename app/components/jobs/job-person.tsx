import { useText } from '../../i18n/context'
import type { Job } from '../../jobs/read-jobs.server'

/** Who asked for a job. */
export function JobPerson({ job: { person } }: { job: Pick<Job, 'person'> }) {
  const { t } = useText()
  if (person === null) return <>{t('evidence.custody.program')}</>
  return person === '' ? <>{t('jobs.colleague')}</> : <bdi>{person}</bdi>
}
