import { useState } from 'react'
import { copyKinds, type CopyKind } from '../../evidence/copies/copy-request'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { RadioCards } from '../ui/forms/choices'
import { Field, TextArea } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'
import { PlacedPicture } from './placed-picture'

/** Why there is no copy. */
type CopyIssue = 'unreadable' | 'coming' | 'too-many' | 'failed'

interface CopyFormProps {
  snapshotId: number
  file: { id: number; name: string }
  /** Of a document; null for a picture. */
  page: number | null
  shown: boolean
  /** Chosen at first. */
  kind: string
  request: string
  typed: Record<string, string>
  issues: Record<string, string>
}

/** What is to be made of a picture, or of a page: a part of it, the same with parts blackened, or a common format. */
export function CopyForm({ snapshotId, file, page, shown, kind: first, request, typed, issues }: CopyFormProps) {
  const { t } = useText()
  const [kind, setKind] = useState<CopyKind>(copyKinds.find((one) => one === (typed.kind ?? first)) ?? 'crop')
  const show = `/snapshots/${snapshotId}/files/${file.id}/copy?show=yes&kind=${kind}`
  return (
    <PostForm className="form" values={{ request }}>
      <RadioCards
        legend={t('evidence.copy.kind')}
        name="kind"
        required
        defaultValue={kind}
        onChoose={(value) => setKind(value as CopyKind)}
        choices={copyKinds.map((value) => ({
          value,
          label: t(`evidence.copy.${value}`),
          hint: t(`evidence.copy.${value}.hint`),
        }))}
        error={issues.kind && t(`evidence.copy.issue.${issues.kind as CopyIssue}`)}
      />
      {page !== null && (
        <Field
          name="page"
          inputMode="numeric"
          label={t('evidence.cite.page')}
          hint={t('evidence.cite.page.hint')}
          defaultValue={typed.page ?? String(page)}
        />
      )}
      <PlacedPicture
        {...{ snapshotId, file, page, shown, show }}
        field="boxes"
        several={kind === 'redact'}
        black={kind === 'redact'}
      />
      <TextArea
        name="boxes"
        dir="ltr"
        rows={3}
        maxLength={5000}
        label={t('evidence.copy.boxes')}
        hint={t('evidence.copy.boxes.hint')}
        defaultValue={typed.boxes}
        error={issues.boxes && t('evidence.copy.boxes.bad', { kind: issues.boxes })}
      />
      <Field
        name="why"
        maxLength={2000}
        optional
        label={t('evidence.copy.why')}
        hint={t('evidence.copy.why.hint')}
        defaultValue={typed.why}
      />
      <div className="form-end">
        <Button look="primary">{t('evidence.copy.make')}</Button>
      </div>
    </PostForm>
  )
}
