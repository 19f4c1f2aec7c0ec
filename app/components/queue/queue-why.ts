import type { Text } from '../../i18n/text'
import type { QueueKind } from '../../review/rules/queue/queue-kinds'

interface Why {
  kind: QueueKind
  reports: number
  origins: number
  toll: number
  disagreement: number
  since: Date
  /** It names a person. */
  person: boolean
}

/** Why something stands where it does in the queue, in words: the very numbers that its rank is made of. */
export function whyWords(
  { t, number }: Text,
  { kind, reports, origins, toll, disagreement, since, person }: Why,
  now: Date,
): string[] {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000))
  // How many origins an event has follows from its texts, and is shown on its page.
  const words = kind === 'event' ? [] : [t('queue.why.spread', { reports, origins })]
  if (toll > 0) words.push(t('queue.why.toll', { toll: number(toll) }))
  if (disagreement > 0)
    words.push(
      kind === 'overlap' || kind === 'event' || kind === 'reopened'
        ? t('queue.why.figures')
        : t('queue.why.conflicts', { count: disagreement }),
    )
  if (person) words.push(t('queue.why.person'))
  words.push(t('queue.why.since', { days }))
  return words
}
