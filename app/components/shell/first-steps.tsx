import { useText } from '../../i18n/context'
import type { BulkUnderWay } from '../../intake/bulk/bulk-under-way.server'
import { ImportNotice } from '../queue/import-notice'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/notices'
import { PageHead } from '../ui/page-head'

interface FirstStepsProps {
  may: { import: boolean; sample: boolean }
  importing: BulkUnderWay | null
}

/** A desk without a report: what to begin with, or that the first ones are on their way. */
export function FirstSteps({ may, importing }: FirstStepsProps) {
  const { t } = useText()
  const action = (
    <div className="row">
      {may.import && (
        <LinkButton look="primary" to="/reports/new">
          {t('queue.import')}
        </LinkButton>
      )}
      {may.import && <LinkButton to="/reports/bulk">{t('queue.importMany')}</LinkButton>}
      {may.sample && <LinkButton to="/sample">{t('queue.sample')}</LinkButton>}
    </div>
  )
  return (
    <>
      <PageHead title={t('queue.title')} />
      {importing ? (
        <ImportNotice running={importing} follow />
      ) : (
        <EmptyState
          title={t('queue.first.title')}
          next={t(may.import ? 'queue.first.next' : 'queue.first.read')}
          action={action}
        />
      )}
    </>
  )
}
