import { Link } from '@remix-run/react'
import { useRef } from 'react'
import { OutsideName } from '../ui/subject-link'
import { useText } from '../../i18n/context'
import type { EventCard, EventPassage } from '../../review/lookups/events/read-event-card.server'
import { LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { ForwardedFrom } from '../ui/forwarded-from'
import { SafeText } from '../ui/reading/safe-text'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { classes } from '../ui/tone'
import { useKeys } from '../ui/keys/use-keys'
import type { EventAddresses } from './event-addresses'
import { SaidText } from './said-text'
import { pairNames, siglaOf } from './sigla'
import { Siglum } from './siglum'

interface EventPassagesProps {
  card: Pick<EventCard, 'passages' | 'links'>
  out: ReadonlySet<number>
  addresses: EventAddresses
  mayJudge: boolean
}

/** All passages of an event in the order of time, each report's under its name. */
export function EventPassages(props: EventPassagesProps) {
  const { t } = useText()
  const list = usePassageKeys()
  const reports = byReport(props.card.passages)
  return (
    <section className="card event-card" aria-label={t('events.passages')}>
      <ol className="event-reports" ref={list}>
        {reports.map((passages, at) => (
          <li key={passages[0]?.id}>
            {passages[0] && <PassageSource passage={passages[0]} first={at === 0} />}
            <ol className="event-passages">
              {passages.map((passage) => (
                <PassageRow key={passage.id} passage={passage} {...props} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The keys n and p go from passage to passage, x takes one out, o opens its likeliest pair. */
function usePassageKeys() {
  const list = useRef<HTMLOListElement>(null)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focus = (place: number) => {
    const all = rows()
    const row = all[Math.max(0, Math.min(all.length - 1, place))]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
  const press = (control: string) => rows()[Math.max(0, at())]?.querySelector<HTMLElement>(control)?.click()
  useKeys({
    n: () => focus(at() + 1),
    p: () => focus(at() - 1),
    x: () => press('[data-takes-out]'),
    o: () => press('[data-opens]'),
  })
  return list
}

/** Neighbouring passages of one report together. */
function byReport<Each extends { report: { id: number } }>(passages: readonly Each[]): Each[][] {
  const groups: Each[][] = []
  for (const passage of passages) {
    const last = groups.at(-1)
    if (last?.[0]?.report.id === passage.report.id) last.push(passage)
    else groups.push([passage])
  }
  return groups
}

/** Who says it, when, and of which origin. */
function PassageSource({
  passage: { source, report, section, origin },
  first,
}: {
  passage: EventPassage
  first: boolean
}) {
  const { t, number } = useText()
  const when = report.publishedAt ?? report.publishedDay
  return (
    <div className="event-source">
      <p className="event-source-name">
        <OutsideName to={`/sources/${source.id}`}>{source.name}</OutsideName>
      </p>
      {report.forwardedFrom !== null && (
        <p className="meta">
          <ForwardedFrom name={report.forwardedFrom} />
        </p>
      )}
      <p className="meta">
        <MetaParts
          parts={[
            when === null ? t('events.undated') : <TimeStamp at={when} day={report.publishedAt === null} />,
            first && t('events.first'),
          ]}
        />
      </p>
      <p className="meta">
        <MetaParts
          parts={[
            t('claims.origin', { number: number(origin) }),
            t('compare.reliability', { rating: source.reliability }),
          ]}
        />
      </p>
      <p className="meta event-report">
        <MetaParts
          parts={[
            <Link to={`/reports/${report.id}`}>
              <SafeText text={report.title} />
            </Link>,
            section !== null && (
              <bdi>
                <SafeText text={section} />
              </bdi>
            ),
          ]}
        />
      </p>
    </div>
  )
}

function PassageRow({ passage, card, out, addresses, mayJudge }: EventPassagesProps & { passage: EventPassage }) {
  const text = useText()
  const { t } = text
  const name = siglaOf(card.passages, text)
  const { id } = passage
  const link = card.links.find(({ left, right }) => left === id || right === id)
  return (
    <li
      data-row=""
      tabIndex={-1}
      id={`passage-${id}`}
      className={classes(out.has(id) && 'event-out', passage.copies !== null && 'event-copy')}
    >
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
    </li>
  )
}

function PassageText({ passage, copied }: { passage: EventPassage; copied: string }) {
  const { t } = useText()
  if (passage.parts === null) return <p className="tone-brick">{t('overlaps.noQuote')}</p>
  if (passage.copies !== null) return <p className="soft">{t('events.copies', { siglum: copied })}</p>
  return <SaidText parts={passage.parts} lang={passage.report.language} />
}
