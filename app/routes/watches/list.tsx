import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Refused } from '../../components/ui/forms/refused'
import { EmptyState } from '../../components/ui/notices'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { WatchForm } from '../../components/watches/watch-form'
import { WatchTable } from '../../components/watches/watch-table'
import { watchIntervals } from '../../evidence/watching/intervals'
import { listWatches } from '../../evidence/watching/read-watches.server'
import { watchAddress } from '../../evidence/watching/watch-address.server'
import { useText } from '../../i18n/context'
import { countWorkers } from '../../jobs/read-jobs.server'
import { isEvidenceAddress } from '../../review/rules/claims/evidence-address'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { watchNamedTo } from '../../server/named-to'
import { pageTitle } from '../../server/page-title'
import { cutTo } from '../../text/characters/beginning'

const watching = z.object({
  address: z.string().trim().refine(isEvidenceAddress),
  every: z.enum(watchIntervals),
  request: requestKey,
})

export const meta: MetaFunction = pageTitle('watches.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const watches = await listWatches(context.db)
  return {
    watches: watches.map(watchNamedTo(viewer)),
    workers: await countWorkers(context.db),
    address: cutTo(new URL(request.url).searchParams.get('address') ?? '', 2000),
    mayWatch: allows(viewer.role, 'watch'),
    intervals: watchIntervals.filter((every) => every !== 'hour' || allows(viewer.role, 'steer-watches')),
    request: randomUUID(),
  }
}

/** Has an address watched; every hour is for leads to choose, since it asks much of a foreign server and of our own disk. */
export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'watch')
  const form = await readForm(request, watching)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed: form.typed }, { status: 400 })
  const { request: key, ...wanted } = form.value
  if (wanted.every === 'hour') await authorise(context, request, 'steer-watches')
  const asker = { personId: viewer.personId, steers: allows(viewer.role, 'steer-watches') }
  const outcome = await carryOut(context, viewer, { kind: 'watch-address', request: key }, (tx) =>
    watchAddress(tx, wanted, asker),
  )
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed: wanted }, { status: 409 })
  return redirectSaying(context, '/watches', { message: 'watches.saved' })
}

export default function Watches() {
  const { t } = useText()
  const { watches, workers, address, mayWatch, intervals, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.typed ?? {}
  const issues: Record<string, string> = answer?.issues ?? {}
  useRevalidation(watches.some(({ last }) => last === null))
  const form = mayWatch && (
    <WatchForm
      request={request}
      address={typed.address ?? address}
      every={intervals.find((every) => every === typed.every) ?? 'day'}
      intervals={intervals}
      bad={issues.address !== undefined}
    />
  )
  return (
    <>
      <PageHead title={t('watches.title')} />
      <Refused outcome={answer} />
      {workers === 0 && watches.length > 0 && <WorkerNotice />}
      <div className="cards">
        {address !== '' && form}
        {watches.length === 0 ? (
          <EmptyState title={t('watches.none')} next={t('watches.none.next')} />
        ) : (
          <Card title={t('watches.list')}>
            <WatchTable watches={watches} />
          </Card>
        )}
        {address === '' && form}
      </div>
    </>
  )
}
