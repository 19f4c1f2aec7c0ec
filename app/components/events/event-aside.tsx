import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { EventCard } from '../../review/lookups/events/read-event-card.server'
import type { EventEffects } from '../../review/rules/event-effects'
import { reasonWords } from '../overlaps/overlap-reasons'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notices'
import type { EventAddresses } from './event-addresses'
import { pairNames, siglaOf } from './sigla'
import { MetaParts } from '../ui/meta-parts'

/** So many reasons are enough for a glance. */
const reasonsShown = 4

/** Why these passages are shown as one event: the reasons of the likeliest suggestion. */
export function EventWhy({ card: { passages, links, why } }: { card: Pick<EventCard, 'passages' | 'links' | 'why'> }) {
  const text = useText()
  const { t } = text
  const [strongest] = links
  if (!strongest) return null
  const name = siglaOf(passages, text)
  const quote = passages.find(({ id }) => id === strongest.left)?.quote ?? ''
  return (
    <Card title={t('events.why')}>
      <p className="meta">{t('events.why.of', pairNames(passages, strongest, name))}</p>
      <ul className="reasons">
        {why.slice(0, reasonsShown).map((reason, at) => (
          <li key={at}>
            <span className={reason.for ? 'tone-green' : 'tone-amber'}>
              <Icon name={reason.for ? 'plus' : 'minus'} />
              <span className="unseen">{t(`compare.why.${reason.for ? 'for' : 'against'}`)}: </span>
            </span>
            <span>{reasonWords(text, reason, quote)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Pair by pair what the first decision records. */
function EventRecorded({ passages, pairs }: { passages: readonly { id: number }[]; pairs: EventEffects['pairs'] }) {
  const text = useText()
  const { t } = text
  if (pairs.length === 0) return null
  const name = siglaOf(passages, text)
  return (
    <Disclosure summary={t('events.recorded', { key: text.id(1) })}>
      <ol className="event-pairs">
        {pairs.map((pair) => (
          <li key={`${pair.left}-${pair.right}`}>
            {t('events.recorded.pair', {
              ...pairNames(passages, pair, name),
              decision: t(`compare.judgement.${pair.decision}`),
            })}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

/** Every pair that waits, with what is proposed for it; each opens side by side. */
export function EventPairs({
  card: { passages, links },
  recorded,
  addresses,
  blind,
}: {
  card: Pick<EventCard, 'passages' | 'links'>
  recorded: EventEffects['pairs']
  addresses: EventAddresses
  blind: boolean
}) {
  const text = useText()
  const { t, number } = text
  if (links.length === 0) return null
  const name = siglaOf(passages, text)
  return (
    <Card>
      <EventRecorded passages={passages} pairs={recorded} />
      <Disclosure summary={t('events.pairs', { count: links.length })}>
        <ul className="event-pairs">
          {links.map((link) => (
            <li key={`${link.left}-${link.right}`}>
              <Link to={addresses.pair(link)}>{t('events.pair', pairNames(passages, link, name))}</Link>
              {!blind && (
                <p className="meta">
                  <MetaParts
                    parts={[
                      `${t(`overlaps.kind.${link.kind as 'identical'}`)} ${number(link.score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
                      t('events.pairs.proposed', { decision: link.decision }),
                    ]}
                  />
                </p>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

/** Says that somebody rejected a copy of a passage that is in this event now, with ways to the three. */
export function EventAlarms({ card: { passages, twins } }: { card: Pick<EventCard, 'passages' | 'twins'> }) {
  const text = useText()
  const { t, id, date } = text
  const name = siglaOf(passages, text)
  return twins.map(({ passage, twin, other, person, at }) => {
    const names = {
      twin: t('events.alarm.passage', { id: id(twin) }),
      other: name(other),
      passage: name(passage),
      day: date(at),
    }
    return (
      <Notice
        key={`${passage}-${twin}`}
        tone="amber"
        icon="warning"
        actions={
          <>
            <Link to={`/overlaps/${Math.min(twin, other)}/${Math.max(twin, other)}`}>
              {t('events.pair', { one: names.twin, two: names.other })}
            </Link>{' '}
            <Link to={`/overlaps/${Math.min(twin, passage)}/${Math.max(twin, passage)}`}>
              {t('events.pair', { one: names.twin, two: names.passage })}
            </Link>
          </>
        }
      >
        {person === null ? t('events.alarm.operator', names) : t('events.alarm', { ...names, person })}
      </Notice>
    )
  })
}
