import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'

/** For administrators: web hooks fail or were paused, and where it says which. */
export function FailingHooks({ count }: { count: number }) {
  const { t } = useText()
  return (
    <Notice tone="amber" icon="warning" actions={<Link to="/settings/hooks">{t('hooks.failing.which')}</Link>}>
      {t('hooks.failing', { count })}
    </Notice>
  )
}
