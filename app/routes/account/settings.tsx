import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { PageHead } from '../../components/ui/page-head'
import { PasswordForm } from '../../components/people/person-password'
import { PreferencesForm } from '../../components/people/person-preferences'
import { Sheet } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { AlreadyRecorded, NoLiveSession } from '../../audit/action/action.server'
import { readActions } from '../../audit/history/read-actions.server'
import { changeOwnPassword } from '../../auth/change-password.server'
import { newPassword, shortestPassword } from '../../auth/password.server'
import { allows } from '../../auth/permissions'
import { authorise } from '../../server/authorise'
import { flashCookie } from '../../server/flash'
import { readForm } from '../../server/forms'
import { pageTitle } from '../../server/page-title'

const form = z
  .object({ request: z.uuid(), current: z.string().min(1).max(200), password: newPassword, again: z.string() })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'mismatch' })

export const meta: MetaFunction = pageTitle('settings.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'set-preferences')
  return {
    preferences: await context.preferences(),
    actions: await readActions(context.db, { person: viewer.personId, viewer: viewer.personId, limit: 8 }),
    person: viewer.personId,
    mayLoadSample: allows(viewer.role, 'load-sample'),
    least: shortestPassword,
    request: randomUUID(),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'change-own-password')
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ faults: typed.faults, waitSeconds: 0 }, { status: 400 })
  const { current, password: next, request: name } = typed.value
  const change = await changeOwnPassword(context.desk, viewer, { current, next, request: name }).catch((error: unknown) => {
    if (error instanceof AlreadyRecorded || error instanceof NoLiveSession) throw redirect('/login')
    throw error
  })
  if (!change.ok) {
    const waitSeconds = change.fault === 'wait' ? change.waitSeconds : 0
    return data({ faults: { current: change.fault }, waitSeconds }, { status: waitSeconds > 0 ? 429 : 400 })
  }
  const headers = new Headers({ 'Set-Cookie': change.cookie })
  headers.append('Set-Cookie', flashCookie({ message: 'settings.password.changed' }))
  throw redirect('/settings', { headers })
}

export default function Settings() {
  const { t } = useText()
  const { preferences, actions, person, mayLoadSample, least, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className="with-aside">
        <div className="sheets">
          <Sheet title={t('settings.screens')}>
            <PreferencesForm preferences={preferences} />
          </Sheet>
          <Sheet title={t('settings.password')}>
            <PasswordForm key={request} request={request} least={least} faults={answer?.faults ?? {}} waitSeconds={answer?.waitSeconds ?? 0} />
          </Sheet>
        </div>
        <div className="sheets">
          <Sheet title={t('settings.actions')} aside={<Link to={`/record?who=person:${person}`}>{t('frame.all')}</Link>}>
            <ActionTimeline actions={actions} withoutPerformer />
          </Sheet>
          <Sheet title={t('policy.title')}>
            <p>
              <Link to="/settings/policy">{t('policy.open.page')}</Link>
            </p>
          </Sheet>
          {mayLoadSample && (
            <Sheet title={t('setup.sample.title')}>
              <p>
                <Link to="/sample">{t('setup.sample')}</Link>
              </p>
            </Sheet>
          )}
        </div>
      </div>
    </>
  )
}
