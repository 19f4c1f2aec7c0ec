import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Chip } from '../../components/ui/chip'
import { DiffLegend } from '../../components/ui/reading/diff-text'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { Progress } from '../../components/ui/progress'
import { RowPages } from '../../components/reports/side-by-side/row-pages'
import { AddReport } from '../../components/reports/side-by-side/side-by-side-add'
import { SideBySideBar, SideBySideHeads } from '../../components/reports/side-by-side/side-by-side-heads'
import { SideBySideLines } from '../../components/reports/side-by-side/side-by-side-lines'
import { useText } from '../../i18n/context'
import { allows } from '../../auth/permissions'
import { areLongReports } from '../../review/queries/overlaps/aligned-passages.server'
import { rowToJudge, type WaitingRow } from '../../review/queries/overlaps/row-to-judge.server'
import { readFurtherReports, readSideBySide } from '../../review/queries/reports/read-side-by-side.server'
import { type SideBySideCell } from '../../review/queries/reports/side-by-side'
import {
  hasGivenOrder,
  maxReportsSideBySide,
  pageAddress,
  sideBySideAddress,
} from '../../review/rules/side-by-side-address'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam, pageParam } from '../../server/params/params'

export const meta: MetaFunction = pageTitle('sideBySide.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const search = new URL(request.url).searchParams
  const asked = [...new Set(search.getAll('report').map(numberParam))]
  const ordered = hasGivenOrder(search)
  if (asked.length < 3) throw redirect(sideBySideAddress(asked, ordered))
  const chosen = asked.slice(0, maxReportsSideBySide)
  const view = { ids: chosen, page: pageParam(request), ordered }
  const sideBySide = (await areLongReports(context.db, chosen))
    ? await inThread(context, 'read-side-by-side', view)
    : await readSideBySide(context.db, view)
  if (!sideBySide) throw notFound()
  const mayJudge = allows(viewer.role, 'judge')
  const { blind } = await context.preferences()
  const waiting = mayJudge ? sideBySide.lines.flatMap(({ cells }) => cells.flatMap(waitingRow)) : []
  return {
    ...sideBySide,
    ordered,
    mayJudge,
    open: await rowToJudge(context.db, search, waiting, { personId: viewer.personId, blind }),
    further: chosen.length < maxReportsSideBySide ? await readFurtherReports(context.db, chosen) : [],
    more: asked.length > maxReportsSideBySide,
  }
}

function waitingRow(cell: SideBySideCell | null): WaitingRow[] {
  const base = cell?.base
  return cell && base?.status === 'open'
    ? [{ first: base.passage, second: cell.id, chosen: base.order === 'chosen' }]
    : []
}

export default function ReportsSideBySide() {
  const { t } = useText()
  const { reports, origins, lines, page, further, more, ordered, mayJudge, open, changed } =
    useLoaderData<typeof loader>()
  const beside = { reports: reports.map(({ id }) => id), ordered }
  return (
    <>
      <PageHead
        title={t('sideBySide.title')}
        chips={<Chip>{t('versions.corroboration', { reports: reports.length, origins })}</Chip>}
        aside={<AddReport chosen={beside.reports} ordered={ordered} further={further} />}
      />
      {more && <Notice>{t('sideBySide.most')}</Notice>}
      <div className="row row-ends">
        <p className="soft">{t(ordered ? 'sideBySide.intro.chosen' : 'sideBySide.intro')}</p>
        {changed.total > 0 && (
          <Progress labelled done={changed.judged} total={changed.total} label={t('compareReports.judged')} />
        )}
      </div>
      <div className={`side-by-side side-by-side-${reports.length}`}>
        <SideBySideHeads reports={reports} ordered={ordered} />
        <SideBySideBar reports={reports} />
        {lines.length === 0 ? (
          <EmptyState title={t('sideBySide.empty')} />
        ) : (
          <Card>
            <SideBySideLines lines={lines} reports={reports} {...{ beside, page: page.number, mayJudge, open }} />
          </Card>
        )}
      </div>
      <RowPages page={page} shown={lines.length} hrefOf={(number) => pageAddress(beside, number)} />
      <DiffLegend
        order={lines.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell?.base ? [cell.base.order === 'unknown' ? 'over' : 'known'] : [])),
        )}
      />
    </>
  )
}
