import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { PublishingForm } from '../../components/publishing/publishing-form'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { publishingForm, setPublishingPolicy } from '../../review/commands/publish.server'
import { readPublishingPolicy } from '../../review/lookups/publications.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { pageTitle } from '../../server/page-title'

const form = publishingForm.extend({ request: requestKey })

export const meta: MetaFunction = pageTitle('publishing.policy.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const policy = await readPublishingPolicy(context.db)
  return { policy, maySet: allows(viewer.role, 'set-policy'), request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'set-policy')
  const typed = await readForm(request, form)
  if (!typed.ok) return data({ refusal: null, issues: typed.issues, typed: typed.typed }, { status: 400 })
  const { request: key, ...policy } = typed.value
  const outcome = await carryOut(
    context,
    viewer,
    { kind: 'set-publishing', reason: policy.reason, request: key },
    (tx) => setPublishingPolicy(tx, policy, viewer.personId),
  )
  if (!outcome.done) {
    const { deskName, site, reason, secondPerson } = policy
    const again = { deskName, site, reason, ...(secondPerson && { secondPerson: 'yes' }) }
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed: again }, { status: 409 })
  }
  return redirectSaying(context, '/settings/publishing', { message: 'publishing.policy.saved' })
}

export default function PublishingPolicyPage() {
  const { t } = useText()
  const { policy, maySet, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('publishing.policy.title')} aside={<Link to="/published">{t('publishing.list')}</Link>} />
      <Refused outcome={answer} />
      <div className="with-aside">
        <Card>
          <PublishingForm
            key={`${policy.id} ${request}`}
            policy={policy}
            request={request}
            maySet={maySet}
            typed={answer?.typed}
            issues={answer?.issues}
          />
        </Card>
        <Card title={t('publishing.policy.what')}>
          <div className="stack-tight">
            <p>{t('publishing.policy.what.released')}</p>
            <p>{t('publishing.policy.what.verdict')}</p>
            <p>{t('publishing.policy.what.closed')}</p>
          </div>
        </Card>
      </div>
    </>
  )
}
