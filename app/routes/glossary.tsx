import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Card } from '../components/ui/card'
import { glossaryTerms } from '../components/ui/glossary'
import { PageHead } from '../components/ui/page-head'
import { useText } from '../i18n/context'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'

export const meta: MetaFunction = pageTitle('glossary.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  return null
}

/** The words of the screens that a newcomer may not know, a sentence or two each. */
export default function Glossary() {
  const { t } = useText()
  return (
    <>
      <PageHead title={t('glossary.title')} />
      <Card className="measure">
        <p className="meta">{t('glossary.intro')}</p>
        <dl className="glossary">
          {glossaryTerms.map((term) => (
            <div key={term} id={term}>
              <dt>
                <strong>{t(`glossary.${term}`)}</strong>
              </dt>
              <dd>{t(`glossary.${term}.means`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}
