import { useText } from '../../i18n/context'
import { Chip } from '../ui/chip'
import { DataTable } from '../ui/data-table'
import { Card } from '../ui/card'
import { TimeStamp } from '../ui/time-stamp'

export interface FailedLogInRow {
  /** The account's name; null for all that do not exist. */
  login: string | null
  address: string
  failures: number
  lastAt: string
  waits: boolean
}

/** Who failed to log in during the last day, and who has to wait now. */
export function FailedLogIns({ rows }: { rows: readonly FailedLogInRow[] }) {
  const { t, number } = useText()
  return (
    <Card title={t('people.failures')}>
      {rows.length === 0 ? (
        <p className="soft">{t('people.failures.none')}</p>
      ) : (
        <DataTable
          caption={t('people.failures')}
          captionUnseen
          rows={rows}
          rowKey={({ login, address }) => `${login ?? ''} ${address}`}
          columns={[
            {
              key: 'login',
              head: t('people.account'),
              heading: true,
              cell: ({ login }) => (login === null ? t('people.failures.unknown') : <bdi>{login}</bdi>),
            },
            {
              key: 'address',
              head: t('people.failures.address'),
              cell: ({ address }) => <bdi dir="ltr">{address}</bdi>,
            },
            { key: 'failures', head: t('people.failures.count'), cell: ({ failures }) => number(failures) },
            { key: 'last', head: t('people.failures.last'), cell: ({ lastAt }) => <TimeStamp at={lastAt} /> },
            {
              key: 'waits',
              head: t('people.failures.state'),
              cell: ({ waits }) => waits && <Chip tone="amber">{t('people.failures.waits')}</Chip>,
            },
          ]}
        />
      )}
      <p className="meta">{t('people.failures.about')}</p>
    </Card>
  )
}
