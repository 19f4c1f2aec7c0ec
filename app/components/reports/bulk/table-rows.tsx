import { useText } from '../../../i18n/context'
import type { TableToMap } from '../../../intake/bulk/bulk-table.server'
import { Card } from '../../ui/card'
import { DataTable, type Column } from '../../ui/data-table'
import { Icon } from '../../ui/icon'
import { FileName } from '../../ui/file-name'
import { SafeText } from '../../ui/reading/safe-text'
import { doubtWords } from '../draft/text-doubts'
import { PreviewDay } from './preview-day'

/** The first rows of each sheet as they stand in the file. */
export function TableSheets({ sheets }: Pick<TableToMap, 'sheets'>) {
  const { t, id } = useText()
  return sheets.map((sheet) => {
    const line: Column<(typeof sheet.first)[number]> = {
      key: 'line',
      head: t('tables.row'),
      heading: true,
      labelled: true,
      cell: (row) => id(row.line),
    }
    const columns = sheet.heads.map((head, at) => ({
      key: `${at}`,
      head,
      cell: ({ cells }: (typeof sheet.first)[number]) =>
        cells[at] ? (
          <bdi>
            <SafeText text={cells[at]} />
          </bdi>
        ) : null,
    }))
    return (
      <Card key={sheet.name} title={sheet.name === '' ? t('tables.rows') : t('tables.sheet', { name: sheet.name })}>
        {/* What scrolls sideways must be reached by the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="table-sheet" tabIndex={0} role="group" aria-label={t('tables.rows')}>
          <DataTable
            caption={t('tables.count', { count: sheet.rows })}
            columns={[line, ...columns]}
            rows={sheet.first}
            rowKey={(row) => row.line}
            sideways
          />
        </div>
      </Card>
    )
  })
}

/** What the first rows become by the mapping that is chosen. */
export function TableReports({ table: { reports, without } }: { table: TableToMap }) {
  const said = useText()
  const { t } = said
  if (reports.length + without.length === 0) return null
  return (
    <Card title={t('tables.become')}>
      <ul className="preview-files">
        {reports.map((report) => (
          <li key={report.name}>
            <h3 className="preview-title">
              <bdi>
                <SafeText text={report.title} />
              </bdi>
            </h3>
            <p className="preview-facts">
              <FileName name={report.name} />
              <span>{report.source === '' ? t('tables.source.none') : <SafeText text={report.source} />}</span>
              <PreviewDay published={report.publishedAt} />
              {report.address !== '' && (
                <bdi dir="ltr">
                  <SafeText text={report.address} />
                </bdi>
              )}
              {report.said?.place && (
                <bdi>
                  <SafeText text={report.said.place} />
                </bdi>
              )}
              {report.said?.verdict && <span>{t(`frame.state.${report.said.verdict}`)}</span>}
              {report.said?.evidence && (
                <bdi dir="ltr">
                  <SafeText text={report.said.evidence} />
                </bdi>
              )}
            </p>
            <p className="preview-opening" dir="auto">
              <SafeText text={report.text} />
            </p>
            {report.doubts.map((doubt, at) => (
              <p key={at}>
                <span className="tone-amber">
                  <Icon name="warning" />
                </span>{' '}
                {doubtWords(doubt, said)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {without.length > 0 && <p className="meta">{t('tables.without', { rows: without.join(' | ') })}</p>}
    </Card>
  )
}
