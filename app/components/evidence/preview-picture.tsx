import { useEffect, useRef, useState } from 'react'
import { narrowest } from '../../evidence/view/preview-name'
import { useText } from '../../i18n/context'

interface PreviewPictureProps {
  /** Its address, with a query or without. */
  src: string
  alt: string
  /** Fetched when it comes into view. */
  lazy?: boolean
  onMissing?: () => void
}

/** How long the page waits before it asks again for a preview that is not there yet. */
const againMs = 1_000

/** The preview of a file. Until a worker has made it, it says so and asks for it again. */
export function PreviewPicture({ src, alt, lazy, onMissing }: PreviewPictureProps) {
  const { t } = useText()
  const picture = useRef<HTMLImageElement>(null)
  const [asked, setAsked] = useState(0)
  const [coming, setComing] = useState(false)
  // It may have been loaded before the page listened.
  useEffect(() => {
    if (picture.current?.complete && picture.current.naturalWidth === narrowest) setComing(true)
  }, [src])
  useEffect(() => {
    if (!coming) return
    const timer = setTimeout(() => setAsked((times) => times + 1), againMs)
    return () => clearTimeout(timer)
  }, [coming, asked])
  const address = asked === 0 ? src : `${src}${src.includes('?') ? '&' : '?'}again=${asked}`
  return (
    <>
      <img
        ref={picture}
        src={address}
        alt={coming ? '' : alt}
        className={coming ? 'preview-coming' : undefined}
        loading={lazy && !coming ? 'lazy' : undefined}
        onLoad={({ currentTarget }) => setComing(currentTarget.naturalWidth === narrowest)}
        onError={onMissing}
      />
      {coming && (
        <span className="meta" role="status">
          {t('evidence.preview.coming')}
        </span>
      )}
    </>
  )
}
