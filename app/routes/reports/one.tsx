import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allows } from '../../auth/permissions'
import { LinkButton } from '../../components/ui/button'
import { Chip } from '../../components/ui/chip'
import { Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Progress } from '../../components/ui/progress'
import { PublishedTime, ReportFields } from '../../components/reports/reading/report-fields'
import { QuoteSelection } from '../../components/reports/reading/quote-selection'
import { ReportPassageCard } from '../../components/reports/reading/report-passage'
import { ReportLegend, ReportText } from '../../components/reports/reading/report-text'
import { TextPages } from '../../components/reports/reading/text-pages'
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { maxReportsSideBySide, sideBySideAddress } from '../../review/rules/side-by-side-address'
import { useText } from '../../i18n/context'
import { isLongReport, readReportPage } from '../../intake/report/read-report-page.server'
import type { ReportPage } from '../../review/queries/reports/read-report.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'

const reportId = z.coerce.number().int().positive().max(2_147_483_647)

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('reports.one', params.report, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const id = reportId.safeParse(params.report)
  if (!id.success) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const passage = reportId.nullable().catch(null).parse(search.get('passage'))
  const view = { id: id.data, passage, at: null, page: reportId.catch(1).parse(search.get('page')) }
  const shown = (await isLongReport(context.db, id.data))
    ? await inThread(context, 'read-report-page', view)
    : await readReportPage(context.db, view)
  if (!shown) throw data(null, { status: 404 })
  return {
    ...shown,
    selected: passage,
    mayCut: allows(viewer.role, 'cut') && shown.report.parts.length === 0,
    mayJudge: allows(viewer.role, 'judge'),
    mayQuote: allows(viewer.role, 'add-evidence'),
    mayTriage: allows(viewer.role, 'triage'),
  }
}

export default function Report() {
  const { report, base, under, page, sums, selected, mayCut, mayJudge, mayQuote, mayTriage } =
    useLoaderData<typeof loader>()
  const { t } = useText()
  const pages = <TextPages page={page} shown={report.passages.length} hrefOf={(number) => `?page=${number}`} />
  const at = report.passages.findIndex((passage) => passage.id === selected)
  const passage = report.passages[at]
  return (
    <>
      <PageHead
        title={
          <bdi>
            <SafeText text={report.title} />
          </bdi>
        }
        chips={
          <>
            <Chip to={`/sources/${report.source.id}`}>
              <SafeText text={report.source.name} />
            </Chip>
            <Chip>
              <PublishedTime report={report} />
            </Chip>
          </>
        }
        aside={
          report.parts.length === 0 ? (
            <Progress done={sums.claims - sums.left} total={sums.claims} label={t('reports.field.progress')} />
          ) : undefined
        }
      />
      {report.parts.length > 0 && <Parts parts={report.parts} />}
      <div className="with-aside">
        <div className="cards">
          <Card>
            {report.parts.length === 0 && (
              <div className="report-head">
                <ReportLegend />
                {mayQuote && <QuoteSelection reportId={report.id} />}
                {mayCut && (
                  <LinkButton
                    small
                    to={`/reports/${report.id}/cuts${passage ? `?at=${passage.start + base}#p${passage.start + base}` : ''}`}
                  >
                    {t('reports.cuts.edit')}
                  </LinkButton>
                )}
              </div>
            )}
            {pages}
            <ReportText
              text={report.text}
              lang={report.language}
              sections={report.sections}
              passages={report.passages}
              selected={selected}
              firstPassage={page.firstPassage}
              under={under}
            />
            {pages}
          </Card>
        </div>
        <div className="cards report-aside">
          {passage && <ReportPassageCard text={report.text} passage={passage} number={at + page.firstPassage} />}
          {report.parts.length === 0 && <LeftToCheck id={report.id} {...sums} mayTriage={mayTriage} />}
          <OverlappingReports id={report.id} {...sums} mayJudge={mayJudge} />
          <Card
            title={t('reports.about')}
            aside={mayCut ? <Link to={`/reports/${report.id}/details`}>{t('reports.details.edit')}</Link> : undefined}
          >
            <ReportFields report={report} />
          </Card>
        </div>
      </div>
    </>
  )
}

/** How many claims nobody has given a verdict or set aside, and the way to triage whole sections. */
function LeftToCheck({
  id,
  claims,
  left,
  mayTriage,
}: {
  id: number
  claims: number
  left: number
  mayTriage: boolean
}) {
  const { t, number } = useText()
  if (claims === 0) return null
  return (
    <Card title={t('triage.title')}>
      <div className="stack-tight">
        <p>{t('triage.report.left', { left, number: number(left), claims: number(claims) })}</p>
        {mayTriage && (
          <p>
            <LinkButton small to={`/triage?report=${id}`}>
              {t('triage.report.open')}
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  )
}

function Parts({ parts }: { parts: ReportPage['parts'] }) {
  const { t } = useText()
  const links = parts.map(({ id, title }) => (
    <Link key={id} to={`/reports/${id}`}>
      <bdi>
        <SafeText text={title} />
      </bdi>
    </Link>
  ))
  return (
    <Notice tone="amber" icon="info" actions={links}>
      {t('reports.parts')}
    </Notice>
  )
}

/** The reports that this one shares undecided suggestions with, the most first. */
function OverlappingReports({
  id: own,
  others,
  copied: holdsCopies,
  mayJudge,
}: {
  id: number
  others: { id: number; title: string; count: number }[]
  copied: boolean
  mayJudge: boolean
}) {
  const { t } = useText()
  if (others.length === 0) return null
  const copied = mayJudge && holdsCopies
  return (
    <Card title={t('reports.overlaps')} aside={<Link to={`/overlaps?report=${own}`}>{t('reports.overlaps.all')}</Link>}>
      <ul className="report-overlaps">
        {others.map(({ id, title, count }) => (
          <li key={id}>
            <Link to={`/reports/${own}/compare/${id}`}>
              <bdi>
                <SafeText text={title} />
              </bdi>
            </Link>
            <span className="meta">{t('overlaps.count', { count })}</span>
          </li>
        ))}
      </ul>
      {(copied || others.length > 1) && (
        <p className="report-copies row">
          {others.length > 1 && (
            <LinkButton
              small
              to={sideBySideAddress([own, ...others.slice(0, maxReportsSideBySide - 1).map(({ id }) => id)])}
            >
              {t('sideBySide.all')}
            </LinkButton>
          )}
          {copied && (
            <LinkButton
              small
              to={`/overlaps/bulk?${new URLSearchParams({ decision: 'same', copies: String(own), returnTo: `/reports/${own}` })}`}
            >
              {t('reports.overlaps.copies')}
            </LinkButton>
          )}
        </p>
      )}
    </Card>
  )
}
