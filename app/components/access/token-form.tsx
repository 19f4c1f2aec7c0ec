import { useNavigation } from '@remix-run/react'
import type { TokenScope } from '../../auth/permissions'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { Field, FieldError, Select } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

interface TokenFormProps {
  request: string
  /** What the reader may let a token do. */
  scopes: readonly TokenScope[]
  days: readonly string[]
  issues: Record<string, string>
  typed: Record<string, string>
}

/** A new access token: its name, what it may do, and until when. */
export function TokenForm({ request, scopes, days, issues, typed }: TokenFormProps) {
  const { t } = useText()
  const busy = useNavigation().state !== 'idle'
  const again = 'name' in typed
  return (
    <PostForm className="form" values={{ request, change: 'make' }}>
      <Field
        label={t('tokens.name')}
        hint={t('tokens.name.hint')}
        name="name"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={typed.name}
        error={issues.name && t(issues.name === 'many' ? 'tokens.many' : 'errors.field.required')}
      />
      <fieldset className="field" aria-describedby={issues.scopes ? 'tokens-scopes-error' : undefined}>
        <legend className="field-label">{t('tokens.scopes')}</legend>
        {scopes.map((scope) => (
          <Check
            key={scope}
            name={`may-${scope}`}
            value="yes"
            label={t(`tokens.scope.${scope}`)}
            defaultChecked={again ? typed[`may-${scope}`] === 'yes' : scope === 'read'}
          />
        ))}
        {issues.scopes && <FieldError id="tokens-scopes-error">{t('tokens.scopes.none')}</FieldError>}
      </fieldset>
      <Select
        label={t('tokens.expires.after')}
        name="days"
        defaultValue={typed.days ?? '90'}
        options={days.map((value) => ({ value, label: t('tokens.days', { count: Number(value) }) }))}
      />
      <div className="form-end">
        <Button look="primary" disabled={busy}>
          {t('tokens.make')}
        </Button>
      </div>
    </PostForm>
  )
}
