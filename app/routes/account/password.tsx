import { randomUUID } from 'node:crypto'
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PasswordForm } from '../../components/people/person-password'
import { PageHead } from '../../components/ui/page-head'
import { Notice } from '../../components/ui/notices'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { shortestPassword } from '../../auth/password.server'
import { authorise } from '../../server/authorise'
import { changePasswordAction } from '../../server/change-password-action'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('settings.password')

/** Where somebody begins whose password was given by an administrator: nothing else is let before it is changed. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'change-own-password')
  if (!viewer.givenPassword) throw redirect('/settings')
  return { least: shortestPassword, request: randomUUID() }
}

export const action = changePasswordAction('/')

export default function ChooseOwnPassword() {
  const { t } = useText()
  const { least, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('settings.password')} />
      <Notice>{t('settings.password.given')}</Notice>
      <Card>
        <PasswordForm
          key={request}
          request={request}
          main
          least={least}
          issues={answer?.issues ?? {}}
          waitSeconds={answer?.waitSeconds ?? 0}
        />
      </Card>
    </>
  )
}
