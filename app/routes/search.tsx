import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useRef, type ReactNode } from 'react'
import { Button } from '../components/ui/button'
import { ClaimList } from '../components/claims/claim-list'
import { Field } from '../components/ui/forms/field'
import { EmptyState } from '../components/ui/notices'
import { PageHead } from '../components/ui/page-head'
import { ReadingText } from '../components/ui/reading/reading-text'
import { SafeText } from '../components/ui/reading/safe-text'
import { Card } from '../components/ui/card'
import { TimeStamp } from '../components/ui/time-stamp'
import { FoundText } from '../components/ui/found-text'
import { useRatings } from '../components/ui/rating-words'
import { useRowClicks } from '../components/ui/use-row-clicks'
import { foundSpans } from '../text/found-spans'
import { useText } from '../i18n/context'
import { searchEverything } from '../review/queries/search/search.server'
import { cutTo } from '../text/beginning'
import { authorise } from '../server/authorise'
import { pageTitle } from '../server/page-title'

export const meta: MetaFunction = pageTitle('search.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const query = cutTo((new URL(request.url).searchParams.get('q') ?? '').trim(), 200)
  const found = await searchEverything(context.db, query)
  return { query, found: found && withMarks(found, query) }
}

/** Marks the words that were looked for in what was found; claims have their marks already. */
function withMarks(found: NonNullable<Awaited<ReturnType<typeof searchEverything>>>, query: string) {
  return {
    ...found,
    passages: {
      ...found.passages,
      passages: found.passages.passages.map((passage) => ({
        ...passage,
        found: foundSpans(passage.quote ?? '', query),
      })),
    },
    reports: {
      ...found.reports,
      reports: found.reports.reports.map((report) => ({ ...report, found: foundSpans(report.title, query) })),
    },
    sources: {
      ...found.sources,
      sources: found.sources.sources.map((source) => ({ ...source, found: foundSpans(source.name, query) })),
    },
  }
}

type Found = ReturnType<typeof withMarks>

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
      {any && <Results found={found} query={query} />}
    </>
  )
}

function Results({ found, query }: { found: Found; query: string }) {
  const { t } = useText()
  const ratings = useRatings()
  const { reports, claims, passages, sources } = found
  const all = (list: 'reports' | 'claims' | 'sources', count: number) => (
    <Link to={`/${list}?q=${encodeURIComponent(query)}`}>{t(`search.all.${list}`, { count })}</Link>
  )
  return (
    <>
      <Group title={t('search.claims')} any={claims.total > 0} aside={all('claims', claims.total)}>
        <ClaimList claims={claims.claims} />
      </Group>
      <Group title={t('search.passages')} any={passages.passages.length > 0}>
        <FoundPassages passages={passages.passages} />
        {passages.more && <p className="meta">{t('search.morePassages')}</p>}
      </Group>
      <Group title={t('search.reports')} any={reports.total > 0} aside={all('reports', reports.total)}>
        <RowList>
          {reports.reports.map((report) => (
            <li key={report.id}>
              <Link to={`/reports/${report.id}`} data-opens="">
                <bdi>
                  <FoundText text={report.title} found={report.found} />
                </bdi>
              </Link>
              <p className="meta">
                <bdi>{report.source.name}</bdi>
                {report.publishedDay !== null && (
                  <>
                    {' | '}
                    <TimeStamp at={report.publishedDay} day />
                  </>
                )}
              </p>
            </li>
          ))}
        </RowList>
      </Group>
      <Group title={t('search.sources')} any={sources.total > 0} aside={all('sources', sources.total)}>
        <RowList>
          {sources.sources.map((source) => (
            <li key={source.id}>
              <Link to={`/sources/${source.id}`} data-opens="">
                <bdi>
                  <FoundText text={source.name} found={source.found} />
                </bdi>
              </Link>{' '}
              <span className="meta">
                {t('compare.reliability', { rating: ratings.reliability(source.reliability) })}
              </span>
            </li>
          ))}
        </RowList>
      </Group>
    </>
  )
}

/** Found things, each opened by a click anywhere on it. */
function RowList({ children }: { children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)
  useRowClicks(list)
  return (
    <ul className="found" ref={list}>
      {children}
    </ul>
  )
}

function FoundPassages({ passages }: { passages: Found['passages']['passages'] }) {
  const { t, id } = useText()
  return (
    <RowList>
      {passages.map((passage) => (
        <li key={passage.id}>
          {passage.quote === null ? (
            <p className="tone-brick">{t('overlaps.noQuote')}</p>
          ) : (
            <ReadingText lang={passage.report.language} size="small" className="clamped">
              <FoundText text={passage.quote} found={passage.found} />
            </ReadingText>
          )}
          <p className="meta">
            <Link to={`/reports/${passage.report.id}#passage-${passage.id}`}>
              <bdi>
                <SafeText text={passage.report.title} />
              </bdi>
            </Link>
            {passage.section !== null && (
              <>
                {' | '}
                <bdi>{passage.section}</bdi>
              </>
            )}
            {' | '}
            <Link to={`/claims/${passage.claimId}`} data-opens="">
              {t('search.claim', { id: id(passage.claimId) })}
            </Link>
          </p>
        </li>
      ))}
    </RowList>
  )
}

function Group({
  title,
  any,
  aside,
  children,
}: {
  title: string
  any: boolean
  aside?: ReactNode
  children: ReactNode
}) {
  if (!any) return null
  return (
    <Card title={title} aside={aside}>
      {children}
    </Card>
  )
}
