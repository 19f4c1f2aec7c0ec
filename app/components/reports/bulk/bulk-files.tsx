import { useText } from '../../../i18n/context'
import type { Text } from '../../../i18n/text'
import type { Bulk, BulkFile } from '../../../intake/bulk/bulk-state.server'
import { largestDocument, largestUpload, mostPassages } from '../../../intake/limits'
import { DataTable, type Column } from '../../ui/data-table'
import { Card } from '../../ui/card'
import { OutsideName } from '../../ui/subject-link'

/** What became of each file: what failed first, since somebody has to see to it. */
export function BulkFiles({ lists, counts }: Pick<Bulk, 'lists' | 'counts'>) {
  const text = useText()
  const { file, report, reason, passages, overlaps } = columnsOf(text)
  const shown = [
    { name: 'failed', columns: [file, reason] },
    { name: 'left-out', columns: [file, reason] },
    { name: 'skipped', columns: [file, report] },
    { name: 'imported', columns: [file, report, passages, overlaps] },
  ] as const
  return shown.map(({ name, columns }) => {
    const rows = lists[name]
    const count = counts[name === 'left-out' ? 'leftOut' : name]
    if (rows.length === 0) return null
    return (
      <div key={name} id={name}>
        <Card title={text.t(`bulk.list.${name}`)}>
          <DataTable
            caption={text.t('bulk.count', { count })}
            columns={columns}
            rows={rows}
            rowKey={({ position }) => position}
          />
          {rows.length < count && (
            <p className="meta">
              {text.t(name === 'failed' ? 'bulk.list.moreFailed' : 'bulk.list.more', { shown: rows.length })}
            </p>
          )}
        </Card>
      </div>
    )
  })
}

const bounds = { megabytes: largestUpload / 1024 / 1024, each: largestDocument / 1024 / 1024, passages: mostPassages }

function columnsOf({ t, number }: Text) {
  return {
    file: {
      key: 'file',
      head: t('bulk.file'),
      heading: true,
      cell: ({ name, archive }) => (
        <>
          <OutsideName>{name}</OutsideName>
          {archive !== '' && <span className="soft"> {t('preview.archive', { name: archive })}</span>}
        </>
      ),
    },
    report: {
      key: 'report',
      head: t('bulk.report'),
      cell: ({ reportId, title }) =>
        reportId !== null && (
          <OutsideName to={`/reports/${reportId}`}>{title || t('reports.one', { id: reportId })}</OutsideName>
        ),
    },
    reason: { key: 'reason', head: t('bulk.reason'), cell: ({ reason }) => t(`bulk.reason.${reason}`, bounds) },
    passages: { key: 'passages', head: t('bulk.passages'), numeric: true, cell: (row) => number(row.passages) },
    overlaps: { key: 'overlaps', head: t('bulk.overlaps'), numeric: true, cell: (row) => number(row.overlaps) },
  } satisfies Record<string, Column<BulkFile>>
}
