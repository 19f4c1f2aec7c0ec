import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '../../components/ui/button'
import { NewPasswordFields } from '../../components/people/new-password-fields'
import { Check } from '../../components/ui/forms/choices'
import { Field } from '../../components/ui/forms/field'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { runAction } from '../../audit/action/action.server'
import type { Services } from '../../auth/services.server'
import { newPerson } from '../../auth/people.server'
import { shortestPassword } from '../../auth/password.server'
import { isSetUp, setUp } from '../../auth/set-up.server'
import { loadSample } from '../../intake/load-sample.server'
import { beginWithPolicy } from '../../review/commands/set-policy.server'
import { flashCookie, type Flash } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { startingReason } from '../../server/starting-policy'

const form = newPerson
  .omit({ role: true })
  .extend({ code: z.string().min(1).max(40), again: z.string(), sample: z.literal('yes').optional() })
  .refine((typed) => typed.password === typed.again, { path: ['again'], message: 'mismatch' })

export const meta: MetaFunction = pageTitle('setup.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (await isSetUp(context.db)) throw redirect('/')
  return { least: shortestPassword, exposed: !context.secure && !isLoopback(new URL(request.url).hostname) }
}

/** Whether an address reaches no further than this machine. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]'
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ issues: typed.issues, waitSeconds: 0, typed: typed.typed }, { status: 400 })
  const { code, sample, login, name, password } = typed.value
  // Guesses from elsewhere do not count here: the right code works, and where it has to wait the page says so.
  const attempt = { account: 'the set-up code', address: context.address }
  const waitSeconds = await context.services.limits.attempt(attempt)
  if (waitSeconds > 0) return data({ issues: { code: 'wait' }, waitSeconds, typed: { login, name } }, { status: 429 })
  const { locale } = await context.preferences()
  const reason = await startingReason(locale)
  const personId = await setUp(context.services, code, { login, name, password }, (tx, first) =>
    beginWithPolicy(tx, { first, by: first, reason }),
  )
  if (personId === null)
    return data({ issues: { code: 'wrong' }, waitSeconds: 0, typed: { login, name } }, { status: 400 })
  await context.services.limits.succeed(attempt)
  const { token, cookie } = await context.services.sessions.open(personId)
  const { to, flash } = sample
    ? await withSample(context.services, token)
    : { to: '/', flash: { message: 'setup.done' } as const }
  const headers = new Headers({ 'Set-Cookie': cookie })
  headers.append('Set-Cookie', context.services.devices.issue(login))
  headers.append('Set-Cookie', await flashCookie(context, flash))
  throw redirect(to, { headers })
}

/** Loads the sample in the new administrator's name; the account stands either way. */
async function withSample(services: Services, token: string): Promise<{ to: string; flash: Flash }> {
  try {
    const { reports } = await runAction(services.db, { actor: { session: token }, kind: 'load-sample' }, (tx) =>
      loadSample(tx, services.sampleDirectory, services.timeZone),
    )
    return { to: '/', flash: { message: 'setup.doneWithSample', values: { reports } } }
  } catch (error) {
    process.stderr.write(`The sample data could not be loaded: ${String(error)}\n`)
    return { to: '/sample', flash: { message: 'setup.doneWithoutSample', tone: 'amber' } }
  }
}

export default function Setup() {
  const { t } = useText()
  const { least, exposed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { state, formData } = useNavigation()
  const busy = state !== 'idle'
  const issues: Record<string, string> = answer?.issues ?? {}
  const typed: Record<string, string> = answer?.typed ?? {}
  return (
    <>
      <PageHead title={t('setup.title')} />
      <p>{t('setup.intro')}</p>
      {exposed && (
        <Notice tone="amber" icon="warning">
          {t('setup.insecure')}
        </Notice>
      )}
      <Card>
        <Form method="post" className="form">
          <CodeField issue={issues.code} waitSeconds={answer?.waitSeconds ?? 1} />
          <AccountFields issues={issues} typed={typed} />
          <NewPasswordFields label={t('setup.password')} issues={issues} least={least} />
          <Check label={t('setup.sample')} hint={t('setup.sample.hint')} name="sample" value="yes" />
          <div className="form-end">
            <Button look="primary" disabled={busy}>
              {t('setup.submit')}
            </Button>
            <span className="meta" role="status">
              {busy && t(formData?.has('sample') ? 'setup.working.sample' : 'setup.working')}
            </span>
          </div>
        </Form>
      </Card>
    </>
  )
}

/** The one-time code that the server printed. */
function CodeField({ issue, waitSeconds }: { issue: string | undefined; waitSeconds: number }) {
  const { t } = useText()
  return (
    <Field
      label={t('setup.code')}
      hint={t('setup.code.hint')}
      name="code"
      required
      autoComplete="off"
      dir="ltr"
      error={issue && (issue === 'wait' ? t('login.wait', { seconds: waitSeconds }) : t('setup.code.wrong'))}
    />
  )
}

function AccountFields({ issues, typed }: Record<'issues' | 'typed', Record<string, string>>) {
  const { t } = useText()
  return (
    <>
      <Field
        label={t('setup.name')}
        hint={t('setup.name.hint')}
        name="name"
        required
        defaultValue={typed.name}
        error={issues.name && t('errors.field.required')}
      />
      <Field
        label={t('setup.account')}
        hint={t('setup.account.hint')}
        name="login"
        required
        autoComplete="username"
        autoCapitalize="none"
        dir="ltr"
        defaultValue={typed.login}
        error={issues.login && t('setup.account.hint')}
      />
    </>
  )
}
