import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { PageHead } from '../../components/ui/page-head'
import { PasswordForm } from '../../components/people/person-password'
import { PreferencesForm } from '../../components/people/person-preferences'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
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
    actions: await readActions(context.db, { person: viewer.personId, viewer: viewer.personId, limit: 8 }),
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
  const { preferences, actions, person, mayManageFeeds, mayManageHooks, mayLoadSample, tokens, least, request } = page
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
          <Card title={t('settings.actions')} aside={<Link to={`/trail?who=person:${person}`}>{t('frame.all')}</Link>}>
            <ActionTimeline actions={actions} withoutPerformer />
          </Card>
          <Card title={t('policy.title')}>
            <p>
              <Link to="/settings/policy">{t('policy.open.page')}</Link>
            </p>
          </Card>
          <Card title={t('tokens.title')}>
            <p>
              <Link to="/settings/tokens">{t('tokens.open')}</Link>
            </p>
          </Card>
          {mayManageFeeds && (
            <Card title={t('feeds.title')}>
              <p>
                <Link to="/settings/feeds">{t('feeds.open')}</Link>
              </p>
            </Card>
          )}
          {mayManageHooks && (
            <Card title={t('hooks.title')}>
              <p>
                <Link to="/settings/hooks">{t('hooks.open')}</Link>
              </p>
            </Card>
          )}
          <Card title={t('publishing.policy.title')}>
            <p>
              <Link to="/settings/publishing">{t('publishing.policy.open')}</Link>
            </p>
            <p>
              <Link to="/published">{t('publishing.list')}</Link>
            </p>
          </Card>
          {mayLoadSample && (
            <Card title={t('setup.sample.title')}>
              <p>
                <Link to="/sample">{t('setup.sample')}</Link>
              </p>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}
