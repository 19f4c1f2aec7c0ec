import { useNavigation } from '@remix-run/react'
import { useState, type FormEvent } from 'react'
import { explainIssue, issueOf, type IntakeIssue } from './intake-issue'
import { Button, LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field, Select, TextArea } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'
import { useText } from '../../../i18n/context'
import { encodings } from '../../../intake/decode/encodings'
import { fileFormats } from '../../../intake/formats/format-names'

interface NewReportFormProps {
  request: string
  /** Why the form that was sent was not taken, with the text that was in it. */
  answer: (IntakeIssue & { typed: string }) | undefined
}

/** A pasted text or one file, to be read and shown before anything is stored. */
export function NewReportForm({ request, answer }: NewReportFormProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const [noticed, setNoticed] = useState<IntakeIssue | null>(null)

  // The server checks too; this spares somebody the wait for a long upload.
  function check(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const typed = form.get('text')
    const found = issueOf(
      typeof typed === 'string' ? typed : '',
      file instanceof File && file.name !== '' ? file : null,
    )
    setNoticed(found)
    if (found) event.preventDefault()
  }

  return (
    <PostForm
      values={{ request }}
      encType="multipart/form-data"
      onSubmit={check}
      onChange={() => setNoticed(null)}
      className="stack measure"
    >
      <Card>
        <TextOrFile issue={noticed ?? answer} typed={answer?.typed} />
      </Card>
      <div className="form-end">
        <Button look="primary" disabled={busy}>
          {busy ? t('intake.reading') : t('intake.preview')}
        </Button>
        <LinkButton to="/reports" look="quiet">
          {t('frame.cancel')}
        </LinkButton>
      </div>
      <p className="meta">{t('intake.preview.hint')}</p>
    </PostForm>
  )
}

function TextOrFile({ issue, typed }: { issue: IntakeIssue | undefined; typed: string | undefined }) {
  const text = useText()
  const { t } = text
  const errorOf = (field: IntakeIssue['field']) => (issue?.field === field ? explainIssue(issue, text) : undefined)
  return (
    <div className="form">
      <TextArea
        label={t('intake.paste')}
        hint={t('intake.paste.hint')}
        name="text"
        rows={12}
        reading
        defaultValue={typed}
        error={errorOf('text')}
      />
      <Field
        label={t('intake.file')}
        hint={t('intake.file.hint')}
        name="file"
        type="file"
        accept={fileFormats}
        error={errorOf('file')}
      />
      <Select
        label={t('intake.encoding')}
        hint={t('intake.encoding.hint')}
        name="encoding"
        blank={t('intake.encoding.guess')}
        options={encodings.map((encoding) => ({ value: encoding, label: t(`intake.encoding.${encoding}`) }))}
      />
    </div>
  )
}
