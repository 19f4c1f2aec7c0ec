import { useText } from '../../i18n/context'
import { Field } from '../ui/forms/field'
import { passwordIssue } from './password-issue'

interface NewPasswordFieldsProps {
  label: string
  issues: Record<string, string>
  /** The fewest characters of a password. */
  least: number
}

/** A password of one's own, typed twice. */
export function NewPasswordFields({ label, issues, least }: NewPasswordFieldsProps) {
  const { t } = useText()
  return (
    <>
      <Field
        label={label}
        hint={t('setup.password.hint')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={least}
        error={passwordIssue({ t }, issues.password, least)}
      />
      <Field
        label={t('setup.password.again')}
        name="again"
        type="password"
        autoComplete="new-password"
        required
        error={issues.again && t('setup.password.mismatch')}
      />
    </>
  )
}
