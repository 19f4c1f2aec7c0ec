import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { apiBase } from '../../api/api-base'
import { triableOperations } from '../../api/try-out.server'
import { TryOperation } from '../../components/access/try-operation'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('api.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'use-api')
  const { locale } = await context.preferences()
  return { operations: triableOperations(viewer.role, locale), base: apiBase, locale }
}

export default function Api() {
  const { t } = useText()
  const { operations, base, locale } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('api.title')} aside={<Link to="/settings/tokens">{t('tokens.title')}</Link>} />
      <noscript>
        <p>{t('api.noscript')}</p>
      </noscript>
      <div className="with-aside">
        <TryOperation base={base} operations={operations} />
        <div className="cards">
          <Card title={t('api.about.title')}>
            <div className="stack-tight">
              <p>{t('api.about')}</p>
              <p>{t('api.about.changes')}</p>
              <p>
                <a href={`${base}/openapi.json?lang=${locale}`}>{t('api.document')}</a>
              </p>
            </div>
          </Card>
        </div>
      </div>
    </>
  )
}
