import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { BulkUnderWay } from '../../intake/bulk/bulk-under-way.server'
import { Notice } from '../ui/notices'
import { useRevalidation } from '../ui/use-revalidation'

/**
 * Reports are being stored right now, and how far that is. Where nothing waits yet, the page loads itself again until something does;
 * a list that somebody works on stays as it is.
 */
export function ImportNotice({ running, follow }: { running: BulkUnderWay; follow: boolean }) {
  const { t } = useText()
  const { id, waits, done, total } = running
  const whose = id === null ? 'queue.importing.colleague' : waits ? 'queue.importing.waits' : 'queue.importing'
  useRevalidation(follow)
  return (
    <>
      <Notice actions={id !== null && <Link to={`/reports/bulk/${id}`}>{t('queue.importing.open')}</Link>}>
        {t(whose, { done, total })} {t(follow ? 'queue.importing.wait' : 'queue.importing.more')}
      </Notice>
      {follow && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
    </>
  )
}
