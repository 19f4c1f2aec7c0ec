import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Button } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { PostForm } from '../../components/ui/forms/post-form'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { useRevalidation } from '../../components/ui/use-revalidation'
import { VisitList } from '../../components/watches/visit-list'
import { WatchFacts } from '../../components/watches/watch-facts'
import { readVisits, readWatch } from '../../evidence/watching/read-watches.server'
import { endWatch, visitNow } from '../../evidence/watching/watch-address.server'
import { useText } from '../../i18n/context'
import { countWorkers } from '../../jobs/read-jobs.server'
import { authorise } from '../../server/authorise'
import { carryOut, refuse } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { watchNamedTo } from '../../server/named-to'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

const steering = z.object({ do: z.enum(['visit', 'end']), request: requestKey })

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('watches.one', params.watch, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const watch = await readWatch(context.db, numberParam(params.watch))
  if (!watch) throw notFound()
  const own = watch.person?.id === viewer.personId
  return {
    watch: watchNamedTo(viewer)(watch),
    visits: await readVisits(context.db, watch.id),
    workers: await countWorkers(context.db),
    mayVisit: allows(viewer.role, 'watch'),
    mayEnd: allows(viewer.role, 'steer-watches') || (own && allows(viewer.role, 'watch')),
    // A visit that was asked for and has not begun yet.
    due: watch.next !== null && watch.next <= new Date().toISOString(),
    request: randomUUID(),
  }
}

/** Ends the watch, or makes its next visit due now. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'watch')
  const id = numberParam(params.watch)
  const form = await readForm(request, steering)
  if (!form.ok) throw data(form.issues, { status: 400 })
  const { do: what, request: key } = form.value
  const asker = { personId: viewer.personId, steers: allows(viewer.role, 'steer-watches') }
  const action = { request: key, subjects: [`watch:${id}`], kind: 'unwatch-address' as const }
  const outcome =
    what === 'end'
      ? await carryOut(context, viewer, action, (tx) => endWatch(tx, id, asker))
      : await carryOut(context, viewer, { ...action, kind: 'capture' }, (tx) => visitNow(tx, id))
  if (!outcome.done) return refuse(outcome)
  return redirectSaying(context, `/watches/${id}`, {
    message: what === 'end' ? 'watches.end.done' : 'watches.visit.asked',
  })
}

export default function WatchPage() {
  const { t, id } = useText()
  const { watch, visits, workers, mayVisit, mayEnd, due, request } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const open = watch.ended === null
  useRevalidation(open)
  return (
    <>
      <PageHead
        title={t('watches.one.title', { id: id(watch.id) })}
        aside={<Link to="/watches">{t('watches.title')}</Link>}
      />
      <Refused outcome={refused} />
      {due && workers === 0 && <WorkerNotice />}
      <div className="with-aside">
        <Card title={t('watches.visits')}>
          <VisitList visits={visits} />
        </Card>
        <Card>
          <div className="stack">
            <WatchFacts watch={watch} />
            {open && (
              <div className="row">
                {mayVisit && (
                  <PostForm values={{ do: 'visit', request: `${request}:visit` }}>
                    <Button small>{t('watches.visit')}</Button>
                  </PostForm>
                )}
                {mayEnd && (
                  <PostForm values={{ do: 'end', request: `${request}:end` }}>
                    <Button small look="quiet">
                      {t('watches.end')}
                    </Button>
                  </PostForm>
                )}
              </div>
            )}
          </div>
        </Card>
      </div>
    </>
  )
}
