import { hookEvents } from '../../review/rules/hook-events'
import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { Field, FieldError, Select } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'
import { eventMessage } from './event-words'

interface HookFormProps {
  /** What goes with the form unseen. */
  values: Record<string, string>
  /** What the fields begin with; those of a checkbox are `event-verdict.given` and the like. */
  typed: Record<string, string>
  issues: Record<string, string>
  /** Of a hook that is there already: whether messages are sent to it. */
  on?: boolean
}

/** Which events a web hook is notified of, and its address. */
export function HookForm({ values, typed, issues, on }: HookFormProps) {
  const { t } = useText()
  return (
    <PostForm className="form" values={values}>
      <Field
        name="name"
        required
        maxLength={200}
        autoComplete="off"
        label={t('hooks.name')}
        hint={t('hooks.name.hint')}
        defaultValue={typed.name}
        error={issues.name && t('errors.field.required')}
      />
      <Field
        name="address"
        type="url"
        dir="ltr"
        required
        maxLength={2000}
        label={t('hooks.address')}
        hint={t('hooks.address.hint')}
        defaultValue={typed.address}
        error={issues.address && t('feeds.address.issue')}
      />
      <fieldset className="field" aria-describedby={issues.events ? 'hook-events-error' : undefined}>
        <legend className="field-label">{t('hooks.events')}</legend>
        {hookEvents.map((event) => (
          <Check
            key={event}
            name={`event-${event}`}
            value="yes"
            label={t(eventMessage(event))}
            defaultChecked={'name' in typed ? typed[`event-${event}`] === 'yes' : true}
          />
        ))}
        {issues.events && <FieldError id="hook-events-error">{t('hooks.events.none')}</FieldError>}
      </fieldset>
      {on !== undefined && (
        <Select
          name="on"
          label={t('hooks.on')}
          defaultValue={typed.on ?? (on ? 'yes' : 'no')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`hooks.on.${value}`) }))}
        />
      )}
      <div className="form-end">
        <Button look="primary">{t(on === undefined ? 'hooks.save' : 'frame.save')}</Button>
      </div>
    </PostForm>
  )
}
