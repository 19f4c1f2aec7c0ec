import { useText } from '../../i18n/context'
import { Field } from '../ui/forms/field'

/** An optional remark on a piece of evidence. */
export function RemarkField({ typed, issues }: { typed: Record<string, string>; issues: Record<string, string> }) {
  const { t } = useText()
  return (
    <Field
      name="note"
      maxLength={2000}
      optional
      label={t('claims.evidence.note')}
      defaultValue={typed.note}
      error={issues.note && t('errors.field.tooLong', { most: 2000 })}
    />
  )
}
