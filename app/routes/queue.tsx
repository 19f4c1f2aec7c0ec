import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { PageHead } from '../components/page-head'
import { useText } from '../i18n/context'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'

export const meta: MetaFunction = pageTitle('queue.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  return null
}

export default function Queue() {
  const { t } = useText()
  return <PageHead title={t('queue.title')} />
}
