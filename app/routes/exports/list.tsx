import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExportButtons } from '../../components/exports/export-buttons'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { exportKinds } from '../../exchange/exports/export-kinds'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('exports.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'export-data')
  return { kinds: exportKinds }
}

export default function Exports() {
  const { t } = useText()
  const { kinds } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('exports.title')} />
      <Card>
        <p className="meta">{t('exports.what')}</p>
        <ul className="edition-days">
          {kinds.map((kind) => (
            <li key={kind}>
              <div>
                <p>{t(`exports.kind.${kind}`)}</p>
                <p className="meta">{t(`exports.kind.${kind}.what`)}</p>
              </div>
              <ExportButtons kind={kind} search="" />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
