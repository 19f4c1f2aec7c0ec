import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { HookForm } from '../../components/hooks/hook-form'
import { HookTable } from '../../components/hooks/hook-table'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { ShownOnce } from '../../components/ui/shown-once'
import { listHooks } from '../../exchange/hooks/list-hooks.server'
import { useText } from '../../i18n/context'
import { countWorkers } from '../../jobs/read-jobs.server'
import { addHook, createHookSecret } from '../../review/commands/web-hooks.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readFormData } from '../../server/forms/forms'
import { readHookForm } from '../../server/hook-form'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('hooks.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'manage-hooks')
  return { hooks: await listHooks(context.db), workers: await countWorkers(context.db), request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-hooks')
  const { read, issues, typed } = readHookForm(await readFormData(request))
  if (!read) return data({ refusal: null, issues, typed, made: null }, { status: 400 })
  const { request: key, details } = read
  const secret = createHookSecret()
  const outcome = await carryOut(context, viewer, { kind: 'add-web-hook', request: key }, (tx) =>
    addHook(tx, details, secret, viewer.personId),
  )
  if (!outcome.done) return data({ ...outcome, issues: {}, typed, made: null }, { status: 409 })
  // A repeated request made nothing: the secret was shown then.
  if (outcome.value === null)
    return redirectSaying(context, '/settings/hooks', { message: 'claims.repeated', tone: 'amber' })
  return data({ refusal: null, issues: {}, typed: {}, made: { name: details.name, secret } })
}

/** For administrators: who is told of what happens on the desk. */
export default function Hooks() {
  const { t } = useText()
  const { hooks, workers, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('hooks.title')} aside={<Link to="/settings">{t('policy.back')}</Link>} />
      <Refused outcome={answer} />
      {answer?.made && (
        <ShownOnce
          key={answer.made.secret}
          words={t('hooks.once', { name: answer.made.name })}
          secret={answer.made.secret}
          copy={t('hooks.copy')}
        />
      )}
      {workers === 0 && <WorkerNotice />}
      <p>{t('hooks.intro')}</p>
      <div className="cards">
        <Card title={t('hooks.title')}>
          {hooks.length === 0 ? <p className="soft">{t('hooks.none')}</p> : <HookTable hooks={hooks} />}
        </Card>
        <Card title={t('hooks.add')} className="measure">
          <HookForm key={request} values={{ request }} issues={answer?.issues ?? {}} typed={answer?.typed ?? {}} />
        </Card>
      </div>
    </>
  )
}
