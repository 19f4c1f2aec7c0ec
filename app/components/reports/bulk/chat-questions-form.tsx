import { useId } from 'react'
import { useText } from '../../../i18n/context'
import type { ChatQuestions } from '../../../intake/bulk/chat-questions.server'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { RadioCards } from '../../ui/forms/choices'
import { Field } from '../../ui/forms/field'
import { PostForm } from '../../ui/forms/post-form'
import { Suggestions } from '../../ui/forms/suggestions'

/** Zones that are proposed; any other can be typed. */
const zones = [
  'Asia/Damascus',
  'Asia/Beirut',
  'Asia/Amman',
  'Asia/Baghdad',
  'Asia/Gaza',
  'Asia/Jerusalem',
  'Asia/Riyadh',
  'Asia/Dubai',
  'Africa/Cairo',
  'Africa/Khartoum',
  'Africa/Tripoli',
  'Africa/Tunis',
  'Africa/Algiers',
  'Africa/Casablanca',
  'Europe/Istanbul',
  'Europe/Berlin',
  'Europe/London',
  'UTC',
]

/** What no chat of an import tells: the zone of its times, and whether the day or the month stands first. */
export function ChatQuestionsForm({ questions: { messages, written, zone } }: { questions: ChatQuestions }) {
  const { t } = useText()
  const list = useId()
  return (
    <Card title={t('preview.chats', { count: messages })}>
      <PostForm className="form">
        {written !== null && (
          <RadioCards
            legend={t('preview.chats.order', { written })}
            name="order"
            required
            choices={(['day-first', 'month-first'] as const).map((value) => ({
              value,
              label: t(`preview.question.order.${value}`),
            }))}
          />
        )}
        {zone !== null && (
          <>
            <Field
              name="zone"
              dir="ltr"
              required
              maxLength={60}
              list={list}
              label={t('preview.chats.zone')}
              hint={t('preview.chats.zone.hint')}
              defaultValue={zone}
            />
            <Suggestions id={list} words={zones} />
          </>
        )}
        <div className="form-end">
          <Button name="do" value="answer-chats">
            {t('preview.questions.send')}
          </Button>
        </div>
      </PostForm>
    </Card>
  )
}
