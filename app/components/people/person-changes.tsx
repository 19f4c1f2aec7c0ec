import { useNavigation } from '@remix-run/react'
import type { Role } from '../../../db/schema'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { RoleChoice } from './person-role-choice'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'

interface ChangedPerson {
  name: string
  role: Role
  disabled: boolean
}

interface ChangesProps {
  person: ChangedPerson
  /** The request, and the version of the account that the page shows. */
  values: { request: string; seen: string }
}

/** Another role for a person. */
export function PersonRole({ person, values, typed }: ChangesProps & { typed?: Role }) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  return (
    <PostForm className="form" values={{ ...values, change: 'role' }}>
      <RoleChoice defaultValue={typed ?? person.role} />
      <div className="form-end">
        <Button look="primary" disabled={busy}>
          {t('people.role.change')}
        </Button>
        <span className="meta">{t('people.role.effect')}</span>
      </div>
    </PostForm>
  )
}

/** A new password, and the account off or on again. */
export function PersonAccount({ person, values }: ChangesProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const turn = person.disabled ? 'enable' : 'disable'
  return (
    <>
      <Card title={t('people.password.reset')}>
        <PostForm className="form-end" values={{ ...values, change: 'password' }}>
          <Button disabled={busy}>{t('people.password.make')}</Button>
          <span className="meta">{t('people.password.effect')}</span>
        </PostForm>
      </Card>
      <Card title={t('people.account')}>
        <PostForm className="form-end" values={{ ...values, change: turn }}>
          <Button look={turn === 'disable' ? 'danger' : 'plain'} disabled={busy}>
            {t(`people.${turn}`)}
          </Button>
          <span className="meta">{t(`people.${turn}.effect`)}</span>
        </PostForm>
      </Card>
    </>
  )
}
