import { useSearchParams } from '@remix-run/react'
import { useReportColumns, type ReportRow } from './report-columns'
import { Button } from '../../ui/button'
import { counted } from '../../ui/counted'
import { DataTable } from '../../ui/data-table'
import { Pager } from '../../ui/pager'
import { Card } from '../../ui/card'
import { useText } from '../../../i18n/context'
import { maxReportsSideBySide } from '../../../review/rules/side-by-side-address'
import type { ReportList } from '../../../review/queries/reports/list-reports.server'

/** The reports of a list, of which several can be chosen to stand side by side. */
export function ReportTable({ list }: { list: Omit<ReportList, 'reports'> & { reports: ReportRow[] } }) {
  const text = useText()
  const [search] = useSearchParams()
  const page = (way: 'after' | 'before', id: number | null) => {
    if (id === null) return undefined
    const address = new URLSearchParams(
      [...search].filter(([name, value]) => name !== 'after' && name !== 'before' && value !== ''),
    )
    address.set(way, String(id))
    return `?${address.toString()}`
  }
  return (
    <>
      <Card>
        {/* A form that changes nothing: the chosen reports stand in the address it leads to. */}
        <form action="/reports/side-by-side" className="stack-tight">
          <DataTable
            caption={counted(text, 'reports.count', list.total)}
            columns={useReportColumns()}
            rows={list.reports}
            rowKey={(row) => row.id}
          />
          {list.reports.length > 1 && (
            <div className="row">
              <Button>{text.t('reports.compareChosen')}</Button>
              <span className="meta">{text.t('reports.compareChosen.hint', { most: maxReportsSideBySide })}</span>
            </div>
          )}
        </form>
      </Card>
      <Pager previous={page('before', list.previous)} next={page('after', list.next)} />
    </>
  )
}
