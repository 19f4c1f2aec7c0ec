import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '../../components/ui/button'
import { Field } from '../../components/ui/forms/field'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { logIn } from '../../auth/log-in.server'
import { isSetUp } from '../../auth/set-up.server'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { safeReturn } from '../../server/params/safe-return'

const credentials = z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(200) })

/** What became of what was typed into a form whose session had ended. */
const ends = ['kept', 'lost', 'none'] as const

export const meta: MetaFunction = pageTitle('login.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (await context.viewer()) throw redirect(safeReturn(new URL(request.url).searchParams.get('to')))
  if (!(await isSetUp(context.db))) throw redirect('/setup')
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, credentials)
  if (!form.ok) return data({ waitSeconds: 0, login: form.typed.login }, { status: 400 })
  const result = await logIn(context.services, {
    ...form.value,
    address: context.address,
    cookieHeader: request.headers.get('Cookie'),
  })
  if (!result.ok)
    return data(
      { waitSeconds: result.waitSeconds, login: form.value.login },
      { status: result.waitSeconds > 0 ? 429 : 400 },
    )
  const headers = new Headers()
  for (const cookie of result.cookies) headers.append('Set-Cookie', cookie)
  throw redirect(safeReturn(new URL(request.url).searchParams.get('to')), { headers })
}

export default function Login() {
  const { t } = useText()
  const answer = useActionData<typeof action>()
  const [search] = useSearchParams()
  const ended = ends.find((one) => one === search.get('typed')) ?? 'asked'
  const wrong = answer && (answer.waitSeconds > 0 ? t('login.wait', { seconds: answer.waitSeconds }) : t('login.wrong'))
  return (
    <>
      <PageHead title={t('login.title')} />
      {search.has('to') && !answer && (
        <Notice tone={ended === 'asked' ? 'accent' : 'amber'}>{t(`login.ended.${ended}`)}</Notice>
      )}
      <Card>
        <Form method="post" className="form">
          <Field
            label={t('login.account')}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            required
            defaultValue={answer?.login}
            error={wrong}
            dir="ltr"
          />
          <Field label={t('login.password')} name="password" type="password" autoComplete="current-password" required />
          <div className="form-end">
            <Button look="primary">{t('login.submit')}</Button>
          </div>
        </Form>
      </Card>
      <p className="meta">{t('login.forgotten')}</p>
    </>
  )
}
