import type { Change } from '../audit/changes'
import type { MessageKey } from '../i18n/catalogue'
import { useText } from '../i18n/context'
import { columnMessage } from './column-name'
import { RecordedValue } from './recorded-value'

const tables: Readonly<Record<string, MessageKey>> = {
  person: 'record.table.person',
  source: 'record.table.source',
  original: 'record.table.original',
  report: 'record.table.report',
  section: 'record.table.section',
  claim: 'record.table.claim',
  passage: 'record.table.passage',
  judgement: 'record.table.judgement',
  evidence: 'record.table.evidence',
  verdict: 'record.table.verdict',
  place: 'record.table.place',
}

/** The rows an action changed, each with its fields before and after side by side. */
export function ActionChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ol className="changes">
      {changes.map((change) => (
        <li key={`${change.table} ${change.key}`}>
          <ChangedRow change={change} />
        </li>
      ))}
    </ol>
  )
}

function ChangedRow({ change }: { change: Change }) {
  const text = useText()
  const { t } = text
  const name = tables[change.table]
  const key = typeof change.key === 'number' ? text.id(change.key) : `${change.key.slice(0, 8)}…`
  const columns = Object.keys({ ...change.before, ...change.after }).filter((column) => column !== 'id')
  const update = change.op === 'update'
  return (
    <table className="change">
      <caption>
        <strong>{name ? t(name) : change.table}</strong> <bdi>{key}</bdi> · <span className="soft">{t(update ? 'record.op.update' : 'record.op.insert')}</span>
      </caption>
      <thead className={columns.length === 0 ? 'unseen' : undefined}>
        <tr>
          <th scope="col">{t('record.fieldName')}</th>
          {update && <th scope="col">{t('record.before')}</th>}
          <th scope="col">{t(update ? 'record.after' : 'record.value')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column}>
            <th scope="row">
              <ColumnName column={column} />
            </th>
            {update && (
              <td>
                <RecordedValue column={column} value={change.before?.[column]} />
              </td>
            )}
            <td>
              <RecordedValue column={column} value={change.after[column]} />
            </td>
          </tr>
        ))}
        {columns.length === 0 && (
          <tr>
            <td colSpan={3} className="soft">
              {t('record.secret')}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function ColumnName({ column }: { column: string }) {
  const { t } = useText()
  const message = columnMessage(column)
  return message ? <>{t(message)}</> : <code>{column}</code>
}
