import { useText } from '../../i18n/context'
import { Tabs } from '../ui/tabs'

/** The record's views: every action, who verified what, how far reviewers agree, and whether the trail holds. */
export function RecordTabs({ current }: { current: 'actions' | 'people' | 'agreement' | 'verification' }) {
  const { t } = useText()
  return (
    <Tabs
      label={t('record.views')}
      tabs={[
        { to: '/record', label: t('record.list'), current: current === 'actions' },
        { to: '/record/people', label: t('record.verifiers'), current: current === 'people' },
        { to: '/record/agreement', label: t('agreement.title'), current: current === 'agreement' },
        { to: '/record/verification', label: t('record.verification'), current: current === 'verification' },
      ]}
    />
  )
}
