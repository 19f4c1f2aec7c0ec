import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Field, Select } from '../ui/forms/field'
import { NumberField } from '../ui/forms/number-field'
import { PostForm } from '../ui/forms/post-form'

/** Adds a feed. */
export function FeedForm({
  request,
  issues,
  typed,
}: {
  request: string
  issues: Record<string, string>
  typed: Record<string, string>
}) {
  const { t } = useText()
  return (
    <PostForm className="form" values={{ request }}>
      <Field
        name="address"
        type="url"
        dir="ltr"
        required
        maxLength={2000}
        label={t('feeds.address')}
        defaultValue={typed.address}
        error={issues.address && t('feeds.address.issue')}
      />
      <Field
        name="name"
        required
        maxLength={200}
        label={t('feeds.name')}
        defaultValue={typed.name}
        error={issues.name && t('feeds.name.issue')}
      />
      <NumberField
        name="everyMinutes"
        required
        label={t('feeds.every')}
        defaultValue={typed.everyMinutes ?? '30'}
        error={issues.everyMinutes && t('feeds.every.issue')}
      />
      <Select
        name="atOnce"
        label={t('feeds.atOnce')}
        defaultValue={typed.atOnce ?? 'no'}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`feeds.atOnce.${value}`) }))}
      />
      <div className="form-end">
        <Button look="primary" name="do" value="add">
          {t('feeds.save')}
        </Button>
      </div>
    </PostForm>
  )
}
