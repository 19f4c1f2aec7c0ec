import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EditionDays } from '../../components/edition/edition-days'
import { IssuedList } from '../../components/edition/issued-list'
import { LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { readEditionDays } from '../../exchange/edition/edition-claims.server'
import { listIssues } from '../../exchange/edition/issued-editions.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

const mostDays = 60
const mostIssues = 30

export const meta: MetaFunction = pageTitle('edition.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const [days, issues] = await Promise.all([readEditionDays(context.db, mostDays), listIssues(context.db, mostIssues)])
  return { days, issues }
}

export default function Editions() {
  const { t } = useText()
  const { days, issues } = useLoaderData<typeof loader>()
  if (days.length === 0 && issues.length === 0)
    return (
      <>
        <PageHead title={t('edition.title')} />
        <EmptyState
          title={t('edition.days.none')}
          next={t('edition.days.next')}
          action={<LinkButton to="/reports/new">{t('edition.days.import')}</LinkButton>}
        />
      </>
    )
  return (
    <>
      <PageHead title={t('edition.title')} />
      <div className="with-aside">
        <Card title={t('edition.days')}>
          <p className="meta">{t('edition.days.what')}</p>
          <EditionDays days={days} />
        </Card>
        <Card title={t('edition.issues')}>
          {issues.length === 0 ? <p className="soft">{t('edition.issues.none')}</p> : <IssuedList issues={issues} />}
        </Card>
      </div>
    </>
  )
}
