import { useText } from '../../i18n/context'
import { RemarkField } from '../claims/remark-field'
import { StanceChoice } from '../claims/stance-choice'
import { Button } from '../ui/button'
import { Field } from '../ui/forms/field'

interface CiteFieldsProps {
  typed: Record<string, string>
  issues: Record<string, string>
}

/** For which claim something is cited, with which stance and remark. */
export function CiteFields({ typed, issues }: CiteFieldsProps) {
  const { t } = useText()
  return (
    <>
      <Field
        name="claim"
        inputMode="numeric"
        required
        label={t('evidence.cite.claim')}
        hint={t('evidence.cite.claim.hint')}
        defaultValue={typed.claim}
        error={issues.claim && t('evidence.cite.claim.bad')}
      />
      <StanceChoice typed={typed} issues={issues} />
      <RemarkField typed={typed} issues={issues} />
      <div className="form-end">
        <Button look="primary">{t('claims.evidence.add')}</Button>
      </div>
    </>
  )
}
