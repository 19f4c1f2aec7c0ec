import { Chip } from '../ui/chip'
import { TimeStamp } from '../ui/time-stamp'
import { useText } from '../../i18n/context'
import { likelihoodOf } from '../../matching/scoring/match'
import type { EventCard } from '../../review/lookups/events/read-event-card.server'

/** How likely it is one event, its first day, and how many passages, reports and separate origins it has. */
export function EventChips({
  card,
  blind,
}: {
  card: Pick<EventCard, 'links' | 'passages' | 'origins'>
  blind: boolean
}) {
  const { t } = useText()
  const days = [...new Set(card.passages.flatMap(({ report }) => report.publishedDay ?? []))].sort()
  const [first] = days
  const best = card.links[0]
  return (
    <>
      {best && !blind && <Chip tone="accent">{t('events.likely', { likelihood: likelihoodOf(best.score) })}</Chip>}
      {first !== undefined && (
        <Chip>
          <TimeStamp at={first} day />
        </Chip>
      )}
      <Chip>
        {t('events.spread', {
          passages: card.passages.length,
          reports: new Set(card.passages.map(({ report }) => report.id)).size,
        })}
      </Chip>
      <Chip>{t('events.origins', { count: card.origins })}</Chip>
    </>
  )
}
