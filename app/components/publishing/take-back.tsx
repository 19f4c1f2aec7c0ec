import { useText } from '../../i18n/context'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { TextArea } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'

/** Takes back what is public or proposed; readers then find the sentence that is given here. */
export function TakeBack({ page, seen, request }: { page: string; seen: number; request: string }) {
  const { t } = useText()
  return (
    <Card title={t('publishing.takeBack')}>
      <PostForm action={page} className="form" values={{ intent: 'take-back', seen, request: `${request}:back` }}>
        <TextArea
          name="reason"
          required
          rows={3}
          maxLength={500}
          label={t('publishing.reason')}
          hint={t('publishing.reason.hint')}
        />
        <div className="row">
          <Button>{t('publishing.takeBack.do')}</Button>
        </div>
      </PostForm>
    </Card>
  )
}
