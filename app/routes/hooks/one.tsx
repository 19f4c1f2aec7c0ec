import { randomUUID } from 'node:crypto'
import {
  data,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { ActionKind } from '../../audit/action/kinds'
import { DeliveryTable } from '../../components/hooks/delivery-table'
import { HookForm } from '../../components/hooks/hook-form'
import { HookState } from '../../components/hooks/hook-state'
import { HookSteps } from '../../components/hooks/hook-steps'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { ShownOnce } from '../../components/ui/shown-once'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { listDeliveries, readHook } from '../../exchange/hooks/list-hooks.server'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { countWorkers } from '../../jobs/read-jobs.server'
import {
  changeHook,
  createHookSecret,
  removeHook,
  resend,
  rotateHookSecret,
  sendTest,
  type HookDetails,
} from '../../review/commands/web-hooks.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { readHookForm } from '../../server/hook-form'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { idField } from '../../../db/ids'

const step = z.object({
  do: z.enum(['rotate', 'remove', 'test', 'resend']),
  delivery: idField.optional(),
  request: requestKey,
})

type Step = [ActionKind, (tx: ActionTransaction) => Promise<void>, MessageKey]

type Viewer = Awaited<ReturnType<typeof authorise>>

export const meta: MetaFunction = pageTitle('hooks.one')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'manage-hooks')
  const hook = await readHook(context.db, numberParam(params.hook))
  if (!hook) throw notFound()
  return {
    hook,
    deliveries: await listDeliveries(context.db, hook.id),
    workers: await countWorkers(context.db),
    request: randomUUID(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-hooks')
  const id = numberParam(params.hook)
  const sent = await readFormData(request)
  if (sent.get('do') !== 'change') return takeStep(context, viewer, id, sent)
  const { read, issues, typed } = readHookForm(sent)
  const answered = { refusal: null, typed, issues, made: null }
  if (!read) return data(answered, { status: 400 })
  const outcome = await carryOut(context, viewer, { kind: 'change-web-hook', request: read.request }, (tx) =>
    changeHook(tx, id, read.seen, { ...read.details, on: read.on }),
  )
  if (!outcome.done) return data({ ...answered, ...outcome }, { status: 409 })
  return redirectSaying(context, `/settings/hooks/${id}`, { message: 'hooks.saved' })
}

/** What has a button of its own. */
async function takeStep(context: AppLoadContext, viewer: Viewer, id: number, sent: FormData) {
  const form = parseForm(sent, step)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { do: what, delivery = 0, request } = form.value
  const secret = createHookSecret()
  const steps: Record<typeof what, Step> = {
    rotate: ['rotate-web-hook-secret', (tx) => rotateHookSecret(tx, id, secret), 'claims.repeated'],
    remove: ['remove-web-hook', (tx) => removeHook(tx, id), 'hooks.removed'],
    test: ['send-web-hook', (tx) => sendTest(tx, id), 'hooks.try.sent'],
    resend: ['send-web-hook', (tx) => resend(tx, id, delivery), 'hooks.log.again.sent'],
  }
  const [kind, work, message] = steps[what]
  const outcome = await carryOut(context, viewer, { kind, request, subjects: [`web_hook:${id}`] }, async (tx) => {
    await work(tx)
    return true
  })
  const answered = { refusal: null, typed: {}, issues: {} }
  if (!outcome.done) return data({ ...answered, ...outcome, made: null }, { status: 409 })
  if (what === 'rotate' && outcome.value) return data({ ...answered, made: { secret } })
  return redirectSaying(context, what === 'remove' ? '/settings/hooks' : `/settings/hooks/${id}`, { message })
}

export default function Hook() {
  const { t } = useText()
  const { hook, deliveries, workers, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useRevalidation(deliveries.some(({ state }) => state === 'waiting'))
  const typed = answer && 'name' in answer.typed ? answer.typed : typedOf(hook)
  return (
    <>
      <PageHead title={hook.name} aside={<Link to="/settings/hooks">{t('hooks.all')}</Link>} />
      <Refused outcome={answer} />
      {answer?.made && (
        <ShownOnce
          key={answer.made.secret}
          words={t('hooks.once', { name: hook.name })}
          secret={answer.made.secret}
          copy={t('hooks.copy')}
        />
      )}
      {workers === 0 && <WorkerNotice />}
      {hook.state === 'paused' && <Notice tone="brick">{t('hooks.paused.means')}</Notice>}
      <div className="with-aside">
        <div className="cards">
          <Card title={t('hooks.log')} aside={<HookState hook={hook} />}>
            {deliveries.length === 0 ? (
              <p className="soft">{t('hooks.log.none')}</p>
            ) : (
              <>
                <DeliveryTable deliveries={deliveries} request={request} />
                <p className="meta">{t('hooks.log.about')}</p>
              </>
            )}
          </Card>
          <Card title={t('hooks.change')}>
            <HookForm
              key={hook.seen}
              values={{ do: 'change', request, seen: hook.seen }}
              typed={typed}
              issues={answer?.issues ?? {}}
              on={hook.state === 'on'}
            />
          </Card>
        </div>
        <HookSteps formerUntil={hook.formerUntil} request={request} />
      </div>
    </>
  )
}

/** What the form begins with. */
function typedOf({ name, address, events }: HookDetails): Record<string, string> {
  return { name, address, ...Object.fromEntries(events.map((event) => [`event-${event}`, 'yes'])) }
}
