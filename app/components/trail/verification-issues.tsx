import { Link } from '@remix-run/react'
import type { Verified } from '../../audit/verification/verify-steps'
import { useText } from '../../i18n/context'
import { columnMessage } from './column-name'
import { Card } from '../ui/card'
import { tableMessage } from './table-name'

/** Where the trail or the record does not hold, as far as it is listed. */
export function VerificationIssues({ found }: { found: Verified }) {
  const text = useText()
  const { t } = text
  const { issues, counts, misshown, checkpoints, tables } = found
  const listed = issues.length + misshown.length + checkpoints.broken.length + tables.listed.length
  const all =
    Object.values(counts).reduce((sum, count) => sum + count, 0) +
    misshown.length +
    checkpoints.broken.length +
    tables.differences
  if (all === 0) return null
  const action = (seq: number) => <Link to={`/trail/${seq}`}>{t('action.numbered', { id: text.id(seq) })}</Link>
  return (
    <Card
      title={t('trail.issues')}
      aside={
        all > listed && <span className="meta">{t('frame.progress', { begun: 'yes', done: listed, total: all })}</span>
      }
    >
      <ul className="stack-tight">
        {issues.map(({ seq, kind }) => (
          <li key={`${seq} ${kind}`}>
            {action(seq)}: {t(`trail.issue.${kind}`)}
          </li>
        ))}
        {misshown.map((seq) => (
          <li key={`shown ${seq}`}>
            {action(seq)}: {t('trail.issue.shown')}
          </li>
        ))}
        {checkpoints.broken.map((size) => (
          <li key={`checkpoint ${size}`}>{t('trail.issue.checkpoint', { count: size })}</li>
        ))}
        {tables.listed.map(({ table, key, field }) => {
          const [name, column] = [tableMessage(table), columnMessage(field)]
          return (
            <li key={`${table} ${key} ${field}`}>
              {name ? t(name) : table} <bdi>{key}</bdi>:{' '}
              {field === '' ? t('trail.issue.row') : t('trail.issue.field', { field: column ? t(column) : field })}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
