import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ActionTimeline } from '../components/action-timeline'
import { LinkButton } from '../components/button'
import { EmptyState } from '../components/notices'
import { OverlapItem } from '../components/overlap-item'
import { OverlapList } from '../components/overlap-list'
import { PageHead } from '../components/page-head'
import { Sheet } from '../components/sheet'
import { useText } from '../i18n/context'
import { countActions, readActions } from '../audit/read-actions.server'
import { allows } from '../auth/permissions'
import { readQueue } from '../review/read-queue.server'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'
import { daysBetween } from '../server/record-filter'
import { addDays, localDay } from '../text/facts/calendar'

export const meta: MetaFunction = pageTitle('queue.title')

/** Comings and goings, which change no report and no claim. */
const passing = new Set<string>(['log-in', 'log-in-failed', 'log-out'])
const shownActions = 6

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const { timeZone } = context.desk
  const now = new Date().toISOString()
  const yesterday = addDays(localDay(now, timeZone) ?? now.slice(0, 10), -1)
  const since = daysBetween({ from: yesterday, to: '' }, timeZone)
  const [queue, actions, count] = await Promise.all([readQueue(context.db), readActions(context.db, { ...since, limit: 60 }), countActions(context.db, since)])
  return {
    ...queue,
    actions: actions.filter((action) => !passing.has(action.kind)).slice(0, shownActions),
    count,
    yesterday,
    may: { import: allows(viewer.role, 'import'), sample: allows(viewer.role, 'load-sample') },
  }
}

export default function Queue() {
  const { t } = useText()
  const { anyReport, next, left } = useLoaderData<typeof loader>()
  const [first] = next
  if (!anyReport) return <FirstSteps />
  return (
    <>
      <PageHead
        title={t('queue.title')}
        aside={
          first && (
            <LinkButton look="primary" to={`/overlaps/${first.left}/${first.right}`}>
              {t('queue.next.open')}
            </LinkButton>
          )
        }
      />
      <div className="with-aside">
        {first ? (
          <Sheet title={t('queue.next')} aside={<Link to="/overlaps">{t('queue.all')}</Link>}>
            <OverlapList>
              {next.map((overlap) => (
                <OverlapItem key={`${overlap.left}-${overlap.right}`} {...overlap} to={`/overlaps/${overlap.left}/${overlap.right}`} />
              ))}
            </OverlapList>
          </Sheet>
        ) : (
          <EmptyState title={t('queue.empty.title')} next={t(left.undecided > 0 ? 'queue.empty.claims' : 'queue.empty.next')} action={<NextStep />} />
        )}
        <div className="sheets">
          <Left />
          <SinceYesterday />
        </div>
      </div>
    </>
  )
}

function FirstSteps() {
  const { t } = useText()
  const { may } = useLoaderData<typeof loader>()
  const action = (
    <div className="row">
      {may.import && (
        <LinkButton look="primary" to="/reports/new">
          {t('queue.import')}
        </LinkButton>
      )}
      {may.sample && <LinkButton to="/sample">{t('queue.sample')}</LinkButton>}
    </div>
  )
  return (
    <>
      <PageHead title={t('queue.title')} />
      <EmptyState title={t('queue.first.title')} next={t(may.import ? 'queue.first.next' : 'queue.first.read')} action={action} />
    </>
  )
}

function NextStep() {
  const { t } = useText()
  const { left, may } = useLoaderData<typeof loader>()
  return (
    <div className="row">
      {left.undecided > 0 && (
        <LinkButton look="primary" to="/claims?state=open">
          {t('queue.empty.decide')}
        </LinkButton>
      )}
      {may.import && <LinkButton to="/reports/new">{t('queue.import')}</LinkButton>}
    </div>
  )
}

const links = { unsure: '/overlaps?status=unsure', conflicts: '/claims?conflict=yes', stale: '/claims?stale=yes', undecided: '/claims?state=open' } as const

function Left() {
  const { t } = useText()
  const { left } = useLoaderData<typeof loader>()
  const rest = Object.entries(links) as [keyof typeof links, string][]
  return (
    <Sheet title={t('queue.left.title')}>
      <ul className="queue-left">
        <li>
          <Link to="/overlaps">{t('queue.left', { count: left.open })}</Link>
        </li>
        {rest.map(([name, to]) => (
          <li key={name}>{left[name] > 0 ? <Link to={to}>{t(`queue.left.${name}`, { count: left[name] })}</Link> : <span className="soft">{t(`queue.left.${name}`, { count: 0 })}</span>}</li>
        ))}
      </ul>
    </Sheet>
  )
}

function SinceYesterday() {
  const { t } = useText()
  const { actions, count, yesterday } = useLoaderData<typeof loader>()
  return (
    <Sheet title={t('queue.yesterday')}>
      <div className="stack">
        {actions.length === 0 ? <p className="soft">{t('queue.yesterday.none')}</p> : <ActionTimeline actions={actions} />}
        {count > 0 && (
          <p>
            <Link to={`/record?from=${yesterday}`}>{t('queue.yesterday.all', { count })}</Link>
          </p>
        )}
      </div>
    </Sheet>
  )
}
