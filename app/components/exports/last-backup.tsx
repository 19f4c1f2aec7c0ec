import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { Icon } from '../ui/icon'
import { TimeStamp } from '../ui/time-stamp'

/** For administrators: when the whole desk was last backed up, and how to do so where that is due. */
export function LastBackup({ at, due }: { at: string | null; due: boolean }) {
  const { t } = useText()
  return (
    <Card title={t('exports.backup')} className="screen-only">
      <p className={due ? 'tone-amber' : 'meta'}>
        {due && <Icon name="warning" />} {at === null ? t('exports.backup.never') : <TimeStamp at={at} />}
      </p>
      {due && (
        <p className="meta">
          {t('exports.backup.how')} <code dir="ltr">muqabala backup desk.backup</code>
        </p>
      )}
    </Card>
  )
}
