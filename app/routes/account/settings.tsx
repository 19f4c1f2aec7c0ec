import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { PageHead } from '../../components/ui/page-head'
import { PasswordForm } from '../../components/people/person-password'
import { PreferencesForm } from '../../components/people/person-preferences'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { comingAndGoing } from '../../audit/action/kinds'
import { readActions } from '../../audit/history/read-actions.server'
import { listAccessTokens } from '../../auth/access-tokens.server'
import { shortestPassword } from '../../auth/password.server'
import { allows } from '../../auth/permissions'
import { authorise } from '../../server/authorise'
import { changePasswordAction } from '../../server/change-password-action'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('settings.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'set-preferences')
  return {
    preferences: await context.preferences(),
    actions: await readActions(context.db, {
      person: viewer.personId,
      viewer: viewer.personId,
      without: comingAndGoing,
      limit: 8,
    }),
    person: viewer.personId,
    mayManageFeeds: allows(viewer.role, 'manage-feeds'),
    mayManageHooks: allows(viewer.role, 'manage-hooks'),
    mayLoadSample: allows(viewer.role, 'load-sample'),
    tokens: (await listAccessTokens(context.db, viewer.personId)).filter(({ state }) => state === 'live').length,
    least: shortestPassword,
    request: randomUUID(),
  }
}

export const action = changePasswordAction('/settings')

export default function Settings() {
  const { t } = useText()
  const page = useLoaderData<typeof loader>()
  const { preferences, actions, person, tokens, least, request } = page
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className="with-aside">
        <div className="cards">
          <Card title={t('settings.screens')}>
            <PreferencesForm preferences={preferences} />
          </Card>
          <Card title={t('settings.password')}>
            <PasswordForm
              key={request}
              request={request}
              least={least}
              tokens={tokens}
              issues={answer?.issues ?? {}}
              waitSeconds={answer?.waitSeconds ?? 0}
            />
          </Card>
        </div>
        <div className="cards">
          {actions.length > 0 && (
            <Card
              title={t('settings.actions')}
              aside={<Link to={`/trail?who=person:${person}`}>{t('frame.all')}</Link>}
            >
              <ActionTimeline actions={actions} withoutPerformer />
            </Card>
          )}
          <DeskPages {...page} />
        </div>
      </div>
    </>
  )
}

/** The pages on which the desk's own settings stand, as far as the person may open them. */
function DeskPages({
  mayManageFeeds,
  mayManageHooks,
  mayLoadSample,
}: Record<'mayManageFeeds' | 'mayManageHooks' | 'mayLoadSample', boolean>) {
  const { t } = useText()
  const publishing = [
    { to: '/settings/publishing', label: t('publishing.policy.open') },
    { to: '/published', label: t('publishing.list') },
  ]
  return (
    <>
      <PageLinks title={t('policy.title')} links={[{ to: '/settings/policy', label: t('policy.open.page') }]} />
      <PageLinks title={t('tokens.title')} links={[{ to: '/settings/tokens', label: t('tokens.open') }]} />
      {mayManageFeeds && (
        <PageLinks title={t('feeds.title')} links={[{ to: '/settings/feeds', label: t('feeds.open') }]} />
      )}
      {mayManageHooks && (
        <PageLinks title={t('hooks.title')} links={[{ to: '/settings/hooks', label: t('hooks.open') }]} />
      )}
      <PageLinks title={t('publishing.policy.title')} links={publishing} />
      {mayLoadSample && (
        <PageLinks title={t('setup.sample.title')} links={[{ to: '/sample', label: t('setup.sample') }]} />
      )}
    </>
  )
}

function PageLinks({ title, links }: { title: string; links: readonly { to: string; label: string }[] }) {
  return (
    <Card title={title}>
      {links.map(({ to, label }) => (
        <p key={to}>
          <Link to={to}>{label}</Link>
        </p>
      ))}
    </Card>
  )
}
