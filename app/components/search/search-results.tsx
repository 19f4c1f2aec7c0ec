import { Link } from '@remix-run/react'
import { useRef, type ReactNode } from 'react'
import { ClaimList } from '../claims/claim-list'
import { ReadingText } from '../ui/reading/reading-text'
import { Card } from '../ui/card'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { FoundByFacts } from '../ui/found-by-facts'
import { FoundText } from '../ui/found-text'
import { useRatings } from '../ui/rating-words'
import { useRowClicks } from '../ui/use-row-clicks'
import { OutsideName } from '../ui/subject-link'
import { useText } from '../../i18n/context'
import type { Found } from '../../review/queries/search/mark-found.server'

/** What a search found, by kind, each group with a link to its whole list. */
export function SearchResults({ found, query }: { found: Found; query: string }) {
  const { t } = useText()
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
        <FoundReports reports={reports.reports} />
      </Group>
      <Group title={t('search.sources')} any={sources.total > 0} aside={all('sources', sources.total)}>
        <FoundSources sources={sources.sources} />
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
          <FoundByFacts facts={passage.byFacts} />
          <p className="meta">
            <MetaParts
              parts={[
                <OutsideName to={`/reports/${passage.report.id}#passage-${passage.id}`}>
                  {passage.report.title}
                </OutsideName>,
                passage.section !== null && <OutsideName>{passage.section}</OutsideName>,
                <Link to={`/claims/${passage.claimId}`} data-opens="">
                  {t('search.claim', { id: id(passage.claimId) })}
                </Link>,
              ]}
            />
          </p>
        </li>
      ))}
    </RowList>
  )
}

function FoundReports({ reports }: { reports: Found['reports']['reports'] }) {
  return (
    <RowList>
      {reports.map((report) => (
        <li key={report.id}>
          <Link to={`/reports/${report.id}`} data-opens="">
            <bdi>
              <FoundText text={report.title} found={report.found} />
            </bdi>
          </Link>
          <p className="meta">
            <MetaParts
              parts={[
                <OutsideName>{report.source.name}</OutsideName>,
                report.publishedDay !== null && <TimeStamp at={report.publishedDay} day />,
              ]}
            />
          </p>
        </li>
      ))}
    </RowList>
  )
}

function FoundSources({ sources }: { sources: Found['sources']['sources'] }) {
  const { t } = useText()
  const ratings = useRatings()
  return (
    <RowList>
      {sources.map((source) => (
        <li key={source.id}>
          <Link to={`/sources/${source.id}`} data-opens="">
            <bdi>
              <FoundText text={source.name} found={source.found} />
            </bdi>
          </Link>{' '}
          <span className="meta">{t('compare.reliability', { rating: ratings.reliability(source.reliability) })}</span>
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
