import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'

/** An account that was just made or got a new password; a made password is shown this once. */
export function GivenPassword({ name, login, password }: { name: string; login: string; password: string | null }) {
  const { t } = useText()
  if (password === null) {
    return (
      <Notice icon="check">
        <span role="status">{t('people.given', { name, login })}</span>
      </Notice>
    )
  }
  return (
    <Notice icon="lock" tone="amber">
      <span role="status">
        {t('people.password.once', { name, login })} <code className="given-password">{password}</code>
      </span>
    </Notice>
  )
}
