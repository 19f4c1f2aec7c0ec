import { useText } from '../../i18n/context'

/** How far, in words and as a line that fills in reading direction. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  const { t } = useText()
  const words = t('frame.progress', { done, total })
  return (
    <span className="progress">
      <span aria-hidden="true">{words}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={`${label}: ${words}`} />
    </span>
  )
}
