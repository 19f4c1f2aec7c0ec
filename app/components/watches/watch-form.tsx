import { useText } from '../../i18n/context'
import type { WatchInterval } from '../../../db/schema'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Field, Select } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

interface WatchFormProps {
  request: string
  address: string
  every: WatchInterval
  /** The intervals that this person may choose. */
  intervals: readonly WatchInterval[]
  bad: boolean
}

/** Asks for an address to be watched. */
export function WatchForm({ request, address, every, intervals, bad }: WatchFormProps) {
  const { t } = useText()
  return (
    <Card title={t('watches.add')} className="measure">
      <PostForm action="/watches" className="form" values={{ request }}>
        <p className="soft">{t('watches.add.hint')}</p>
        <Field
          label={t('watches.address')}
          name="address"
          type="url"
          dir="ltr"
          required
          maxLength={2000}
          defaultValue={address}
          error={bad ? t('watches.address.bad') : undefined}
        />
        <Select
          label={t('watches.every')}
          name="every"
          defaultValue={every}
          options={intervals.map((value) => ({ value, label: t(`watches.every.${value}`) }))}
        />
        <div className="form-end">
          <Button look="primary">{t('watches.save')}</Button>
        </div>
      </PostForm>
    </Card>
  )
}
