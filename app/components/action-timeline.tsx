import { Link } from '@remix-run/react'
import type { RecordedAction } from '../audit/recorded-action'
import { useText } from '../i18n/context'
import { ActionPerformer, ActionSentence } from './action-sentence'
import { SafeText } from './safe-text'
import { TimeStamp } from './time-stamp'
import { Timeline } from './timeline'

interface ActionTimelineProps {
  actions: readonly RecordedAction[]
  /** Writes the time in UTC beside the desk's own. */
  withUtc?: boolean
}

/** Actions as sentences with who, when and why, newest first, each linked to its page in the record. */
export function ActionTimeline({ actions, withUtc }: ActionTimelineProps) {
  const text = useText()
  return (
    <Timeline
      items={actions.map((action) => ({
        key: action.seq,
        what: (
          <>
            <ActionSentence action={action} />
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
            <ActionPerformer actor={action.actor} /> · <TimeStamp at={action.at} />
            {withUtc && (
              <>
                {' · '}
                <TimeStamp at={action.at} utc />
              </>
            )}{' '}
            · <Link to={`/record/${action.seq}`}>{text.t('record.action', { id: text.id(action.seq) })}</Link>
          </>
        ),
      }))}
    />
  )
}
