import { useText } from '../../i18n/context'
import { Notice } from '../ui/notices'

/** Says that nobody works on jobs, and what to do. */
export function WorkerNotice() {
  const { t } = useText()
  return <Notice tone="amber">{t('jobs.noWorker')}</Notice>
}
