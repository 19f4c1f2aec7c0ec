import { useText } from '../../../i18n/context'
import { Button } from '../button'
import { useFileSize } from '../file-size'
import type { Sending } from './send-with-progress'

interface UploadProgressProps {
  sending: Sending
  /** What is said once everything has left. */
  arrived: string
  stop: () => void
}

/** How much of an upload has left, with a way to stop. */
export function UploadProgress({ sending, arrived, stop }: UploadProgressProps) {
  const { t } = useText()
  const size = useFileSize()
  const { sent, total } = sending
  const words = allSent(sending) ? arrived : t('frame.upload.sending', { sent: size(sent), total: size(total) })
  return (
    <div className="row row-ends" role="status">
      <span className="progress">
        <span>{words}</span>
        <progress value={sent} max={Math.max(total, 1)} aria-label={t('frame.upload')} />
      </span>
      <Button type="button" small look="quiet" onClick={stop}>
        {t('frame.upload.stop')}
      </Button>
    </div>
  )
}

export function allSent({ sent, total }: Sending): boolean {
  return total > 0 && sent >= total
}
