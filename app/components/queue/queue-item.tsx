import { useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { likelihoodOf } from '../../matching/scoring/match'
import type { QueueItem } from '../../review/queries/queue/queue-items.server'
import { Button, LinkButton } from '../ui/button'
import { Chip } from '../ui/chip'
import { useClaimName } from '../ui/claim-name'
import { ListedPassage } from '../ui/reading/listed-passage'
import { ReopenedWords } from './reopened-words'
import { whyWords } from './queue-why'
import { writeClaim } from '../../review/rules/queue/triage-plan'
import { TriageButtons } from '../triage/triage-buttons'
import { ProposalChip, TriageChip } from '../triage/triage-chip'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { PostForm } from '../ui/forms/post-form'

interface QueueRowProps {
  item: QueueItem
  /** Where it is opened. */
  to: string
  now: Date
  holders: readonly { name: string }[]
  /** The reader took it. */
  taken: boolean
  mayJudge: boolean
  mayTriage: boolean
  /** Names the requests of this page. */
  request: string
}

/** Something that waits: what it is, who is at it, its words, and why it comes here. */
export function QueueRow({ item, to, now, holders, taken, mayJudge, mayTriage, request }: QueueRowProps) {
  const text = useText()
  const { t, number, id } = text
  const { pair, event, subject, triage } = item
  const triaging = mayTriage && triage?.claim.state === 'open' && !triage.claim.review ? triage.claim : null
  const claimName = useClaimName({
    [item.claim]: item.headline,
    ...(item.reopened && { [item.reopened.claim]: item.reopened.headline }),
  })
  const name = pair
    ? t('overlaps.open.pair', { left: id(pair.passages[0].id), right: id(pair.passages[1].id) })
    : event
      ? t('events.open', { id: id(event.id) })
      : t('queue.open.claim', { id: claimName(item.claim) })
  return (
    <li className="overlap queue-item">
      <div className="row row-ends">
        <div className="row">
          {pair && mayJudge && (
            <input
              type="checkbox"
              form="bulk"
              name="pair"
              value={subject.slice('pair:'.length)}
              className="queue-check"
              aria-label={t('queue.select', { name })}
              data-selects=""
            />
          )}
          {triaging && (
            <input
              type="checkbox"
              form="triage"
              name="claim"
              value={triaging.id}
              className="queue-check"
              aria-label={t('queue.select', { name })}
              data-selects=""
            />
          )}
          <Chip
            tone={item.kind === 'stale' || item.kind === 'conflict' || item.kind === 'reopened' ? 'amber' : 'accent'}
          >
            {t(`queue.kind.${item.kind}`)}
          </Chip>
          {pair?.kind && <span className="meta">{t(`overlaps.kind.${pair.kind as 'identical'}`)}</span>}
          {typeof pair?.score === 'number' && (
            <span className="overlap-score">
              {t(`overlaps.likelihood.${likelihoodOf(pair.score)}`)}{' '}
              <span className="unseen">{t('overlaps.score')} </span>
              {number(pair.score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
            </span>
          )}
          {event && (
            <span className="meta">{t('events.spread', { passages: event.total, reports: event.reports })}</span>
          )}
          {event?.twin && (
            <Chip tone="amber" icon="warning">
              {t('queue.twin')}
            </Chip>
          )}
          <People item={item} now={now} holders={holders} />
        </div>
        <div className="row">
          {mayJudge && <Take subject={subject} taken={taken} />}
          <LinkButton small to={to} data-opens="" aria-label={name}>
            {t(pair ? 'overlaps.open' : 'queue.open')}
          </LinkButton>
        </div>
      </div>
      {pair || event ? (
        <div className="overlap-pair">
          {(pair ?? event)?.passages.map((passage) => (
            <ListedPassage key={passage.id} passage={passage} />
          ))}
        </div>
      ) : (
        <ReadingText size="small" className="clamped">
          {item.before !== '' && (
            <span className="around">
              <SafeText text={item.before} />{' '}
            </span>
          )}
          {item.headline}
        </ReadingText>
      )}
      {item.reopened && <ReopenedWords reopened={item.reopened} claim={claimName(item.reopened.claim)} />}
      {event && event.total > event.passages.length && (
        <p className="meta">{t('events.more', { count: event.total - event.passages.length })}</p>
      )}
      <div className="row row-ends">
        <div className="row">
          {triage && <TriageChip triage={triage.claim.triage} returned={triage.claim.returned} />}
          {triage?.claim.triage === '' && <ProposalChip ground={triage.claim.proposal} />}
          <ul className="reason-line queue-why">
            {whyWords(text, { ...item, person: triage?.person ?? false }, now).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
        {triaging && (
          <TriageButtons
            written={writeClaim(triaging)}
            request={`${request}:${item.claim}`}
            current={triaging.returned === '' ? triaging.triage : ''}
            small
          />
        )}
      </div>
    </li>
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

/** Keeps it from the others for a while, or lets it go. */
function Take({ subject, taken }: { subject: string; taken: boolean }) {
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
