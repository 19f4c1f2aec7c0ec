import { OutdatedNotice } from './outdated-notice'
import { useState } from 'react'
import { LinkButton } from '../ui/button'
import { EmptyState } from '../ui/notices'
import { Pager } from '../ui/pager'
import { QueueBulk } from './queue-bulk'
import { QueueRow } from './queue-item'
import { QueueList } from './queue-list'
import { TriageBulk } from '../triage/triage-bulk'
import { Card } from '../ui/card'
import { useLiveEvents } from './use-live-events'
import { useOutdated } from './use-outdated'
import { useText } from '../../i18n/context'
import {
  inQueue,
  queueSearch,
  writeQueueKey,
  type QueueFilters,
  type QueueKey,
} from '../../review/rules/queue/queue-filters'
import { readSubject, subjectAddress } from '../../review/rules/queue/queue-subject'
import type { QueuePage } from '../../review/queries/queue/list-queue.server'
import type { QueueState } from '../../review/queries/queue/page-state.server'

interface WaitingListProps extends Pick<QueuePage, 'items' | 'more'> {
  filters: QueueFilters
  state: QueueState
  now: Date
  may: { judge: boolean; triage: boolean }
  /** Names the requests of this page. */
  request: string
}

/** The items of the queue, with who is at them and what colleagues decide while the page is open. */
export function WaitingList({ items, filters, more, state, now, may, request }: WaitingListProps) {
  const { t } = useText()
  const { holders, taken, stamp } = useLiveEvents('queue', state)
  const outdated = useOutdated(state.stamp, stamp)
  const [selected, setSelected] = useState({ pairs: 0, claims: 0 })
  const page = (way: 'after' | 'before', key: QueueKey | null) =>
    key
      ? `/?${new URLSearchParams([...new URLSearchParams(queueSearch(filters)), [way, writeQueueKey(key)]])}`
      : undefined
  return (
    <div className="cards queue-page">
      <div aria-live="polite" className="presence">
        {outdated && <OutdatedNotice words={t('queue.outdated')} />}
      </div>
      <Card>
        <QueueList onSelect={setSelected}>
          {items.map((item) => {
            const subject = readSubject(item.subject)
            return (
              <QueueRow
                key={item.subject}
                item={item}
                to={subject ? subjectAddress(subject) + inQueue(filters) : '/'}
                now={now}
                holders={holders[item.subject] ?? []}
                taken={taken.includes(item.subject)}
                mayJudge={may.judge}
                mayTriage={may.triage}
                request={request}
              />
            )
          })}
        </QueueList>
      </Card>
      <Pager previous={page('before', more.before)} next={page('after', more.after)} />
      {may.judge && <QueueBulk selected={selected.pairs} />}
      {may.triage && <TriageBulk selected={selected.claims} />}
    </div>
  )
}

export function NothingWaits({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  const { t } = useText()
  if (filtered)
    return (
      <EmptyState
        title={t('queue.filtered.none')}
        next={t('queue.filtered.next')}
        action={<LinkButton to="/">{t('frame.filter.clear')}</LinkButton>}
      />
    )
  return (
    <EmptyState
      title={t('queue.empty.title')}
      next={t('queue.empty.next')}
      action={mayImport && <LinkButton to="/reports/new">{t('queue.import')}</LinkButton>}
    />
  )
}
