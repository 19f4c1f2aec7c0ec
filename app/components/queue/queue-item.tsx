import type { ReactNode } from 'react'
import { useText } from '../../i18n/context'
import { useClaimName } from '../ui/claim-name'
import { ListedPassage } from '../ui/reading/listed-passage'
import { ReserveButton, RowHead, type QueueRowProps } from './queue-row-head'
import { ReopenedWords } from './reopened-words'
import { whyWords } from './queue-why'
import { writeClaim } from '../../review/rules/queue/triage-plan'
import { TriageButtons } from '../triage/triage-buttons'
import { ProposalChip, TriageChip } from '../triage/triage-chip'
import { Disclosure } from '../ui/disclosure'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { classes } from '../ui/tone'

/** Something that waits: what it is, who is at it, its words, and why it comes here. */
export function QueueRow(props: QueueRowProps) {
  const { t } = useText()
  const { item, mayJudge, mayTriage, taken, request } = props
  const { pair, event, triage } = item
  const triaging = mayTriage && triage?.claim.state === 'open' && !triage.claim.review ? triage.claim : null
  const claimName = useClaimName({
    [item.claim]: item.headline,
    ...(item.reopened && { [item.reopened.claim]: item.reopened.headline }),
  })
  return (
    <li className="overlap queue-item">
      <RowHead {...props} triaging={triaging} claim={claimName(item.claim)} />
      {pair || event ? (
        <div className={classes('overlap-pair', pair?.kind === 'identical' && 'overlap-pair-identical')}>
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
        <Reasons item={item} now={props.now} />
        <div className="row">
          {triaging && (
            <TriageFold>
              <TriageButtons
                written={writeClaim(triaging)}
                request={`${request}:${item.claim}`}
                current={triaging.returned === '' ? triaging.triage : ''}
                small
              />
            </TriageFold>
          )}
          {mayJudge && <ReserveButton subject={item.subject} taken={taken} />}
        </div>
      </div>
    </li>
  )
}

/** On a narrow screen the ways to triage are folded; a wide one shows them. */
function TriageFold({ children }: { children: ReactNode }) {
  const { t } = useText()
  return (
    <div className="triage-fold">
      <Disclosure summary={t('triage.title')}>{children}</Disclosure>
    </div>
  )
}

/** Why the item waits, and the triage of its claim, given or proposed. */
function Reasons({ item, now }: Pick<QueueRowProps, 'item' | 'now'>) {
  const text = useText()
  const { triage } = item
  return (
    <div className="row">
      {triage && <TriageChip triage={triage.claim.triage} returned={triage.claim.returned} />}
      {triage?.claim.triage === '' && <ProposalChip ground={triage.claim.proposal} />}
      <ul className="reason-line queue-why">
        {whyWords(text, { ...item, person: triage?.person ?? false }, now).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
