import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { Watch } from '../../evidence/watching/read-watches.server'
import { DataTable, type Column } from '../ui/data-table'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { OutcomeChip, ServerAnswer } from './watch-words'
import { WatchPerson } from './watch-person'

/** What is watched, with what the last visit found; each leads to its visits. */
export function WatchTable({ watches }: { watches: readonly Watch[] }) {
  const { t } = useText()
  const columns: Column<Watch>[] = [
    {
      key: 'address',
      head: t('watches.column.address'),
      heading: true,
      cell: ({ id, address }) => (
        <Link to={`/watches/${id}`} data-opens>
          <bdi dir="ltr" className="address">
            <SafeText text={address} />
          </bdi>
        </Link>
      ),
    },
    {
      key: 'outcome',
      head: t('watches.column.outcome'),
      cell: ({ last, changed }) => (
        <div className="stack-tight">
          <p>
            <OutcomeChip last={last} />
          </p>
          {last && <ServerAnswer visit={last} />}
          {changed && (
            <p>
              <Link to={`/snapshots/${changed.snapshot}/changes`}>{t('watches.changes')}</Link>{' '}
              <span className="meta">
                <TimeStamp at={changed.at} />
              </span>
            </p>
          )}
        </div>
      ),
    },
    { key: 'last', head: t('watches.column.last'), cell: ({ last }) => last && <TimeStamp at={last.at} /> },
    { key: 'next', head: t('watches.column.next'), cell: ({ next }) => next && <TimeStamp at={next} /> },
    { key: 'every', head: t('watches.column.every'), cell: ({ every }) => t(`watches.every.${every}`) },
    { key: 'person', head: t('watches.column.person'), cell: (watch) => <WatchPerson watch={watch} /> },
  ]
  return (
    <DataTable caption={t('watches.list')} captionUnseen columns={columns} rows={watches} rowKey={({ id }) => id} />
  )
}
