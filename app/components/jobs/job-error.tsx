import { useText } from '../../i18n/context'
import type { MessageKey } from '../../i18n/catalogue'
import type { Job } from '../../jobs/read-jobs.server'
import { failureKey } from '../evidence/capture-words'
import { isDocumentIssue } from '../reports/draft/intake-issue'
import { SafeText } from '../ui/reading/safe-text'

/** Why an attempt failed, and what to do; the words of the fault itself for administrators where it is none that is known. */
export function JobError({ job: { kind, error } }: { job: Pick<Job, 'kind' | 'error'> }) {
  const { t } = useText()
  const known = errorKey(kind, error)
  if (known) return <p className="tone-amber">{t(known)}</p>
  return (
    <>
      <p className="tone-amber">{t('jobs.error.other')}</p>
      <p className="meta">
        <bdi dir="ltr">
          <SafeText text={error} />
        </bdi>
      </p>
    </>
  )
}

const own: Partial<Record<string, MessageKey>> = {
  'not-allowed': 'jobs.error.not-allowed',
  'no-authority': 'jobs.error.no-authority',
  'no-handler': 'jobs.error.no-handler',
}

/** The sentence for the code that a job ended with; null where it is no code but the words of a fault. */
export function errorKey(kind: Job['kind'], error: string): MessageKey | null {
  const known = own[error]
  if (known) return known
  if (kind !== 'recognise') return failureKey(error)
  if (error === 'empty') return 'jobs.error.no-letters'
  if (error === 'too-large') return 'jobs.error.too-large'
  return isDocumentIssue(error) ? `intake.error.${error}` : null
}
