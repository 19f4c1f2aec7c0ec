import { Link } from '@remix-run/react'
import { useText } from '../../../i18n/context'
import type { BulkState } from '../../../intake/bulk/bulk-state.server'
import { Chip } from '../../ui/chip'
import { Card } from '../../ui/card'
import { TimeStamp } from '../../ui/time-stamp'

const tones = { preview: 'amber', waiting: 'plain', running: 'accent', halted: 'amber', done: 'plain' } as const

/** The imports of many files that the reader began, with what became of each. */
export function BulkList({
  past,
}: {
  past: readonly { id: string; createdAt: Date; state: BulkState; files: number }[]
}) {
  const { t } = useText()
  if (past.length === 0) return null
  return (
    <Card title={t('bulk.past')} className="measure">
      <ul className="draft-list">
        {past.map(({ id, createdAt, state, files }) => (
          <li key={id}>
            <span>
              <Link to={`/reports/bulk/${id}`}>{t('bulk.count', { count: files })}</Link>{' '}
              <span className="meta">
                <TimeStamp at={createdAt} />
              </span>
            </span>
            <Chip tone={tones[state]}>{t(`bulk.state.${state}`)}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}
