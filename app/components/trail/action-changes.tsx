import type { Change } from '../../audit/history/changes'
import { useText } from '../../i18n/context'
import { columnMessage, inReadingOrder } from './column-name'
import type { WordsOfClaims } from '../ui/claim-name'
import { Disclosure } from '../ui/disclosure'
import { RecordedValue } from './recorded-value'
import { tableMessage } from './table-name'

/** Up to so many rows of a kind lie open. */
const openRows = 6

interface ActionChangesProps {
  changes: readonly Change[]
  /** How many rows of each kind (`passage insert`) the action has in all, where these are a part. */
  totals: Readonly<Record<string, number>>
  /** The first words of the claims in them. */
  words: WordsOfClaims
}

/** The rows an action changed, by table, with their fields before and after side by side. */
export function ActionChanges({ changes, totals, words }: ActionChangesProps) {
  const { t } = useText()
  const groups = groupRows(changes)
  return (
    <div className="stack">
      {groups.map(({ key, table, update, rows }) => {
        const name = tableMessage(table)
        return (
          <Disclosure
            key={key}
            open={rows.length <= openRows}
            summary={t(update ? 'trail.rows.changed' : 'trail.rows.new', {
              table: name ? t(name) : table,
              count: totals[key] ?? rows.length,
            })}
          >
            <div className={update ? 'changes' : 'changes changes-new'}>
              {rows.map((row, at) => (
                <ChangedRow key={at} change={row} words={words} />
              ))}
            </div>
          </Disclosure>
        )
      })}
      <p className="meta">{t('trail.rows.empty')}</p>
    </div>
  )
}

interface RowGroup {
  key: string
  table: string
  update: boolean
  rows: Change[]
}

function groupRows(changes: readonly Change[]): RowGroup[] {
  const groups = new Map<string, RowGroup>()
  for (const change of changes) {
    const key = `${change.table} ${change.op}`
    const group = groups.get(key) ?? { key, table: change.table, update: change.op === 'update', rows: [] }
    group.rows.push(change)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function ChangedRow({ change, words }: { change: Change; words: WordsOfClaims }) {
  const text = useText()
  const { t } = text
  const name = tableMessage(change.table)
  const key = typeof change.key === 'number' ? text.id(change.key) : `${change.key.slice(0, 8)}…`
  const update = change.op === 'update'
  const names = Object.keys({ ...change.before, ...change.after }).filter(
    (column) => column !== 'id' && (update || !isEmpty(change.after[column])),
  )
  const columns = inReadingOrder(names)
  return (
    <table className="change">
      <caption>
        {name ? t(name) : change.table} <bdi>{key}</bdi>
      </caption>
      <thead className={update && columns.length > 0 ? undefined : 'unseen'}>
        <tr>
          <th scope="col">{t('trail.fieldName')}</th>
          {update && <th scope="col">{t('trail.before')}</th>}
          <th scope="col">{t('trail.after')}</th>
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
                <RecordedValue column={column} value={change.before?.[column]} words={words} />
              </td>
            )}
            <td>
              <RecordedValue column={column} value={change.after[column]} words={words} />
            </td>
          </tr>
        ))}
        {columns.length === 0 && (
          <tr>
            <td colSpan={3}>{t('trail.secret')}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function ColumnName({ column }: { column: string }) {
  const { t } = useText()
  const message = columnMessage(column)
  return message ? <>{t(message)}</> : <code>{column}</code>
}
