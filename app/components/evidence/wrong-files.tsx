import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'

/** For administrators: kept files are missing or not what they were, and where it says which. */
export function WrongFiles({ count }: { count: number }) {
  const { t } = useText()
  return (
    <Notice tone="brick" icon="warning" actions={<Link to="/jobs">{t('evidence.fixity.which')}</Link>}>
      {t('evidence.fixity.wrong', { count })}
    </Notice>
  )
}
