import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { FeedForm } from '../../components/feeds/feed-form'
import { FeedTable } from '../../components/feeds/feed-table'
import { WorkerNotice } from '../../components/jobs/worker-notice'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { addFeed, listFeeds, newFeed, switchFeed } from '../../evidence/feeds/feeds.server'
import { useText } from '../../i18n/context'
import { countWorkers } from '../../jobs/read-jobs.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { pageTitle } from '../../server/page-title'
import { idField } from '../../../db/ids'

const adding = newFeed.extend({ request: requestKey })
const switching = z.object({ feed: idField, on: z.enum(['yes', 'no']), request: requestKey })

export const meta: MetaFunction = pageTitle('feeds.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'manage-feeds')
  return { feeds: await listFeeds(context.db), workers: await countWorkers(context.db), request: randomUUID() }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'manage-feeds')
  const sent = await readFormData(request)
  const typed = Object.fromEntries([...sent].filter((field): field is [string, string] => typeof field[1] === 'string'))
  if (sent.get('do') === 'switch') {
    const form = parseForm(sent, switching)
    if (!form.ok) throw data(form.issues, { status: 400 })
    const { feed, on, request: key } = form.value
    const outcome = await carryOut(context, viewer, { kind: 'change-feed', request: key }, (tx) =>
      switchFeed(tx, { id: feed, on: on === 'yes' }, viewer.personId),
    )
    if (!outcome.done) return data({ ...outcome, issues: {}, typed: {} }, { status: 409 })
    return redirectSaying(context, '/settings/feeds', { message: 'feeds.switched' })
  }
  const form = parseForm(sent, adding)
  if (!form.ok) return data({ refusal: null, issues: form.issues, typed }, { status: 400 })
  const { request: key, ...feed } = form.value
  const outcome = await carryOut(context, viewer, { kind: 'add-feed', request: key }, (tx) =>
    addFeed(tx, feed, viewer.personId),
  )
  if (!outcome.done) return data({ ...outcome, issues: {}, typed }, { status: 409 })
  return redirectSaying(context, '/settings/feeds', { message: 'feeds.added' })
}

/** For administrators: which feeds the worker looks at, and how they are. */
export default function Feeds() {
  const { t } = useText()
  const { feeds, workers, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead title={t('feeds.title')} aside={<Link to="/settings">{t('policy.back')}</Link>} />
      <Refused outcome={answer} />
      {workers === 0 && <WorkerNotice />}
      <p>{t('feeds.intro')}</p>
      <div className="cards">
        <Card title={t('feeds.title')}>
          {feeds.length === 0 ? (
            <p className="soft">{t('feeds.none')}</p>
          ) : (
            <FeedTable feeds={feeds} request={request} />
          )}
        </Card>
        <Card title={t('feeds.add')} className="measure">
          <FeedForm key={request} request={request} issues={answer?.issues ?? {}} typed={answer?.typed ?? {}} />
        </Card>
      </div>
    </>
  )
}
