import { useText } from '../../i18n/context'
import type { Visited } from '../../evidence/watching/read-watches.server'
import { failureKey } from '../evidence/capture-words'
import { Chip } from '../ui/chip'
import type { Tone } from '../ui/tone'

const tones: Record<Visited['outcome'], Tone> = {
  first: 'plain',
  unchanged: 'green',
  changed: 'amber',
  gone: 'brick',
  unreachable: 'amber',
}

/** What became of a watched page, in one word; nobody has been there yet where `last` is null. */
export function OutcomeChip({ last }: { last: Pick<Visited, 'outcome'> | null }) {
  const { t } = useText()
  if (!last) return <Chip tone="plain">{t('watches.outcome.none')}</Chip>
  return <Chip tone={tones[last.outcome]}>{t(`watches.outcome.${last.outcome}`)}</Chip>
}

/** What the server answered where the page was not to be had; nothing is said where it was. */
export function ServerAnswer({ visit: { outcome, status, failure } }: { visit: Visited }) {
  const { t, id } = useText()
  if (outcome !== 'gone' && outcome !== 'unreachable') return null
  const why = failure === null ? null : failureKey(failure)
  return (
    <p className="meta">
      {status === null ? t('watches.answered.none') : t('watches.answered', { status: id(status) })}{' '}
      {outcome === 'gone' ? t('watches.gone.means') : why && t(why)}
    </p>
  )
}
