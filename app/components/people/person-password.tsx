import { useNavigation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { Field } from '../ui/forms/field'
import { NewPasswordFields } from './new-password-fields'
import { PostForm } from '../ui/forms/post-form'

interface PasswordFormProps {
  request: string
  /** Shortest password, in characters. */
  least: number
  issues: Record<string, string>
  /** Seconds to wait after too many guesses; 0 for none. */
  waitSeconds: number
  /** How many access tokens of the person are in use. */
  tokens?: number
  /** It is what its page is for. */
  main?: boolean
}

/** A person's own new password, for the current one. */
export function PasswordForm({ request, least, issues, waitSeconds, tokens = 0, main = false }: PasswordFormProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const wrong = waitSeconds > 0 ? t('login.wait', { seconds: waitSeconds }) : t('settings.password.wrong')
  return (
    <PostForm className="form form-narrow" values={{ request }}>
      <Field
        label={t('settings.password.current')}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        error={issues.current && wrong}
      />
      <NewPasswordFields label={t('settings.password.new')} issues={issues} least={least} />
      {tokens > 0 && (
        <Check
          name="revokeTokens"
          value="yes"
          label={t('settings.password.tokens', { count: tokens })}
          hint={t('settings.password.tokens.hint')}
        />
      )}
      <div className="form-end">
        <Button look={main ? 'primary' : undefined} disabled={busy}>
          {t('settings.password')}
        </Button>
        <span className="meta">{t('settings.password.effect')}</span>
      </div>
    </PostForm>
  )
}
