import type { Role } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { BothValues } from '../ui/both-values'
import { ErrorNotice, Notice } from '../ui/notices'

/** Why a change of the account was refused, and what to do. */
export function PersonRefusal({
  refused,
  role,
  typedRole,
}: {
  refused: 'person-changed' | 'last-administrator' | 'form' | null | undefined
  role: Role
  typedRole: Role | undefined
}) {
  const { t } = useText()
  if (!refused) return null
  if (refused === 'person-changed')
    return (
      <>
        <Notice tone="amber" icon="warning">
          {t('people.changed')}
        </Notice>
        {typedRole && (
          <BothValues
            fields={[{ label: t('people.role'), now: t(`frame.role.${role}`), typed: t(`frame.role.${typedRole}`) }]}
          />
        )}
      </>
    )
  const words =
    refused === 'last-administrator'
      ? { title: t('people.lastAdmin'), what: t('people.lastAdmin.what'), next: t('people.lastAdmin.next') }
      : { title: t('errors.badRequest.title'), what: t('errors.badRequest.what'), next: t('errors.badRequest.next') }
  return <ErrorNotice {...words} safe={t('errors.safe.nothingSaved')} />
}
