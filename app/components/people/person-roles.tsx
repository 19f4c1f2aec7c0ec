import type { Role } from '../../../db/schema'
import { allPermissions, allows, type Permission } from '../../auth/permissions'
import { useText } from '../../i18n/context'
import { FieldList } from '../ui/field-list'

const roles = ['viewer', 'reviewer', 'lead', 'admin'] as const satisfies readonly Role[]

/** What each role may do, in words, as the permission table has it. */
export function RolesInWords() {
  const text = useText()
  const { t } = text
  const named = (permissions: readonly Permission[]) =>
    text.list(permissions.map((permission) => t(`people.may.${permission}`)))
  const fields = roles.map((role, at) => {
    const own = permissionsOf(role)
    const before = permissionsOf(roles[at - 1])
    const includesBefore = before.length > 0 && before.every((permission) => own.includes(permission))
    const value = includesBefore
      ? t('people.may.all', { more: named(own.filter((permission) => !before.includes(permission))) })
      : named(own)
    return { name: t(`frame.role.${role}`), value }
  })
  return <FieldList fields={fields} />
}

function permissionsOf(role: Role | undefined): Permission[] {
  return role === undefined ? [] : allPermissions.filter((permission) => allows(role, permission))
}
