import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { likelihoodOf } from '../../matching/scoring/match'
import type { QueueItem } from '../../review/queries/queue/queue-items.server'
import { Button, LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { PostForm } from '../ui/forms/post-form'

export interface QueueRowProps {
  item: QueueItem
  /** Where it is opened. */
  to: string
  now: Date
  /** Who has it open or reserved. */
  holders: readonly { name: string }[]
  /** The reader reserved it. */
  taken: boolean
  mayJudge: boolean
  mayTriage: boolean
  /** Names the requests of this page. */
  request: string
}

interface RowHeadProps extends QueueRowProps {
  /** The claim that can be triaged here, if any. */
  triaging: { id: number } | null
  /** The name of the item's claim. */
  claim: string
}

/** The boxes that select the item, its kind and score, who is at it, and the button that opens it. */
export function RowHead({ item, to, now, holders, mayJudge, triaging, claim }: RowHeadProps) {
  const { t, id } = useText()
  const { pair, event, subject } = item
  const name = pair
    ? t('overlaps.open.pair', { left: id(pair.passages[0].id), right: id(pair.passages[1].id) })
    : event
      ? t('events.open', { id: id(event.id) })
      : t('queue.open.claim', { id: claim })
  return (
    <div className="row row-ends">
      <div className="row">
        {pair && mayJudge && <SelectBox form="bulk" field="pair" value={subject.slice('pair:'.length)} name={name} />}
        {triaging && <SelectBox form="triage" field="claim" value={triaging.id} name={name} />}
        <KindAndScore item={item} />
        <People item={item} now={now} holders={holders} />
      </div>
      <LinkButton small to={to} data-opens="" aria-label={name}>
        {t(pair ? 'overlaps.open' : 'queue.open')}
      </LinkButton>
    </div>
  )
}

interface SelectBoxProps {
  form: string
  field: string
  value: string | number
  /** What is selected, for screen readers. */
  name: string
}

function SelectBox({ form, field, value, name }: SelectBoxProps) {
  const { t } = useText()
  return (
    <input
      type="checkbox"
      form={form}
      name={field}
      value={value}
      className="queue-check"
      aria-label={t('queue.select', { name })}
      data-selects=""
    />
  )
}

/** Which kind of item it is: of a pair how it overlaps and the likelihood, of an event its size. */
function KindAndScore({ item: { kind, pair, event } }: Pick<QueueRowProps, 'item'>) {
  const { t, number } = useText()
  const overlap = pair?.kind && t(`overlaps.kind.${pair.kind as 'identical'}`)
  return (
    <>
      <Chip tone={kind === 'stale' || kind === 'conflict' || kind === 'reopened' ? 'amber' : 'accent'}>
        {kind === 'overlap' && overlap ? overlap : t(`queue.kind.${kind}`)}
      </Chip>
      {kind !== 'overlap' && overlap && <span className="meta">{overlap}</span>}
      {typeof pair?.score === 'number' && (
        <span className="overlap-score">
          {t(`overlaps.likelihood.${likelihoodOf(pair.score)}`)} <span className="unseen">{t('overlaps.score')} </span>
          {number(pair.score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
        </span>
      )}
      {event && <span className="meta">{t('events.spread', { passages: event.total, reports: event.reports })}</span>}
      {event?.twin && (
        <Chip tone="amber" icon="warning">
          {t('queue.twin')}
        </Chip>
      )}
    </>
  )
}

function People({ item: { assigned }, now, holders }: Pick<QueueRowProps, 'item' | 'now' | 'holders'>) {
  const { t, list, date } = useText()
  const overdue = assigned?.due != null && assigned.due < now.toISOString().slice(0, 10)
  return (
    <>
      {holders.length > 0 && (
        <Chip tone="amber" icon="person">
          {t('queue.heldBy', { names: list(holders.map((holder) => holder.name)) })}
        </Chip>
      )}
      {assigned && (
        <Chip icon="person" tone={overdue ? 'brick' : 'plain'}>
          {t('queue.assigned', { name: assigned.person.name })}
          {assigned.due !== null &&
            ` | ${t(overdue ? 'queue.overdue' : 'assignment.due', { day: date(assigned.due, { withoutYear: true }) })}`}
        </Chip>
      )}
    </>
  )
}

/** Reserves the item for the reader for a while, or releases it. */
export function ReserveButton({ subject, taken }: { subject: string; taken: boolean }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  return (
    <PostForm
      action="/queue/reserve"
      preventScrollReset
      replace
      values={{ subject, how: taken ? 'release' : 'take', returnTo: pathname + search }}
    >
      <Button small look="quiet" data-takes="" aria-pressed={taken}>
        {t(taken ? 'queue.release' : 'queue.take')}
      </Button>
    </PostForm>
  )
}
