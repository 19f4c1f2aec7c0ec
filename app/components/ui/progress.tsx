import { useText } from '../../i18n/context'

interface ProgressProps {
  done: number
  total: number
  /** What is counted. */
  label: string
  /** The label stands before the count; without it something around says what is counted, such as the head of a column. */
  labelled?: boolean
}

/** How far, in words and as a line that fills in reading direction. */
export function Progress({ done, total, label, labelled = false }: ProgressProps) {
  const { t } = useText()
  const words = t('frame.progress', { begun: done > 0 ? 'yes' : 'no', done, total })
  return (
    <span className="progress">
      <span aria-hidden="true">{labelled ? `${label}: ${words}` : words}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={`${label}: ${words}`} />
    </span>
  )
}
