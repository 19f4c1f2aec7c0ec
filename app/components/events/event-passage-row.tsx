import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import type { EventCard, EventPassage } from '../../review/lookups/events/read-event-card.server'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { classes } from '../ui/tone'
import type { EventAddresses } from './event-addresses'
import { CopySource } from './event-source'
import { SaidText } from './said-text'
import { pairNames, siglaOf } from './sigla'
import { Siglum } from './siglum'

export interface PassageRowProps {
  card: Pick<EventCard, 'passages' | 'links'>
  passage: EventPassage
  out: ReadonlySet<number>
  addresses: EventAddresses
  mayJudge: boolean
  /** What copies it. */
  children?: ReactNode
}

/** One passage of an event: its letter, its words or whom it copies, and what can be done with it. */
export function PassageRow({ passage, card, out, addresses, mayJudge, children }: PassageRowProps) {
  const text = useText()
  const { t } = text
  const name = siglaOf(card.passages, text)
  const { id } = passage
  const link = card.links.find(({ left, right }) => left === id || right === id)
  return (
    <li className={classes(out.has(id) && 'event-out', passage.copies !== null && 'event-copy')}>
      <div className="event-row" data-row="" tabIndex={-1} id={`passage-${id}`}>
        <Siglum name={name(id)} origin={passage.origin} />
        <PassageText passage={passage} copied={passage.copies === null ? '' : name(passage.copies)} />
        <p className="event-row-actions">
          {out.has(id) && (
            <Chip tone="brick" icon="minus">
              {t('events.isOut')}
            </Chip>
          )}
          {mayJudge && (
            <LinkButton small look="quiet" replace preventScrollReset to={addresses.toggle(id)} data-takes-out="">
              {t(out.has(id) ? 'events.putBack' : 'events.takeOut', { siglum: name(id) })}
            </LinkButton>
          )}
          {link && (
            <LinkButton small look="quiet" to={addresses.pair(link)} data-opens="">
              {t('events.pair', pairNames(card.passages, link, name))}
            </LinkButton>
          )}
        </p>
      </div>
      {children}
    </li>
  )
}

function PassageText({ passage, copied }: { passage: EventPassage; copied: string }) {
  const { t } = useText()
  if (passage.parts === null) return <p className="tone-brick">{t('overlaps.noQuote')}</p>
  if (passage.copies === null) return <SaidText parts={passage.parts} lang={passage.report.language} />
  return (
    <div>
      <p className="soft">{t('events.copies', { siglum: copied })}</p>
      <CopySource passage={passage} />
    </div>
  )
}
