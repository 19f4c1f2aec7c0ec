import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BlindSwitch } from '../../components/overlaps/blind-switch'
import { ImportNotice } from '../../components/queue/import-notice'
import { LinkButton } from '../../components/ui/button'
import { FirstSteps } from '../../components/shell/first-steps'
import { PageHead } from '../../components/ui/page-head'
import { QueueFilterBar, QueueKinds } from '../../components/queue/queue-filters'
import { SavedFilters } from '../../components/queue/saved-filters'
import { LastBackup } from '../../components/exports/last-backup'
import { DeskNotices } from '../../components/queue/desk-notices'
import { useText } from '../../i18n/context'
import { countActions, readActions } from '../../audit/history/read-actions.server'
import { allows } from '../../auth/permissions'
import { hasReports } from '../../review/lookups/sources/count-reports.server'
import { readBulkUnderWay } from '../../intake/bulk/bulk-under-way.server'
import { hideScores } from '../../review/queries/overlaps/hide-scores'
import { listQueue } from '../../review/queries/queue/list-queue.server'
import { readQueueState } from '../../review/queries/queue/page-state.server'
import { queueChoices } from '../../review/queries/queue/queue-choices.server'
import { queueSearch, readQueueKey } from '../../review/rules/queue/queue-filters'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { readSavedFilters } from '../../review/commands/saved-filters.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { daysBetween } from '../../server/params/trail-filter'
import { addDays, localDay } from '../../text/facts/dates/calendar'
import { NothingWaits, WaitingList } from '../../components/queue/waiting-list'
import { QueueLinks, SinceYesterday } from '../../components/queue/queue-aside'
import { readDeskHealth } from './desk-health'

export const meta: MetaFunction = pageTitle('queue.title')

/** Comings and goings, which change no report and no claim. */
const passing = ['log-in', 'log-in-failed', 'log-out'] as const

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
  const [queue, choices, views, actions, count, { blind }, anyReport, importing, health] = await Promise.all([
    listQueue(db, filters, viewer.personId, from),
    queueChoices(db),
    readSavedFilters(db, viewer.personId),
    readActions(db, { ...since, without: passing, limit: shownActions }),
    countActions(db, since),
    context.preferences(),
    hasReports(db),
    readBulkUnderWay(db, viewer.personId),
    readDeskHealth(context, viewer.role, now),
  ])
  return {
    ...queue,
    items: blind ? queue.items.map(hideScores) : queue.items,
    anyReport,
    importing,
    filters,
    choices,
    views,
    state,
    now,
    yesterday,
    count,
    blind,
    ...health,
    request: randomUUID(),
    actions,
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
  const page = useLoaderData<typeof loader>()
  const { anyReport, importing, items, filters, choices, counts, views, blind, backup, may } = page
  const search = queueSearch(filters)
  if (!anyReport) {
    return (
      <>
        <FirstSteps may={may} importing={importing} />
        <DeskNotices {...page} />
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
      <DeskNotices {...page} />
      {importing && <ImportNotice running={importing} follow={items.length === 0} />}
      <QueueKinds filters={filters} counts={counts} />
      <QueueFilterBar filters={filters} {...choices} />
      <div className="with-aside">
        {items.length > 0 ? (
          <WaitingList key={search} {...page} />
        ) : importing && search === '' ? null : (
          <NothingWaits filtered={search !== ''} mayImport={may.import} />
        )}
        <div className="cards">
          <SavedFilters views={views} search={search} />
          <QueueLinks mayJudge={may.judge} />
          {backup && <LastBackup {...backup} />}
          <SinceYesterday {...page} />
        </div>
      </div>
    </>
  )
}
