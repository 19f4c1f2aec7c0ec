import { Form, useNavigation } from '@remix-run/react'
import type { Role } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { HiddenFields } from '../ui/hidden-fields'
import { RoleChoice } from './person-role-choice'
import { Card } from '../ui/card'

interface ChangedPerson {
  name: string
  role: Role
  disabled: boolean
}

/** Another role for a person. */
export function PersonRole({ person, request }: { person: ChangedPerson; request: string }) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ request, change: 'role' }} />
      <RoleChoice defaultValue={person.role} />
      <div className="form-end">
        <Button look="primary" disabled={busy}>
          {t('people.role.change')}
        </Button>
        <span className="meta">{t('people.role.effect')}</span>
      </div>
    </Form>
  )
}

/** A new password, and the account off or on again. */
export function PersonAccount({ person, request }: { person: ChangedPerson; request: string }) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const turn = person.disabled ? 'enable' : 'disable'
  return (
    <>
      <Card title={t('people.password.reset')}>
        <Form method="post" className="form-end">
          <HiddenFields values={{ request, change: 'password' }} />
          <Button disabled={busy}>{t('people.password.make')}</Button>
          <span className="meta">{t('people.password.effect')}</span>
        </Form>
      </Card>
      <Card title={t('people.account')}>
        <Form method="post" className="form-end">
          <HiddenFields values={{ request, change: turn }} />
          <Button look={turn === 'disable' ? 'danger' : 'plain'} disabled={busy}>
            {t(`people.${turn}`)}
          </Button>
          <span className="meta">{t(`people.${turn}.effect`)}</span>
        </Form>
      </Card>
    </>
  )
}
