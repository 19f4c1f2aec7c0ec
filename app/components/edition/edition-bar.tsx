import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'

/** Above the sheet, which has the page's title itself: the way back to all days, and what can be done with the edition. */
export function EditionBar({ children }: { children: ReactNode }) {
  const { t } = useText()
  return (
    <div className="page-head screen-only">
      <Link to="/edition">{t('edition.all')}</Link>
      <div className="row">{children}</div>
    </div>
  )
}
