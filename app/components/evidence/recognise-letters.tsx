import { Link } from '@remix-run/react'
import { isOpen } from '../../jobs/open-states'
import { useText } from '../../i18n/context'
import type { SnapshotView } from '../../server/snapshot-view'
import { Button } from '../ui/button'
import { PostForm } from '../ui/forms/post-form'

interface RecogniseLettersProps {
  snapshotId: number
  view: Pick<SnapshotView, 'file' | 'document' | 'recognition'>
  /** For somebody who may quote. */
  mayCite: boolean
}

/** Of a scan: asks for its letters to be recognised, says how far that is, and what recognised them. */
export function RecogniseLetters({
  snapshotId,
  view: { file, document, recognition },
  mayCite,
}: RecogniseLettersProps) {
  const { t } = useText()
  if (document?.recognisedBy) return <p className="meta">{t('evidence.recognise.by', { by: document.recognisedBy })}</p>
  if (document && document.text.trim() !== '') return null
  if (recognition && isOpen(recognition.state))
    return (
      <p role="status" className="meta">
        {t(recognition.withoutWorker ? 'evidence.recognise.noWorker' : 'evidence.recognise.running')}{' '}
        <Link to={`/jobs/${recognition.id}`}>{t('evidence.recognise.job')}</Link>
      </p>
    )
  if (!mayCite) return null
  return (
    <PostForm action={`/snapshots/${snapshotId}/files/${file.id}/recognise`} className="row" preventScrollReset>
      {recognition?.state === 'failed' && (
        <p className="tone-amber">
          {recognition.noLetters ? (
            t('evidence.recognise.none')
          ) : (
            <>
              {t('evidence.recognise.failed')} <Link to={`/jobs/${recognition.id}`}>{t('evidence.recognise.job')}</Link>
            </>
          )}
        </p>
      )}
      <Button small look="quiet">
        {t('evidence.recognise')}
      </Button>
    </PostForm>
  )
}
