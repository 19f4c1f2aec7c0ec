import { useText } from '../../i18n/context'
import type { PublishingPolicy } from '../../review/lookups/publications.server'
import { Button } from '../ui/button'
import { Check } from '../ui/forms/choices'
import { Field, TextArea } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

interface PublishingFormProps {
  policy: PublishingPolicy
  maySet: boolean
  request: string
  typed?: Record<string, string> | undefined
  issues?: Record<string, string> | undefined
}

/** How the desk publishes: under which name and address, and whether a second person releases. */
export function PublishingForm({ policy, maySet, request, typed, issues = {} }: PublishingFormProps) {
  const { t } = useText()
  if (!maySet)
    return (
      <div className="stack-tight">
        <p>{policy.deskName === '' ? t('refusals.publication-undecided') : <bdi>{policy.deskName}</bdi>}</p>
        <p>{t(policy.secondPerson ? 'publishing.policy.second.on' : 'publishing.policy.second.off')}</p>
      </div>
    )
  const second = typed ? typed.secondPerson === 'yes' : policy.secondPerson
  return (
    <PostForm action="/settings/publishing" className="form" values={{ seen: policy.id, request }}>
      <Field
        name="deskName"
        required
        maxLength={120}
        label={t('publishing.policy.desk')}
        hint={t('publishing.policy.desk.hint')}
        defaultValue={typed?.deskName ?? policy.deskName}
        error={issues.deskName && t('publishing.policy.desk.bad')}
      />
      <Field
        name="site"
        optional
        maxLength={500}
        label={t('publishing.policy.site')}
        hint={t('publishing.policy.site.hint')}
        defaultValue={typed?.site ?? policy.site}
        error={issues.site && t('publishing.policy.site.bad')}
      />
      <Check
        name="secondPerson"
        value="yes"
        label={t('publishing.policy.second')}
        hint={t('publishing.policy.second.hint')}
        defaultChecked={second}
      />
      <TextArea
        name="reason"
        required
        rows={2}
        maxLength={1000}
        label={t('policy.reason')}
        defaultValue={typed?.reason ?? ''}
        error={issues.reason && t('policy.reason.missing')}
      />
      <div className="row">
        <Button look="primary">{t('publishing.policy.save')}</Button>
      </div>
    </PostForm>
  )
}
