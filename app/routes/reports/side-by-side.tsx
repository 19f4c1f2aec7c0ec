import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Chip } from '../../components/ui/chip'
import { DiffLegend } from '../../components/ui/reading/diff-text'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Card } from '../../components/ui/card'
import { RowPages } from '../../components/reports/side-by-side/row-pages'
import { AddReport } from '../../components/reports/side-by-side/side-by-side-add'
import { maxReportsSideBySide, sideBySideAddress } from '../../review/rules/side-by-side-address'
import { SideBySideBar, SideBySideHeads } from '../../components/reports/side-by-side/side-by-side-heads'
import { SideBySideLines } from '../../components/reports/side-by-side/side-by-side-lines'
import { useText } from '../../i18n/context'
import { areLongReports } from '../../review/queries/overlaps/aligned-passages.server'
import { readFurtherReports, readSideBySide } from '../../review/queries/reports/read-side-by-side.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { inThread } from '../../server/in-thread'
import { notFound, numberParam, pageParam } from '../../server/params/params'

export const meta: MetaFunction = pageTitle('sideBySide.title')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const asked = [...new Set(new URL(request.url).searchParams.getAll('report').map(numberParam))]
  if (asked.length < 3) throw redirect(sideBySideAddress(asked))
  const chosen = asked.slice(0, maxReportsSideBySide)
  const view = { ids: chosen, page: pageParam(request) }
  const sideBySide = (await areLongReports(context.db, chosen))
    ? await inThread(context, 'read-side-by-side', view)
    : await readSideBySide(context.db, view)
  if (!sideBySide) throw notFound()
  return {
    ...sideBySide,
    further: chosen.length < maxReportsSideBySide ? await readFurtherReports(context.db, chosen) : [],
    more: asked.length > maxReportsSideBySide,
  }
}

export default function ReportsSideBySide() {
  const { t } = useText()
  const { reports, origins, lines, page, further, more } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        title={t('sideBySide.title')}
        chips={<Chip>{t('versions.corroboration', { reports: reports.length, origins })}</Chip>}
        aside={<AddReport chosen={reports.map(({ id }) => id)} further={further} />}
      />
      {more && <Notice>{t('sideBySide.most')}</Notice>}
      <p className="soft">{t('sideBySide.intro')}</p>
      <div className={`side-by-side side-by-side-${reports.length}`}>
        <SideBySideHeads reports={reports} />
        <SideBySideBar reports={reports} />
        {lines.length === 0 ? (
          <EmptyState title={t('sideBySide.empty')} />
        ) : (
          <Card>
            <SideBySideLines lines={lines} reports={reports} />
          </Card>
        )}
      </div>
      <RowPages
        page={page}
        shown={lines.length}
        hrefOf={(number) => `${sideBySideAddress(reports.map(({ id }) => id))}&page=${number}`}
      />
      <DiffLegend />
    </>
  )
}
