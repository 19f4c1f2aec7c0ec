import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PublishedList } from '../../components/publishing/published-list'
import { LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { listPublications } from '../../exchange/publishing/list-publications.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { siteAddress } from '../../server/publishing'

export const meta: MetaFunction = pageTitle('publishing.list')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const [publications, site] = await Promise.all([listPublications(context.db), siteAddress(context, request)])
  const { locale } = await context.preferences()
  return { publications, site: `${site}/${locale}/index.html` }
}

export default function Published() {
  const { t } = useText()
  const { publications, site } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={t('publishing.list')}
        aside={
          <div className="row">
            {publications.length > 0 && <a href={site}>{t('publishing.site')}</a>}
            <Link to="/settings/publishing">{t('publishing.policy.title')}</Link>
          </div>
        }
      />
      {publications.length === 0 ? (
        <EmptyState
          title={t('publishing.none')}
          next={t('publishing.none.next')}
          action={<LinkButton to="/claims?state=confirmed">{t('frame.nav.claims')}</LinkButton>}
        />
      ) : (
        <Card>
          <PublishedList publications={publications} />
        </Card>
      )}
    </>
  )
}
