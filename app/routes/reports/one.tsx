import { randomUUID } from 'node:crypto'
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { LinkButton } from '../../components/ui/button'
import { Chip } from '../../components/ui/chip'
import { PageHead } from '../../components/ui/page-head'
import { Progress } from '../../components/ui/progress'
import { PublishedTime, ReportFields } from '../../components/reports/reading/report-fields'
import { QuoteSelection } from '../../components/evidence/quote-selection'
import { ReportPassageCard } from '../../components/reports/reading/report-passage'
import { ReportText } from '../../components/reports/reading/report-text'
import { ReportLegend } from '../../components/reports/reading/report-legend'
import { TextPages } from '../../components/reports/reading/text-pages'
import { SafeText } from '../../components/ui/reading/safe-text'
import { Card } from '../../components/ui/card'
import { OutsideName } from '../../components/ui/subject-link'
import { ReportStanding } from '../../components/reports/reading/report-standing'
import { UndoImport } from '../../components/reports/reading/undo-import'
import { firstWords } from '../../components/ui/claim-name'
import { useText } from '../../i18n/context'
import { isLongReport, readReportPage } from '../../intake/report/read-report-page.server'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
import { OverlappingReports } from '../../components/reports/reading/overlapping-reports'
import { LeftToCheck } from '../../components/reports/reading/left-to-check'
import { idField } from '../../../db/ids'

export const meta: MetaFunction<typeof loader> = ({ params, matches, data: page }) =>
  numberedTitle('reports.one', params.report, matches, firstWords(page?.report.title ?? ''))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const id = idField.safeParse(params.report)
  if (!id.success) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const passage = idField.nullable().catch(null).parse(search.get('passage'))
  const view = { id: id.data, passage, at: null, page: idField.catch(1).parse(search.get('page')) }
  const shown = (await isLongReport(context.db, id.data))
    ? await inThread(context, 'read-report-page', view)
    : await readReportPage(context.db, view)
  if (!shown) throw data(null, { status: 404 })
  return {
    ...shown,
    selected: passage,
    mayCut: allows(viewer.role, 'cut') && shown.report.parts.length === 0 && shown.report.withdrawnAt === null,
    mayUndo: allows(viewer.role, 'import') && shown.report.withdrawnAt === null,
    request: randomUUID(),
    mayJudge: allows(viewer.role, 'judge'),
    mayQuote: allows(viewer.role, 'add-evidence') && shown.report.withdrawnAt === null,
    mayTriage: allows(viewer.role, 'triage'),
  }
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

export default function Report() {
  const page = useLoaderData<typeof loader>()
  const { report, sums } = page
  const { t } = useText()
  const at = report.passages.findIndex((passage) => passage.id === page.selected)
  const passage = report.passages[at]
  return (
    <>
      <PageHead
        title={<OutsideName>{report.title}</OutsideName>}
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
            <Progress labelled done={sums.claims - sums.left} total={sums.claims} label={t('reports.progress')} />
          ) : undefined
        }
      />
      <ReportStanding report={report} />
      <div className="with-aside">
        <div className="cards">
          <TextCard page={page} passageStart={passage?.start} />
        </div>
        <div className="cards report-aside">
          {passage && <ReportPassageCard text={report.text} passage={passage} number={at + page.page.firstPassage} />}
          {report.parts.length === 0 && <LeftToCheck id={report.id} {...sums} mayTriage={page.mayTriage} />}
          <OverlappingReports id={report.id} {...sums} mayJudge={page.mayJudge} />
          <AboutCard page={page} />
        </div>
      </div>
    </>
  )
}

/** The report's text with its passages; a report that was cut into parts is only read. */
function TextCard({ page, passageStart }: { page: Page; passageStart: number | undefined }) {
  const { t } = useText()
  const { report, base, mayCut, mayQuote } = page
  const pages = <TextPages page={page.page} shown={report.passages.length} hrefOf={(number) => `?page=${number}`} />
  const at = passageStart === undefined ? '' : `?at=${passageStart + base}#p${passageStart + base}`
  return (
    <Card>
      {report.parts.length === 0 && (
        <div className="report-head">
          <ReportLegend />
          <div className="row">
            {mayQuote && <QuoteSelection to={`/reports/${report.id}/quote`} />}
            {mayCut && (
              <LinkButton small to={`/reports/${report.id}/cuts${at}`}>
                {t('reports.cuts.edit')}
              </LinkButton>
            )}
          </div>
        </div>
      )}
      {pages}
      <ReportText
        text={report.text}
        lang={report.language}
        sections={report.sections}
        passages={report.passages}
        selected={page.selected}
        firstPassage={page.page.firstPassage}
        under={page.under}
      />
      {pages}
    </Card>
  )
}

function AboutCard({ page: { report, mayCut, mayUndo, request } }: { page: Page }) {
  const { t } = useText()
  return (
    <Card
      title={t('reports.about')}
      aside={mayCut ? <Link to={`/reports/${report.id}/details`}>{t('reports.details.edit')}</Link> : undefined}
    >
      <ReportFields report={report} />
      {mayUndo && <UndoImport count={1} of={{ reports: [report.id] }} request={request} />}
    </Card>
  )
}
