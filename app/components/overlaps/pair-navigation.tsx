import { Progress } from '../ui/progress'
import { Moves } from '../queue/list-navigation'
import { useText } from '../../i18n/context'
import { mostCounted } from '../../review/rules/count-limit'
import type { PairNavigation as Navigation, readProgress } from '../../review/queries/overlaps/pair-navigation.server'

/** How many pairs of the list are judged, or are left in the queue. */
export function ListProgress({ progress }: { progress: Awaited<ReturnType<typeof readProgress>> }) {
  const { t } = useText()
  if ('left' in progress)
    return <p className="meta">{t('queue.remaining', { count: progress.left, most: progress.most ? 'yes' : 'no' })}</p>
  return (
    progress.total > 0 &&
    progress.total < mostCounted && <Progress labelled {...progress} label={t('compare.progress')} />
  )
}

const backLabels = { queue: 'queue.back', overlaps: 'compare.back', reports: 'compare.back.reports' } as const

/** Previous and next pair in the list from which this pair was opened. */
export function PairNavigation({ next, previous, list }: Navigation) {
  const { t } = useText()
  return <Moves back={{ to: list.to, label: t(backLabels[list.name]) }} next={next} previous={previous} />
}
