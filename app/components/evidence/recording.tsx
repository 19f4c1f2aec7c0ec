import { useText } from '../../i18n/context'
import type { EvidencePlace } from '../../review/rules/claims/evidence-place'

interface RecordingProps {
  kind: 'film' | 'sound'
  source: string
  name: string
  /** The cited part, at which it begins. */
  place: EvidencePlace | null
}

/** A film, silent until somebody turns its sound on, or a recording. A foreign one brings no captions along. */
export function Recording({ kind, source, name, place }: RecordingProps) {
  const { t } = useText()
  const label = t('evidence.viewer.recording', { name })
  const src = `${source}${fragmentOf(place)}`
  return kind === 'film' ? (
    <video key={src} className="film" controls muted playsInline preload="metadata" src={src} aria-label={label} />
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <audio key={src} controls preload="metadata" src={src} aria-label={label} />
  )
}

/** A part of a recording, as addresses of media say it in seconds. */
function fragmentOf(place: EvidencePlace | null): string {
  const from = place?.fromMs ?? null
  if (from === null) return ''
  const to = place?.toMs ?? null
  return `#t=${from / 1000}${to === null ? '' : `,${to / 1000}`}`
}
