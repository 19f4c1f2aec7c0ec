import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button } from '../components/ui/button'
import { Field } from '../components/ui/forms/field'
import { EmptyState } from '../components/ui/notices'
import { PageHead } from '../components/ui/page-head'
import { useText } from '../i18n/context'
import { searchEverything } from '../review/queries/search/search.server'
import { cutTo } from '../text/characters/beginning'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'
import { SearchResults } from '../components/search/search-results'
import { withMarks } from '../review/queries/search/mark-found.server'

export const meta: MetaFunction = pageTitle('search.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const query = cutTo((new URL(request.url).searchParams.get('q') ?? '').trim(), 200)
  const found = await searchEverything(context.db, query)
  return { query, found: found && (await withMarks(context.db, found, query)) }
}

export default function Search() {
  const { t } = useText()
  const { query, found } = useLoaderData<typeof loader>()
  const any =
    found && found.reports.total + found.claims.total + found.sources.total + found.passages.passages.length > 0
  return (
    <>
      <PageHead title={t('search.title')} />
      <Form key={query} className="search-form" role="search" aria-label={t('search.title')}>
        <Field
          type="search"
          name="q"
          label={t('search.words')}
          hint={t('search.words.hint')}
          defaultValue={query}
          dir="auto"
        />
        <Button look="primary">{t('search.run')}</Button>
      </Form>
      {found === null && <EmptyState title={t('search.empty.title')} next={t('search.empty.next')} />}
      {found !== null && !any && <EmptyState title={t('search.none.title')} next={t('search.none.next')} />}
      {any && <SearchResults found={found} query={query} />}
    </>
  )
}
