import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { PolicyForm, PolicyInWords, ResolverGapNotice } from '../../components/people/policy-form'
import { Card } from '../../components/ui/card'
import { allows } from '../../auth/permissions'
import { useText } from '../../i18n/context'
import { policyForm, setPolicy } from '../../review/commands/set-policy.server'
import { readResolverGap } from '../../review/lookups/reviewing/resolvers.server'
import { readPolicy } from '../../review/lookups/reviewing/policy.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { pageTitle } from '../../server/page-title'
import { requestKey } from '../../server/forms/request-key'
import { isStartingReason } from '../../server/starting-policy'

const form = policyForm.safeExtend({ request: requestKey })

export const meta: MetaFunction = pageTitle('policy.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const [inForce, gap] = await Promise.all([readPolicy(context.db), readResolverGap(context.db)])
  const policy = { ...inForce, starting: await isStartingReason(inForce.reason) }
  return { policy, gap, maySet: allows(viewer.role, 'set-policy'), request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'set-policy')
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ refusal: null, issues: typed.issues, typed: typed.typed }, { status: 400 })
  const { request: key, ...policy } = typed.value
  const outcome = await carryOut(context, viewer, { kind: 'set-policy', reason: policy.reason, request: key }, (tx) =>
    setPolicy(tx, policy, viewer.personId),
  )
  if (!outcome.done)
    return data(
      { refusal: outcome.refusal, values: outcome.values, issues: {}, typed: asTyped(policy) },
      { status: 409 },
    )
  return redirectSaying(context, '/settings/policy', { message: 'policy.saved' })
}

/** The policy as its form has it: boxes left open are in no form. */
function asTyped(policy: Omit<z.infer<typeof form>, 'request'>): Record<string, string> {
  const { secondRefuted, secondConflicts, blind, ...rest } = policy
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value ?? '')])),
    ...(secondRefuted && { secondRefuted: 'yes' }),
    ...(secondConflicts && { secondConflicts: 'yes' }),
    blind: blind ? 'yes' : 'no',
  }
}

export default function PolicyPage() {
  const { t } = useText()
  const { policy, gap, maySet, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('policy.title')} aside={<Link to="/settings">{t('policy.back')}</Link>} />
      <Refused outcome={answer} />
      {gap && (maySet || policy.secondFor !== 'none') && <ResolverGapNotice gap={gap} />}
      <div className="with-aside">
        <Card title={t(maySet ? 'policy.change' : 'policy.inForce')}>
          {maySet ? (
            <PolicyForm
              key={`${policy.id} ${request}`}
              policy={policy}
              request={request}
              typed={answer?.typed}
              issues={answer?.issues}
            />
          ) : (
            <PolicyInWords policy={policy} />
          )}
        </Card>
        <div className="cards">
          {maySet && (
            <Card title={t('policy.inForce')}>
              <PolicyInWords policy={policy} />
            </Card>
          )}
          <Card title={t('policy.terms')}>
            <div className="stack-tight">
              <p>{t('policy.terms.kept')}</p>
              <p>{t('policy.terms.sealed')}</p>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
