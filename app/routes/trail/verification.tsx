import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrailTabs } from '../../components/trail/action-tabs'
import { CheckpointAgeCard } from '../../components/trail/checkpoint-age'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { TrailExport } from '../../components/trail/trail-export'
import { VerificationRun } from '../../components/trail/verification-run'
import { useText } from '../../i18n/context'
import { checkpointAge } from '../../audit/signing/witness-age.server'
import { allows } from '../../auth/permissions'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { verifyOnce } from '../../server/live/verification-stream'

export const meta: MetaFunction = pageTitle('trail.verification')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const wanted = new URL(request.url).searchParams.get('run') === 'yes'
  const found = wanted ? await verifyOnce(context.services.db) : null
  const { left, ...age } = await checkpointAge(context.db, new Date())
  // The place may be an address that only administrators should know.
  return {
    found,
    busy: wanted && !found,
    age: { ...age, left: left && { ...left, place: '' } },
    mayExport: allows(viewer.role, 'export'),
  }
}

const limits = ['server', 'rewrite', 'since', 'account', 'clock', 'truth'] as const

export default function TrailVerification() {
  const { t } = useText()
  const { found, busy, age, mayExport } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('trail.verification')} />
      <TrailTabs current="verification" />
      <div className="with-aside">
        <div className="cards">
          <VerificationRun found={found} busy={busy} />
          <Card title={t('trail.limits')}>
            <ul className="stack-tight">
              {limits.map((limit) => (
                <li key={limit}>{t(`trail.limits.${limit}`)}</li>
              ))}
            </ul>
          </Card>
        </div>
        <div className="cards">
          <CheckpointAgeCard age={age} />
          {mayExport && <TrailExport signed={age.signed !== null} />}
        </div>
      </div>
    </>
  )
}
