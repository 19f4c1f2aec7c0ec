import { useText } from '../../i18n/context'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/notices'
import { PageHead } from '../ui/page-head'

/** A desk without a report: what to begin with. */
export function FirstSteps({ may }: { may: { import: boolean; sample: boolean } }) {
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
      <EmptyState
        title={t('queue.first.title')}
        next={t(may.import ? 'queue.first.next' : 'queue.first.read')}
        action={action}
      />
    </>
  )
}
