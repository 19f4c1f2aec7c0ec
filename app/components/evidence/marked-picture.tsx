import type { ReactNode } from 'react'
import { PreviewPicture } from './preview-picture'

/** Left, top, width and height in thousandths of the picture. */
export type Box = readonly [number, number, number, number]

interface MarkedPictureProps {
  src: string
  alt: string
  /** Parts of it that are cited; the one that was asked for stands out. */
  boxes?: readonly { key: string | number; box: Box; chosen?: boolean }[]
  /** What else lies over it, in the same thousandths. */
  children?: ReactNode
  onError?: () => void
}

/** A picture with parts of it framed. */
export function MarkedPicture({ src, alt, boxes = [], children, onError }: MarkedPictureProps) {
  return (
    <div className="marked-picture">
      <PreviewPicture src={src} alt={alt} onMissing={onError} />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden={children ? undefined : true}>
        {children}
        {boxes.map(({ key, box: [x, y, width, height], chosen }) => (
          <rect
            key={key}
            className={chosen ? 'cited-part cited-part-chosen' : 'cited-part'}
            x={x}
            y={y}
            width={width}
            height={height}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </div>
  )
}
