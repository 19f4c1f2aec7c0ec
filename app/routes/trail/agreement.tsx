import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TrailTabs } from '../../components/trail/action-tabs'
import { AgreementOfAll, AgreementOfPairs } from '../../components/trail/agreement-tables'
import { LinkButton } from '../../components/ui/button'
import { EmptyState } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { readAgreement } from '../../review/queries/trail/read-agreement.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('agreement.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  return readAgreement(context.db)
}

export default function Agreement() {
  const { t } = useText()
  const figures = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('agreement.title')} />
      <TrailTabs current="agreement" />
      {figures.claims === 0 ? (
        <EmptyState
          title={t('agreement.none')}
          next={t('agreement.none.next')}
          action={<LinkButton to="/settings/policy">{t('policy.title')}</LinkButton>}
        />
      ) : (
        <div className="with-aside">
          <div className="cards">
            <Card title={t('agreement.all')}>
              <AgreementOfAll figures={figures} />
            </Card>
            <Card title={t('agreement.pairs')}>
              <AgreementOfPairs pairs={figures.pairs} />
            </Card>
          </div>
          <Card title={t('agreement.how')}>
            <div className="stack-tight">
              <p>{t('agreement.how.alpha')}</p>
              <p>{t('agreement.how.kappa')}</p>
              <p>{t('agreement.how.few')}</p>
              {figures.open > 0 && <p>{t('agreement.open', { count: figures.open })}</p>}
            </div>
          </Card>
        </div>
      )}
    </>
  )
}
