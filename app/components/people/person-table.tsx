import type { Role } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Chip } from '../ui/chip'
import { DataTable } from '../ui/data-table'
import { OutsideName } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'

export interface ListedPerson {
  id: number
  login: string
  name: string
  role: Role
  disabled: boolean
  /** ISO 8601, UTC; null where the person never logged in. */
  lastLogIn: string | null
}

/** Everybody with an account; `self` is the reader. */
export function PeopleTable({ people, self }: { people: readonly ListedPerson[]; self: number }) {
  const { t } = useText()
  return (
    <DataTable
      caption={t('people.title')}
      captionUnseen
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('people.name'),
          heading: true,
          cell: ({ id, name }) => (
            <>
              <OutsideName to={`/people/${id}`}>{name}</OutsideName>{' '}
              {id === self && <span className="soft">({t('people.you')})</span>}
            </>
          ),
        },
        { key: 'account', head: t('people.account'), cell: ({ login }) => <bdi>{login}</bdi> },
        {
          key: 'role',
          head: t('people.role'),
          cell: ({ role, disabled }) => (
            <span className="row">
              {t(`frame.role.${role}`)} {disabled && <Chip tone="brick">{t('people.disabled')}</Chip>}
            </span>
          ),
        },
        {
          key: 'seen',
          head: t('people.lastSeen'),
          cell: ({ lastLogIn }) =>
            lastLogIn ? <TimeStamp at={lastLogIn} /> : <span className="soft">{t('people.neverSeen')}</span>,
        },
      ]}
    />
  )
}
