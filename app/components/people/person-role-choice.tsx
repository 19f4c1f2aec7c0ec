import { useText } from '../../i18n/context'
import { RadioCards } from '../ui/forms/choices'

const roles = ['viewer', 'reviewer', 'lead', 'admin'] as const

/** One of the roles, each with what it means. */
export function RoleChoice({ defaultValue }: { defaultValue: string }) {
  const { t } = useText()
  return (
    <RadioCards
      legend={t('people.role')}
      name="role"
      required
      defaultValue={defaultValue}
      choices={roles.map((role) => ({
        value: role,
        label: t(`frame.role.${role}`),
        hint: t(`people.role.${role}.hint`),
      }))}
    />
  )
}
