import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { ActionTimeline } from '../trail/action-timeline'
import { Card } from '../ui/card'
import { useText } from '../../i18n/context'

/** Links to what the queue does not list. */
export function QueueLinks({ mayJudge }: { mayJudge: boolean }) {
  const { t } = useText()
  return (
    <Card title={t('queue.further')}>
      <ul className="queue-left">
        <li>
          <Link to="/overlaps?status=unsure">{t('queue.further.unsure')}</Link>
        </li>
        <li>
          <Link to="/overlaps">{t('queue.all')}</Link>
        </li>
        {mayJudge && (
          <li>
            <Link to="/undo">{t('undo.title')}</Link>
          </li>
        )}
      </ul>
    </Card>
  )
}

interface SinceYesterdayProps extends ComponentProps<typeof ActionTimeline> {
  /** How many actions there were, with those that are not shown. */
  count: number
  /** An ISO day. */
  yesterday: string
}

export function SinceYesterday({ actions, count, yesterday }: SinceYesterdayProps) {
  const { t } = useText()
  return (
    <Card title={t('queue.yesterday')}>
      <div className="stack">
        {actions.length === 0 ? (
          <p className="soft">{t('queue.yesterday.none')}</p>
        ) : (
          <ActionTimeline actions={actions} />
        )}
        {count > 0 && (
          <p>
            <Link to={`/trail?from=${yesterday}`}>{t('queue.yesterday.all', { count })}</Link>
          </p>
        )}
      </div>
    </Card>
  )
}
