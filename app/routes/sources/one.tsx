import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { ActionTimeline } from '../../components/trail/action-timeline'
import { LinkButton } from '../../components/ui/button'
import { Chip } from '../../components/ui/chip'
import { Disclosure } from '../../components/ui/disclosure'
import { useKeptForm } from '../../components/ui/forms/kept-form'
import { PageHead } from '../../components/ui/page-head'
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { GlossaryLink } from '../../components/ui/glossary'
import { MergeNotices } from '../../components/sources/source-merges'
import { SourceRating, SourceRatingForm } from '../../components/sources/source-rating'
import { SourceFate, SourceRecord, SourceReports, SourceSharing } from '../../components/sources/source-tables'
import { TimeStamp } from '../../components/ui/time-stamp'
import { firstWords } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { readMerges } from '../../review/queries/claims/read-merges.server'
import { readSource, type SourcePage } from '../../review/queries/sources/read-source.server'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { MetaParts } from '../../components/ui/meta-parts'

export const meta: MetaFunction<typeof loader> = ({ params, matches, data }) =>
  numberedTitle('sources.one', params.source, matches, firstWords(data?.source.name ?? ''))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const source = await readSource(context.db, numberParam(params.source))
  if (!source) throw notFound()
  return {
    source,
    merges: await readMerges(context.db, source.id),
    mayRate: allows(viewer.role, 'rate-source'),
    request: randomUUID(),
  }
}

export default function Source() {
  const { t } = useText()
  const { source, merges, mayRate, request } = useLoaderData<typeof loader>()
  const total = t('sources.fate.total', { count: source.claims.total })
  return (
    <>
      <PageHead
        title={
          <bdi>
            <SafeText text={source.name} />
          </bdi>
        }
        chips={<Chip>{t(`sources.kind.${source.kind}`)}</Chip>}
        aside={
          mayRate && (
            <span className="row">
              <LinkButton small to={`/sources/${source.id}/edit`}>
                {t('sources.edit')}
              </LinkButton>
              {!merges.into && (
                <LinkButton small to={`/sources/${source.id}/merge`}>
                  {t('sources.merge.do')}
                </LinkButton>
              )}
            </span>
          )
        }
      />
      <MergeNotices merges={merges} mayUndo={mayRate} request={request} />
      <div className="with-aside">
        <div className="cards">
          <ReportsCard source={source} />
          <Card title={t('sources.record')}>
            <SourceRecord record={source.record} />
            <p className="meta history-all">{t('sources.record.how')}</p>
          </Card>
          <SharingCard source={source} />
        </div>
        <div className="cards">
          <RatingCard {...{ source, mayRate, request }} />
          <Card
            title={t('sources.fate')}
            aside={<span className="meta">{source.claims.more ? t('frame.atLeast', { words: total }) : total}</span>}
          >
            <SourceFate sourceId={source.id} claims={source.claims} />
          </Card>
          <Card title={t('sources.rating.history')}>
            <RatingHistory source={source} />
          </Card>
        </div>
      </div>
    </>
  )
}

function ReportsCard({ source }: { source: SourcePage }) {
  const { t } = useText()
  return (
    <Card
      title={t('sources.reports')}
      aside={<span className="meta">{t('sources.reports.count', { count: source.reportCount })}</span>}
    >
      {source.reports.length === 0 ? (
        <p className="soft">{t('sources.reports.none')}</p>
      ) : (
        <SourceReports reports={source.reports} />
      )}
      {source.reportCount > source.reports.length && (
        <p className="history-all">
          <Link to={`/reports?source=${source.id}`}>{t('sources.reports.all')}</Link>
        </p>
      )}
    </Card>
  )
}

/** The sources that it shares passages with. */
function SharingCard({ source }: { source: SourcePage }) {
  const { t } = useText()
  return (
    <Card
      title={t('sources.sharing')}
      aside={
        source.sharingIn !== null && (
          <span className="meta">{t('sources.sharing.in', { count: source.sharingIn })}</span>
        )
      }
    >
      {source.sharing.length === 0 ? (
        <p className="soft">{t('sources.sharing.none')}</p>
      ) : (
        <SourceSharing sharing={source.sharing} />
      )}
    </Card>
  )
}

/** The rating in force, its note, and the form that changes both. */
function RatingCard({ source, mayRate, request }: { source: SourcePage; mayRate: boolean; request: string }) {
  const { t } = useText()
  const kept = useKeptForm(`/sources/${source.id}/rate`)
  return (
    <Card title={t('sources.rating')} aside={<GlossaryLink term="reliability" />}>
      <div className="stack-tight">
        <p className="rating-now">
          <SourceRating reliability={source.reliability} />
        </p>
        {source.note !== '' && (
          <p dir="auto">
            <SafeText text={source.note} />
          </p>
        )}
        {mayRate && (
          <Disclosure key={source.reliability} open={kept !== null} summary={t('sources.rating.change')}>
            <SourceRatingForm source={source} resting={source.resting} request={request} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function RatingHistory({ source }: { source: SourcePage }) {
  const { t } = useText()
  return (
    <>
      {source.ratings.length > 0 && <ActionTimeline actions={source.ratings} />}
      <p className="meta rating-first">
        <MetaParts
          parts={[t('sources.rating.first', { letter: source.firstReliability }), <TimeStamp at={source.createdAt} />]}
        />
      </p>
    </>
  )
}
