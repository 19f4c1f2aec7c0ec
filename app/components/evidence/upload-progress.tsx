import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import type { Sending } from './send-with-progress'
import { useFileSize } from './file-size'

/** How much of a file has left, with a way to stop. */
export function UploadProgress({ sending, stop }: { sending: Sending; stop: () => void }) {
  const { t } = useText()
  const size = useFileSize()
  const { sent, total } = sending
  const words =
    total > 0 && sent >= total
      ? t('evidence.file.hashing')
      : t('evidence.file.sending', { sent: size(sent), total: size(total) })
  return (
    <div className="row row-ends" role="status">
      <span className="progress">
        <span>{words}</span>
        <progress value={sent} max={Math.max(total, 1)} aria-label={t('evidence.file.sending.label')} />
      </span>
      <Button type="button" small look="quiet" onClick={stop}>
        {t('evidence.file.stop')}
      </Button>
    </div>
  )
}
