import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { isOpen } from '../../jobs/open-states'
import type { Job } from '../../jobs/read-jobs.server'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { PostForm } from '../ui/forms/post-form'
import { Icon } from '../ui/icon'
import { SafeText } from '../ui/reading/safe-text'
import { SubjectLink } from '../ui/subject-link'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { failureKey, warningKey } from '../evidence/capture-words'
import { JobError } from './job-error'
import { JobKind } from './job-kind'
import { JobPerson } from './job-person'
import { useJobWords } from './job-words'

interface JobStateProps {
  job: Job
  words: Readonly<Record<number, string>>
  /** Names the requests of this page. */
  request: string
  /** Whether the reader asked for it: a bulk import is shown to its person alone. */
  own: boolean
}

/** What a job does, how far it is, what came of it, and the ways to stop it or to try again. */
export function JobState({ job, words, request, own }: JobStateProps) {
  const { t, number } = useText()
  const { words: state, tone } = useJobWords()(job)
  const open = isOpen(job.state)
  return (
    <Card>
      <div className="stack">
        {job.kind !== 'capture' && (
          <p>
            <JobKind job={job} />
          </p>
        )}
        {job.address !== '' && (
          <p>
            <bdi dir="ltr" className="address">
              <SafeText text={job.address} />
            </bdi>
          </p>
        )}
        <p role="status">
          <Chip tone={tone}>{state}</Chip>
        </p>
        {job.outcome && <Outcome outcome={job.outcome} />}
        {job.watchId !== null && (
          <p>
            <Link to={`/watches/${job.watchId}`}>{t('jobs.watch')}</Link>
          </p>
        )}
        {job.importId !== null && own && (
          <p>
            <Link to={`/reports/bulk/${job.importId}`}>{t('jobs.import')}</Link>
          </p>
        )}
        <p className="meta">
          <MetaParts
            parts={[
              job.claimId !== null && <SubjectLink kind="claim" id={job.claimId} words={words[job.claimId]} />,
              <JobPerson job={job} />,
              <TimeStamp at={job.createdAt} />,
              job.attempts > 1 && t('jobs.attempts', { count: job.attempts, shown: number(job.attempts) }),
            ]}
          />
        </p>
        {job.error !== '' && job.outcome === null && <JobError job={job} />}
        {(job.kind !== 'bulk-import' || job.state !== 'done') && <JobButtons job={job} open={open} request={request} />}
        {open && (
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        )}
      </div>
    </Card>
  )
}

function Outcome({ outcome }: { outcome: NonNullable<Job['outcome']> }) {
  const { t } = useText()
  const failure = outcome.failure === null ? null : failureKey(outcome.failure)
  const warnings = outcome.warnings.flatMap((code) => warningKey(code) ?? [])
  return (
    <>
      {outcome.failure !== null && (
        <p>{failure ? t(failure) : t('capture.failure.unknown', { code: outcome.failure })}</p>
      )}
      {outcome.contains === true && <p className="tone-green">{t('jobs.contains')}</p>}
      {warnings.map((warning) => (
        <p key={warning} className="tone-amber">
          <Icon name="warning" /> {t(warning)}
        </p>
      ))}
      <p>
        <Link to={`/snapshots/${outcome.snapshot}`}>{t('jobs.look')}</Link>
      </p>
    </>
  )
}

function JobButtons({ job, open, request }: { job: Job; open: boolean; request: string }) {
  const { t } = useText()
  const action = open ? 'cancel' : 'repeat'
  return (
    <PostForm values={{ do: action, request }} className="form-end">
      <Button look={open ? 'plain' : job.outcome?.failure === null ? 'quiet' : 'primary'}>{t(`jobs.${action}`)}</Button>
    </PostForm>
  )
}
