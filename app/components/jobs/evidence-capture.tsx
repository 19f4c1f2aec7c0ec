import { createContext, useContext } from 'react'
import { useText } from '../../i18n/context'
import { isOpen } from '../../jobs/open-states'
import type { Job } from '../../jobs/read-jobs.server'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { PostForm } from '../ui/forms/post-form'
import { useJobWords } from './job-words'
import { useJobEvents } from './use-job-events'

/** The reader's own captures for the evidence on this page, by its number; null where the reader asks for none. */
export const EvidenceCaptures = createContext<Readonly<Record<number, Job>> | null>(null)

/** How the capture of an address that is evidence goes, and the way to ask for one. */
export function EvidenceCapture({ evidenceId, request }: { evidenceId: number; request: string }) {
  const captures = useContext(EvidenceCaptures)
  if (!captures) return null
  const job = captures[evidenceId]
  return job && isOpen(job.state) ? <Running job={job} /> : <Asking evidenceId={evidenceId} request={request} />
}

function Running({ job }: { job: Job }) {
  const { words, tone } = useJobWords()(job)
  useJobEvents(job.id, true)
  return (
    <p role="status">
      <Chip tone={tone} to={`/jobs/${job.id}`}>
        {words}
      </Chip>
    </p>
  )
}

function Asking({ evidenceId, request }: { evidenceId: number; request: string }) {
  const { t } = useText()
  return (
    <PostForm
      action={`/evidence/${evidenceId}/capture`}
      className="screen-only"
      preventScrollReset
      values={{ request: `${request}:capture` }}
    >
      <Button small look="quiet">
        {t('capture.now')}
      </Button>
    </PostForm>
  )
}
