import { Link } from '@remix-run/react'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { useText } from '../../i18n/context'
import { ActionPerformer, ActionSentence } from './action-sentence'
import { SafeText } from '../ui/reading/safe-text'
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
            {action.reason !== '' && (
              <p className="action-reason">
                <bdi>
                  <SafeText text={action.reason} />
                </bdi>
              </p>
            )}
          </>
        ),
        meta: (
          <>
            {!withoutPerformer && (
              <>
                <ActionPerformer actor={action.actor} /> |{' '}
              </>
            )}
            <TimeStamp at={action.at} /> {withUtc && <UtcTime at={action.at} />} |{' '}
            <Link to={`/trail/${action.seq}`}>{text.t('action.numbered', { id: text.id(action.seq) })}</Link>
          </>
        ),
      }))}
    />
  )
}

/** The same instant in UTC, with its day where that is another. */
function UtcTime({ at }: { at: string }) {
  const text = useText()
  const sameDay = text.date(at) === text.date(at, { utc: true })
  // A whole date names its zone itself.
  return (
    <>({sameDay ? text.t('action.utc', { time: text.time(at, { utc: true }) }) : text.dateTime(at, { utc: true })})</>
  )
}
