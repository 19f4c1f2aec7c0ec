import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'

/** A page of the web is captured first, as evidence is: its snapshot becomes the original of the report. */
export function AddressForm({ request }: { request: string }) {
  const { t } = useText()
  return (
    <PostForm action="/reports/new/address" values={{ request }} className="stack measure">
      <Card title={t('intake.address.title')}>
        <div className="form">
          <Field
            name="address"
            type="url"
            dir="ltr"
            required
            maxLength={2000}
            label={t('intake.address')}
            hint={t('intake.address.hint')}
          />
          <div className="form-end">
            <Button>{t('intake.address.capture')}</Button>
          </div>
        </div>
      </Card>
    </PostForm>
  )
}
