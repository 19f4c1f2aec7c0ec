import { useText } from '../../../i18n/context'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Select } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'

/** Offers to make one report of messages that one sender wrote shortly after each other. */
export function JoinMessagesForm({ messages }: { messages: number }) {
  const { t } = useText()
  return (
    <Card title={t('preview.join', { count: messages })}>
      <PostForm className="form" preventScrollReset>
        <Select
          name="minutes"
          label={t('preview.join.minutes')}
          hint={t('preview.join.hint')}
          options={[5, 10, 30, 60].map((minutes) => ({
            value: String(minutes),
            label: t('preview.join.within', { minutes }),
          }))}
        />
        <div className="form-end">
          <Button name="do" value="join-messages">
            {t('preview.join.do')}
          </Button>
        </div>
      </PostForm>
    </Card>
  )
}
