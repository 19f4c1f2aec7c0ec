import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Field } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

/** Withdraws a piece of evidence, and asks why: a verdict may rest on it. */
export function EvidenceWithdraw({ id: evidenceId, request }: { id: number; request: string }) {
  const { t, id } = useText()
  return (
    <Disclosure summary={t('claims.evidence.withdraw.one', { id: id(evidenceId) })}>
      <PostForm
        action={`/evidence/${evidenceId}/withdraw`}
        preventScrollReset
        values={{ request: `${request}:${evidenceId}` }}
        className="form"
      >
        <Field label={t('claims.evidence.withdraw.why')} name="reason" required maxLength={1000} />
        <div className="form-end">
          <Button small>{t('claims.evidence.withdraw')}</Button>
        </div>
      </PostForm>
    </Disclosure>
  )
}
