import { useText } from '../../i18n/context'
import { Tabs } from '../ui/tabs'

/** The views of the audit trail: every action, who verified what, how far reviewers agree, and whether the trail holds. */
export function TrailTabs({ current }: { current: 'actions' | 'people' | 'agreement' | 'verification' }) {
  const { t } = useText()
  return (
    <Tabs
      label={t('trail.views')}
      tabs={[
        { to: '/trail', label: t('trail.list'), current: current === 'actions' },
        { to: '/trail/people', label: t('trail.verifiers'), current: current === 'people' },
        { to: '/trail/agreement', label: t('agreement.title'), current: current === 'agreement' },
        { to: '/trail/verification', label: t('trail.verification'), current: current === 'verification' },
      ]}
    />
  )
}
