import { useId, useState, type FormEvent } from 'react'
import { ChooseFiles } from './choose-files'
import { useFilesRead } from './files-read'
import { useBulkSending, type Interruption } from './use-bulk-sending'
import { Button, LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'
import { Suggestions } from '../../ui/forms/suggestions'
import { allSent, UploadProgress } from '../../ui/forms/upload-progress'
import { UploadNotice } from '../../ui/forms/upload-notice'
import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { BulkErrorCode } from '../../../intake/bulk/bulk-error'
import { largestArchive, largestBulk, mostBulkFiles, mostBulkRows } from '../../../intake/limits'
import type { ManifestCause } from '../../../intake/manifest/read-manifest'

interface StartBulkIssue {
  issue: BulkErrorCode
  /** The manifest's line that cannot be read, from 1, and why. */
  manifest?: { line: number; cause: ManifestCause } | undefined
}

interface StartBulkFormProps {
  request: string
  /** Names of sources that are offered while one is typed. */
  sources: readonly string[]
  /** Why the files that were sent were not taken. */
  answer: StartBulkIssue | undefined
}

/** The files of an import, with the source they come from and a manifest where there is one. */
export function StartBulkForm({ request, sources, answer }: StartBulkFormProps) {
  const text = useText()
  const { t } = text
  const [unsent, setUnsent] = useState<StartBulkIssue>()
  const { sending, refused, interrupted, send, stop } = useBulkSending()
  const read = useFilesRead(sending !== null && allSent(sending))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const issue = unsendable(form)
    setUnsent(issue && { issue })
    if (!issue) send(form)
  }

  return (
    <PostForm encType="multipart/form-data" className="stack measure" values={{ request }} onSubmit={submit}>
      <Card>
        <BulkFields sources={sources} answer={unsent ?? refused ?? (interrupted ? undefined : answer)} />
      </Card>
      {sending && <UploadProgress sending={sending} arrived={t('bulk.reading', { count: read })} stop={stop} />}
      {interrupted && <UploadNotice>{explainInterruption(interrupted, text)}</UploadNotice>}
      <div className="form-end">
        <Button look="primary" disabled={sending !== null}>
          {sending ? t('bulk.sending') : t('bulk.start')}
        </Button>
        <LinkButton to="/reports/new" look="quiet">
          {t('frame.cancel')}
        </LinkButton>
      </div>
      <p className="meta">{t('bulk.start.effect')}</p>
    </PostForm>
  )
}

/** What can be seen to be wrong before anything is sent. */
function unsendable(form: FormData): 'nothing' | 'too-many' | 'too-large' | undefined {
  const chosen = form.getAll('files').filter((file) => typeof file !== 'string' && file.name !== '') as File[]
  if (chosen.length === 0) return 'nothing'
  if (chosen.length > mostBulkFiles) return 'too-many'
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0)
  return bytes > largestBulk ? 'too-large' : undefined
}

function BulkFields({ sources, answer }: Omit<StartBulkFormProps, 'request'>) {
  const text = useText()
  const { t } = text
  const list = useId()
  const errorOf = (field: 'files' | 'source' | 'manifest') =>
    answer && fieldOf(answer.issue) === field ? explain(answer, text) : undefined
  return (
    <div className="form">
      <ChooseFiles error={errorOf('files')} />
      <Field
        label={t('bulk.source')}
        hint={t('bulk.source.hint')}
        name="source"
        optional
        maxLength={200}
        list={list}
        error={errorOf('source')}
      />
      <Suggestions id={list} words={sources} />
      <Field
        label={t('bulk.manifest')}
        hint={t('bulk.manifest.hint')}
        name="manifest"
        type="file"
        optional
        accept=".csv,.tsv,.txt,text/csv"
        error={errorOf('manifest')}
      />
    </div>
  )
}

function fieldOf(issue: StartBulkIssue['issue']): 'files' | 'source' | 'manifest' {
  if (issue === 'source-character') return 'source'
  return issue === 'manifest' ? issue : 'files'
}

function explainInterruption(interrupted: Interruption, { t }: Text): string {
  if (interrupted.why === 'gone') return t('bulk.interrupted.gone', interrupted)
  const { why, kept, total } = interrupted
  return `${t(`bulk.interrupted.${why}`)} ${t('bulk.interrupted.next', { kept: kept ?? -1, total, button: t('bulk.start') })}`
}

function explain({ issue, manifest }: StartBulkIssue, { t }: Text): string {
  if (issue === 'manifest')
    return t('bulk.error.manifest', { line: manifest?.line ?? 1, cause: t(`bulk.cause.${manifest?.cause ?? 'empty'}`) })
  if (issue === 'too-many') return t('bulk.error.too-many', { files: mostBulkFiles })
  if (issue === 'too-many-reports') return t('bulk.error.too-many-reports', { reports: mostBulkRows })
  if (issue === 'too-large') return t('bulk.error.too-large', { megabytes: largestBulk / 1024 / 1024 })
  if (issue === 'archive-too-large')
    return t('bulk.error.archive-too-large', { megabytes: largestArchive / 1024 / 1024 })
  return t(`bulk.error.${issue}`)
}
