import { useRef, type MouseEvent } from 'react'
import { useText } from '../../i18n/context'
import { writeTime } from '../../review/rules/claims/evidence-place'
import { Button, LinkButton } from '../ui/button'
import { Recording } from './recording'

interface PlacedRecordingProps {
  snapshotId: number
  file: { id: number; name: string }
  kind: 'film' | 'sound'
  /** Somebody asked to see it, or always wants to. */
  shown: boolean
  /** The address of this page that shows it. */
  show: string
}

/** The recording that is cited, in the form that cites it: a button takes the moment that plays into its field. */
export function PlacedRecording({ snapshotId, file, kind, shown, show }: PlacedRecordingProps) {
  const { t } = useText()
  const player = useRef<HTMLDivElement>(null)
  if (!shown)
    return (
      <div className="covered">
        <p>{t('evidence.viewer.covered')}</p>
        <LinkButton to={show} preventScrollReset>
          {t(`evidence.viewer.show.${kind}`)}
        </LinkButton>
      </div>
    )
  function take(event: MouseEvent<HTMLButtonElement>, name: 'from' | 'to') {
    const media = player.current?.querySelector<HTMLMediaElement>('video, audio')
    const field = event.currentTarget.form?.elements.namedItem(name)
    if (media && field instanceof HTMLInputElement) field.value = writeTime(Math.round(media.currentTime * 1000))
  }
  return (
    <div className="stack-tight" ref={player}>
      <Recording
        kind={kind}
        source={`/snapshots/${snapshotId}/files/${file.id}?play=yes`}
        name={file.name}
        place={null}
      />
      <p className="row needs-scripts">
        {(['from', 'to'] as const).map((name) => (
          <Button key={name} type="button" small onClick={(event) => take(event, name)}>
            {t(`evidence.cite.${name}.now`)}
          </Button>
        ))}
      </p>
    </div>
  )
}
