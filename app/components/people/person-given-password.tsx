import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'
import { ShownOnce } from '../ui/shown-once'

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
    <ShownOnce
      key={password}
      words={t('people.password.once', { name, login })}
      secret={password}
      copy={t('people.password.copy')}
    />
  )
}
