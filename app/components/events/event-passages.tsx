import { useRef } from 'react'
import { useText } from '../../i18n/context'
import type { EventPassage } from '../../review/lookups/events/read-event-card.server'
import { Disclosure } from '../ui/disclosure'
import { useKeys } from '../ui/keys/use-keys'
import { eventRuns, type EventLine, type EventRun } from './event-lines'
import { PassageRow, type PassageRowProps } from './event-passage-row'
import { PassageSource } from './event-source'
import { siglaList, siglaOf } from './sigla'

type EventPassagesProps = Omit<PassageRowProps, 'passage'>

/**
 * All passages of an event in the order of time, each report's under its name. Copies stand beneath what they copy; several of them, and in a
 * long event reports that say nothing new, are folded.
 */
export function EventPassages(props: EventPassagesProps) {
  const { t } = useText()
  const list = usePassageKeys()
  const { passages } = props.card
  const first = passages[0]?.report.id
  return (
    <section className="card event-card" aria-label={t('events.passages')} ref={list}>
      {eventRuns(passages).map((run) =>
        run.quiet ? (
          <QuietRun key={run.reports[0]?.[0]?.passage.id} run={run} {...props} />
        ) : (
          <Reports key={run.reports[0]?.[0]?.passage.id} reports={run.reports} first={first} {...props} />
        ),
      )}
    </section>
  )
}

/** The keys n and p go from passage to passage that is not folded away, x takes one out, o opens its likeliest pair. */
function usePassageKeys() {
  const list = useRef<HTMLElement>(null)
  const rows = () =>
    [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter((row) => row.checkVisibility())
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

function Reports({ reports, first, ...props }: EventPassagesProps & { reports: EventLine[][]; first?: number }) {
  return (
    <ol className="event-reports">
      {reports.map((lines) => (
        <li key={lines[0]?.passage.id}>
          {lines[0] && <PassageSource passage={lines[0].passage} first={lines[0].passage.report.id === first} />}
          <ol className="event-passages">
            {lines.map(({ passage, copies }) => (
              <PassageRow key={passage.id} passage={passage} {...props}>
                {copies.length > 0 && <Copies copies={copies} {...props} />}
              </PassageRow>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** Whether the reader took one of them out: it is shown then. */
function anyOut(passages: readonly EventPassage[], { out }: EventPassagesProps): boolean {
  return passages.some(({ id }) => out.has(id))
}

function QuietRun({ run: { reports }, ...props }: EventPassagesProps & { run: EventRun }) {
  const text = useText()
  const passages = reports.flat().flatMap(({ passage, copies }) => [passage, ...copies])
  const name = siglaOf(props.card.passages, text)
  return (
    <div className="event-quiet">
      <Disclosure
        open={anyOut(passages, props)}
        summary={text.t('events.quiet', {
          count: passages.length,
          sigla: siglaList(
            passages.map(({ id }) => name(id)),
            text,
          ),
        })}
      >
        <Reports reports={reports} {...props} />
      </Disclosure>
    </div>
  )
}

/** Who copies a passage, a line each. */
function Copies({ copies, ...props }: EventPassagesProps & { copies: EventPassage[] }) {
  const { t } = useText()
  const list = (
    <ol className="event-passages event-copies">
      {copies.map((passage) => (
        <PassageRow key={passage.id} passage={passage} {...props} />
      ))}
    </ol>
  )
  if (copies.length === 1) return list
  return (
    <Disclosure open={anyOut(copies, props)} summary={t('events.copied', { count: copies.length })}>
      {list}
    </Disclosure>
  )
}
