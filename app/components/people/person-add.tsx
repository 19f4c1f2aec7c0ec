import { useNavigation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Field } from '../ui/forms/field'
import { RoleChoice } from './person-role-choice'
import { PostForm } from '../ui/forms/post-form'

interface AddPersonFormProps {
  request: string
  /** Shortest password, in characters. */
  least: number
  issues: Record<string, string>
  typed: Record<string, string>
}

/** A new account; without a password one is made. */
export function AddPersonForm({ request, least, issues, typed }: AddPersonFormProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  return (
    <PostForm className="form" values={{ request }}>
      <Field
        label={t('people.name')}
        hint={t('setup.name.hint')}
        name="name"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={typed.name}
        error={issues.name && t('errors.field.required')}
      />
      <Field
        label={t('people.account')}
        hint={t('setup.account.hint')}
        name="login"
        required
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        dir="ltr"
        defaultValue={typed.login}
        error={issues.login && t(issues.login === 'taken' ? 'people.account.taken' : 'people.account.wrong')}
      />
      <RoleChoice defaultValue={typed.role ?? 'reviewer'} />
      <Field
        label={t('setup.password')}
        optional
        hint={t('people.password.hint')}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={least}
        error={issues.password && t('setup.password.short', { least })}
      />
      <div className="form-end">
        <Button look="primary" disabled={busy}>
          {t('people.add')}
        </Button>
      </div>
    </PostForm>
  )
}
