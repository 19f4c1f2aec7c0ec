import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { classes } from '../ui/tone'

const steps = [100, 150, 200, 400] as const
/** Point by point, whatever its size. */
const natural = 0

interface ZoomProps {
  /** As large as it is at first. */
  full: boolean
  label: string
  children: ReactNode
}

/** Shows a picture larger, by a press or the keys 1 to 4, within a part of the page that scrolls. */
export function Zoom({ full, label, children }: ZoomProps) {
  const { t, number } = useText()
  const [zoom, setZoom] = useState<number>(full ? natural : 100)
  return (
    <>
      <div className="row needs-scripts" role="group" aria-label={t('evidence.viewer.zoom')}>
        {steps.map((step, at) => (
          <Button
            key={step}
            type="button"
            small
            look={zoom === step ? 'plain' : 'quiet'}
            shortcut={String(at + 1)}
            aria-pressed={zoom === step}
            onClick={() => setZoom(step)}
          >
            {step === 100 ? t('evidence.viewer.fit') : number(step / 100, { style: 'percent' })}
          </Button>
        ))}
      </div>
      {/* A region that scrolls can be reached by the keyboard. */}
      <div
        className={classes('picture', zoom !== 100 && 'picture-large', `zoom-${zoom}`)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={zoom === 100 ? undefined : 0}
        role="region"
        aria-label={label}
      >
        {children}
      </div>
    </>
  )
}
