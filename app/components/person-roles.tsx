import { allPermissions, allows } from '../auth/permissions'
import { useText } from '../i18n/context'
import { DataTable } from './data-table'
import { Icon } from './icon'

const roles = ['viewer', 'reviewer', 'lead', 'admin'] as const

/** What each role may do, as the permission table has it. */
export function RoleTable() {
  const { t } = useText()
  return (
    <DataTable
      caption={t('people.roles')}
      captionUnseen
      rows={allPermissions}
      rowKey={(permission) => permission}
      columns={[
        { key: 'what', head: t('people.may'), heading: true, cell: (permission) => t(`people.may.${permission}`) },
        ...roles.map((role) => ({
          key: role,
          head: t(`frame.role.${role}`),
          cell: (permission: (typeof allPermissions)[number]) =>
            allows(role, permission) ? (
              <span className="tone-green">
                <Icon name="check" />
                <span className="unseen">{t('people.may.yes')}</span>
              </span>
            ) : (
              <span className="soft">
                <span aria-hidden="true">–</span>
                <span className="unseen">{t('people.may.no')}</span>
              </span>
            ),
        })),
      ]}
    />
  )
}
