import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { BlindSwitch } from '../../components/overlaps/blind-switch'
import { Button, LinkButton } from '../../components/ui/button'
import { FirstSteps } from '../../components/shell/first-steps'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { QueueBulk } from '../../components/queue/queue-bulk'
import { QueueFilterBar, QueueKinds } from '../../components/queue/queue-filters'
import { QueueRow } from '../../components/queue/queue-item'
import { QueueList } from '../../components/queue/queue-list'
import { SavedFilters } from '../../components/queue/saved-filters'
import { TriageBulk } from '../../components/triage/triage-bulk'
import { Card } from '../../components/ui/card'
import { useLiveEvents } from '../../components/queue/use-live-events'
import { useOutdated } from '../../components/queue/use-outdated'
import { LastBackup } from '../../components/exports/last-backup'
import { isBackupDue, lastBackup } from '../../exchange/backup/last-backup.server'
import { NeverSigned } from '../../components/trail/never-signed'
import { useText } from '../../i18n/context'
import { countActions, readActions } from '../../audit/history/read-actions.server'
import { everSigned } from '../../audit/signing/witness-age.server'
import { allows } from '../../auth/permissions'
import { hasReports } from '../../review/lookups/count-reports.server'
import { hideScores } from '../../review/queries/overlaps/hide-scores'
import { listQueue } from '../../review/queries/queue/list-queue.server'
import { readQueueState } from '../../review/queries/queue/page-state.server'
import { queueChoices } from '../../review/queries/queue/queue-choices.server'
import {
  inQueue,
  queueSearch,
  readQueueKey,
  writeQueueKey,
  type QueueKey,
} from '../../review/rules/queue/queue-filters'
import { readSubject, subjectAddress } from '../../review/rules/queue/queue-subject'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { readSavedFilters } from '../../review/commands/saved-filters.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { daysBetween } from '../../server/params/trail-filter'
import { addDays, localDay } from '../../text/facts/dates/calendar'

export const meta: MetaFunction = pageTitle('queue.title')

/** Comings and goings, which change no report and no claim. */
const passing = new Set<string>(['log-in', 'log-in-failed', 'log-out'])
const shownActions = 6

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const {
    db,
    services: { timeZone },
  } = context
  const given = new URL(request.url).searchParams
  const filters = readQueueFilters(given)
  const [after, before] = [readQueueKey(given.get('after')), readQueueKey(given.get('before'))]
  const from = after ? { key: after, way: 'after' as const } : before && { key: before, way: 'before' as const }
  const now = new Date()
  const yesterday = addDays(localDay(now.toISOString(), timeZone) ?? now.toISOString().slice(0, 10), -1)
  const since = daysBetween({ from: yesterday, to: '' }, timeZone)
  // What happens while the page is read must show as a change.
  const state = await readQueueState(db, viewer.personId)
  const [queue, choices, views, actions, count, { blind }, anyReport, neverSigned, backup] = await Promise.all([
    listQueue(db, filters, viewer.personId, from),
    queueChoices(db),
    readSavedFilters(db, viewer.personId),
    readActions(db, { ...since, limit: 60 }),
    countActions(db, since),
    context.preferences(),
    hasReports(db),
    allows(viewer.role, 'manage-people') ? everSigned(db).then((ever) => !ever) : false,
    allows(viewer.role, 'manage-people') ? lastBackup(db).then((at) => ({ at, due: isBackupDue(at, now) })) : null,
  ])
  return {
    ...queue,
    items: blind ? queue.items.map(hideScores) : queue.items,
    anyReport,
    filters,
    choices,
    views,
    state,
    now,
    yesterday,
    count,
    blind,
    neverSigned,
    backup,
    request: randomUUID(),
    actions: actions.filter((action) => !passing.has(action.kind)).slice(0, shownActions),
    may: {
      judge: allows(viewer.role, 'judge'),
      triage: allows(viewer.role, 'triage'),
      import: allows(viewer.role, 'import'),
      sample: allows(viewer.role, 'load-sample'),
    },
  }
}

export default function Queue() {
  const { t } = useText()
  const { anyReport, items, filters, choices, counts, views, blind, neverSigned, backup, may } =
    useLoaderData<typeof loader>()
  const search = queueSearch(filters)
  if (!anyReport) {
    return (
      <>
        <FirstSteps may={may} />
        {neverSigned && <NeverSigned />}
      </>
    )
  }
  return (
    <>
      <PageHead
        title={t('queue.title')}
        aside={
          <div className="row">
            <BlindSwitch blind={blind} />
            {may.triage && counts.claim > 0 && (
              <LinkButton to="/triage/next" shortcut="g">
                {t('triage.byReport')}
              </LinkButton>
            )}
            {items.length > 0 && (
              <LinkButton look="primary" to={`/next?${search}`}>
                {t('queue.next.open')}
              </LinkButton>
            )}
          </div>
        }
      />
      {neverSigned && <NeverSigned />}
      <QueueKinds filters={filters} counts={counts} />
      <QueueFilterBar filters={filters} {...choices} />
      <div className="with-aside">
        {items.length > 0 ? <Waiting key={search} /> : <NothingWaits filtered={search !== ''} />}
        <div className="cards">
          <SavedFilters views={views} search={search} />
          <Further />
          {backup && <LastBackup {...backup} />}
          <SinceYesterday />
        </div>
      </div>
    </>
  )
}

/** The list with what happens at it while it is read. */
function Waiting() {
  const { t } = useText()
  const { items, filters, more, state, now, may, request } = useLoaderData<typeof loader>()
  const { holders, taken, stamp } = useLiveEvents('queue', state)
  const outdated = useOutdated(state.stamp, stamp)
  const { revalidate } = useRevalidator()
  const [selected, setSelected] = useState({ pairs: 0, claims: 0 })
  const page = (way: 'after' | 'before', key: QueueKey | null) =>
    key
      ? `/?${new URLSearchParams([...new URLSearchParams(queueSearch(filters)), [way, writeQueueKey(key)]])}`
      : undefined
  return (
    <div className="cards queue-page">
      <div aria-live="polite" className="presence">
        {outdated && (
          <Notice
            tone="amber"
            actions={
              <Button type="button" small onClick={revalidate}>
                {t('presence.outdated.show')}
              </Button>
            }
          >
            {t('queue.outdated')}
          </Notice>
        )}
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

function NothingWaits({ filtered }: { filtered: boolean }) {
  const { t } = useText()
  const { may } = useLoaderData<typeof loader>()
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
      action={may.import && <LinkButton to="/reports/new">{t('queue.import')}</LinkButton>}
    />
  )
}

/** Ways to what the queue does not list. */
function Further() {
  const { t } = useText()
  const { may } = useLoaderData<typeof loader>()
  return (
    <Card title={t('queue.further')}>
      <ul className="queue-left">
        <li>
          <Link to="/overlaps?status=unsure">{t('queue.further.unsure')}</Link>
        </li>
        <li>
          <Link to="/overlaps">{t('queue.all')}</Link>
        </li>
        {may.judge && (
          <li>
            <Link to="/undo">{t('undo.title')}</Link>
          </li>
        )}
      </ul>
    </Card>
  )
}

function SinceYesterday() {
  const { t } = useText()
  const { actions, count, yesterday } = useLoaderData<typeof loader>()
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
