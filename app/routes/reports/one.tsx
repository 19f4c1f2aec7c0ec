import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { LinkButton } from '../../components/ui/button'
import { Chip } from '../../components/ui/chip'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Progress } from '../../components/ui/progress'
import { PublishedTime, ReportFields } from '../../components/reports/report-fields'
import { ReportPassageSheet } from '../../components/reports/report-passage'
import { ReportLegend, ReportText } from '../../components/reports/report-text'
import { SafeText } from '../../components/ui/safe-text'
import { Sheet } from '../../components/ui/card'
import { mostTogether, togetherAddress } from '../../components/reports/side-by-side-address'
import { useText } from '../../i18n/context'
import { readReport, type ReportPage } from '../../review/queries/read-report.server'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'

const reportId = z.coerce.number().int().positive().max(2_147_483_647)

export const meta: MetaFunction<typeof loader> = ({ params, matches }) => numberedTitle('reports.one', params.report, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const id = reportId.safeParse(params.report)
  const report = id.success ? await readReport(context.db, id.data) : null
  if (!report) throw data(null, { status: 404 })
  const passage = reportId.safeParse(new URL(request.url).searchParams.get('passage'))
  return { report, selected: passage.success ? passage.data : null, mayCut: allows(viewer.role, 'cut') && report.parts.length === 0, mayJudge: allows(viewer.role, 'judge') }
}

export default function Report() {
  const { report, selected, mayCut, mayJudge } = useLoaderData<typeof loader>()
  const { t } = useText()
  const claims = new Map(report.passages.map((passage) => [passage.claim.id, passage.claim.state]))
  const decided = [...claims.values()].filter((state) => state !== 'open' && state !== 'empty').length
  const at = report.passages.findIndex((passage) => passage.id === selected)
  const passage = report.passages[at]
  return (
    <>
      <PageHead
        title={<bdi><SafeText text={report.title} /></bdi>}
        chips={
          <>
            <Chip to={`/sources/${report.source.id}`}><SafeText text={report.source.name} /></Chip>
            <Chip><PublishedTime report={report} /></Chip>
          </>
        }
        aside={report.parts.length === 0 ? <Progress done={decided} total={claims.size} label={t('reports.field.progress')} /> : undefined}
      />
      {report.parts.length > 0 && <Parts parts={report.parts} />}
      <div className="with-aside">
        <div className="sheets">
          <Sheet>
            {report.parts.length === 0 && (
              <div className="report-head">
                <ReportLegend />
                {mayCut && <LinkButton small to={`/reports/${report.id}/cuts${passage ? `?at=${passage.start}#p${passage.start}` : ''}`}>{t('reports.cuts.edit')}</LinkButton>}
              </div>
            )}
            <ReportText text={report.text} lang={report.language} sections={report.sections} passages={report.passages} selected={selected} />
          </Sheet>
        </div>
        <div className="sheets report-aside">
          {passage && <ReportPassageSheet text={report.text} passage={passage} number={at + 1} />}
          <OverlappingReports report={report} mayJudge={mayJudge} />
          <Sheet title={t('reports.about')} aside={mayCut ? <Link to={`/reports/${report.id}/details`}>{t('reports.details.edit')}</Link> : undefined}>
            <ReportFields report={report} />
          </Sheet>
        </div>
      </div>
    </>
  )
}

function Parts({ parts }: { parts: ReportPage['parts'] }) {
  const { t } = useText()
  const links = parts.map(({ id, title }) => (
    <Link key={id} to={`/reports/${id}`}>
      <bdi><SafeText text={title} /></bdi>
    </Link>
  ))
  return <Notice tone="amber" icon="info" actions={links}>{t('reports.parts')}</Notice>
}

/** The reports that this one shares undecided suggestions with, the most first. */
function OverlappingReports({ report, mayJudge }: { report: ReportPage; mayJudge: boolean }) {
  const { t } = useText()
  const others = new Map<number, { title: string; count: number }>()
  for (const { other } of report.passages.flatMap((passage) => passage.overlaps)) {
    others.set(other.report, { title: other.title, count: (others.get(other.report)?.count ?? 0) + 1 })
  }
  if (others.size === 0) return null
  const ranked = [...others].sort(([, a], [, b]) => b.count - a.count)
  const copied = mayJudge && report.passages.some(({ overlaps }) => overlaps.some(({ kind }) => kind === 'identical'))
  return (
    <Sheet title={t('reports.overlaps')} aside={<Link to={`/overlaps?report=${report.id}`}>{t('reports.overlaps.all')}</Link>}>
      <ul className="report-overlaps">
        {ranked.map(([id, { title, count }]) => (
          <li key={id}>
            <Link to={`/reports/${report.id}/against/${id}`}>
              <bdi><SafeText text={title} /></bdi>
            </Link>
            <span className="meta">{t('overlaps.count', { count })}</span>
          </li>
        ))}
      </ul>
      {(copied || ranked.length > 1) && (
        <p className="report-copies row">
          {ranked.length > 1 && (
            <LinkButton small to={togetherAddress([report.id, ...ranked.slice(0, mostTogether - 1).map(([id]) => id)])}>
              {t('together.all')}
            </LinkButton>
          )}
          {copied && (
            <LinkButton small to={`/overlaps/many?${new URLSearchParams({ decision: 'same', copies: String(report.id), returnTo: `/reports/${report.id}` })}`}>
              {t('reports.overlaps.copies')}
            </LinkButton>
          )}
        </p>
      )}
    </Sheet>
  )
}
