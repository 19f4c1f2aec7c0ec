import { useNavigate } from '@remix-run/react'
import { useRef, useState, type FormEvent } from 'react'
import { largestFile } from '../../evidence/files/limits'
import { useText } from '../../i18n/context'
import type { TakenFile } from '../../server/file-evidence'
import { StanceChoice } from '../claims/stance-choice'
import { Button } from '../ui/button'
import { Field } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'
import { Refused } from '../ui/forms/refused'
import { sendWithProgress, type Sending } from '../ui/forms/send-with-progress'
import { UploadProgress } from '../ui/forms/upload-progress'
import { UploadNotice } from '../ui/forms/upload-notice'

type Wrong = Extract<TakenFile, { done: false }>

interface FileFormProps {
  claimId: number
  request: string
  /** What stands in the way of the form that was sent. */
  answer?: Wrong | undefined
}

/** A file as evidence: with scripts it says how far it is and can be stopped, without them it is a form like any other. */
export function FileForm({ claimId, request, answer }: FileFormProps) {
  const { t } = useText()
  const action = `/claims/${claimId}/files`
  const { sending, lost, stopped, wrong: refused, send, stop } = useFileSending(action)
  const wrong = lost || stopped ? undefined : (refused ?? answer)
  return (
    <>
      <Refused outcome={wrong?.refusal ? { refusal: wrong.refusal, values: wrong.values } : undefined} />
      <PostForm action={action} encType="multipart/form-data" className="form" values={{ request }} onSubmit={send}>
        <StanceChoice typed={wrong?.typed ?? {}} issues={wrong?.issues ?? {}} />
        <FileFields wrong={wrong} lost={lost} />
        {sending && <UploadProgress sending={sending} arrived={t('evidence.file.hashing')} stop={stop} />}
        {stopped && <UploadNotice>{t('frame.upload.stopped', { button: t('evidence.file.send') })}</UploadNotice>}
        <div className="form-end">
          <Button look="primary" disabled={sending !== null}>
            {t('evidence.file.send')}
          </Button>
        </div>
      </PostForm>
    </>
  )
}

/** Sends the form by script and follows it; `lost` says that no answer came, `stopped` that the person stopped it, `wrong` what the server said instead of taking it. */
function useFileSending(action: string) {
  const navigate = useNavigate()
  const [sending, setSending] = useState<Sending | null>(null)
  const [outcome, setOutcome] = useState<Wrong | 'lost' | 'stopped' | null>(null)
  const stop = useRef<() => void>(() => undefined)

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    setOutcome(null)
    const sent = sendWithProgress<TakenFile>(`${action}/send`, new FormData(event.currentTarget), setSending)
    stop.current = sent.stop
    sent.answer
      .then((taken) => {
        if (taken === null) setOutcome('stopped')
        else if (taken.done) navigate(taken.to)
        else setOutcome(taken)
      })
      .catch(() => setOutcome('lost'))
      .finally(() => setSending(null))
  }

  const wrong = typeof outcome === 'string' ? null : outcome
  return { sending, lost: outcome === 'lost', stopped: outcome === 'stopped', wrong, send, stop: () => stop.current() }
}

function FileFields({ wrong, lost }: { wrong: Wrong | undefined; lost: boolean }) {
  const { t } = useText()
  const megabytes = largestFile / 1024 / 1024
  return (
    <>
      <Field
        type="url"
        dir="ltr"
        name="address"
        optional
        maxLength={2000}
        label={t('evidence.file.address')}
        hint={t('evidence.file.address.hint')}
        defaultValue={wrong?.typed.address}
        error={wrong?.issues.address && t('claims.evidence.address.bad')}
      />
      <Field
        name="note"
        maxLength={2000}
        optional
        label={t('evidence.file.note')}
        hint={t('evidence.file.note.hint')}
        defaultValue={wrong?.typed.note}
        error={wrong?.issues.note && t('errors.field.tooLong', { most: 2000 })}
      />
      <Field
        type="file"
        name="file"
        required
        label={t('evidence.file')}
        hint={t('evidence.file.hint', { megabytes })}
        error={
          lost
            ? t('evidence.file.failure.broken-off')
            : wrong?.failure && t(`evidence.file.failure.${wrong.failure}`, { megabytes })
        }
      />
    </>
  )
}
