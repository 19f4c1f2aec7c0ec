import { useEffect, useRef } from 'react'
import { useText } from '../../../i18n/context'
import { Notice } from '../notices'

/** What became of an upload that its person stopped. It takes the focus, which was on the button that is gone now. */
export function UploadStopped({ button }: { button: string }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} role="status">
      <Notice tone="amber">{t('frame.upload.stopped', { button })}</Notice>
    </div>
  )
}
