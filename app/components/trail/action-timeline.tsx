import { Link } from '@remix-run/react'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { useText } from '../../i18n/context'
import { ActionPerformer, ActionSentence } from './action-sentence'
import { firstWords } from '../ui/claim-name'
import { SafeText } from '../ui/reading/safe-text'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { Timeline } from '../ui/timeline'

interface ActionTimelineProps {
  actions: readonly RecordedAction[]
  /** Writes the time in UTC beside the desk's own. */
  withUtc?: boolean
  /** Leaves out who acted, where the page says so already. */
  withoutPerformer?: boolean
}

/** Actions as sentences with who, when and why, newest first, each linked to its page in the record. */
export function ActionTimeline({ actions, withUtc, withoutPerformer }: ActionTimelineProps) {
  const text = useText()
  return (
    <Timeline
      items={actions.map((action) => ({
        key: action.seq,
        what: (
          <>
            <p className="action-did">
              <ActionSentence action={action} />
            </p>
            {action.reason !== '' && !saysReason(action) && (
              <p className="action-reason">
                <bdi>
                  <SafeText text={action.reason} />
                </bdi>
              </p>
            )}
          </>
        ),
        meta: (
          <MetaParts
            parts={[
              !withoutPerformer && <ActionPerformer actor={action.actor} />,
              <>
                <TimeStamp at={action.at} /> {withUtc && <UtcTime at={action.at} />}
              </>,
              <Link to={`/trail/${action.seq}`}>{text.t('action.numbered', { id: text.id(action.seq) })}</Link>,
            ]}
          />
        ),
      }))}
    />
  )
}

/** A short note that was added as evidence stands in the sentence as a whole, and is the reason of its action too. */
function saysReason({ reason, summary: { evidence, review } }: RecordedAction): boolean {
  return review !== 'sealed' && evidence?.note === reason && firstWords(reason) === reason
}

/** The same instant in UTC, with its day where that is another. */
function UtcTime({ at }: { at: string }) {
  const text = useText()
  const [day, time] = [text.date(at, { utc: true }), text.time(at, { utc: true })]
  const comma = text.locale === 'ar' ? '،' : ','
  return <>({text.t('action.utc', { time: text.date(at) === day ? time : `${day}${comma} ${time}` })})</>
}
