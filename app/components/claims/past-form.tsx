import { Form } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import { Button } from '../ui/button'
import { DateField } from '../ui/forms/date-field'
import { TimeField } from '../ui/forms/time-field'
import { Notice } from '../ui/notices'
import { TimeStamp } from '../ui/time-stamp'

interface PastFormProps {
  /** Where it asks. */
  action: string
  moment: { day: string; time: string; at: string | null; unread: boolean }
}

/** Asks for a day and a time, and says which moment is shown. */
export function PastForm({ action, moment: { day, time, at, unread } }: PastFormProps) {
  const { t } = useText()
  return (
    <>
      <div className="filter-halves">
        <Form key={`${day} ${time}`} className="filter" role="search" aria-label={t('claims.asOf')} action={action}>
          <DateField label={t('trail.asOf.day')} name="day" defaultValue={day} required />
          <TimeField label={t('trail.asOf.time')} name="time" defaultValue={time} optional />
          <div className="row">
            <Button>{t('trail.asOf.show')}</Button>
          </div>
        </Form>
      </div>
      {unread && <Notice tone="amber">{t('trail.asOf.unread')}</Notice>}
      <p className="meta">
        {at === null ? t('trail.asOf.choose') : <Message id="trail.asOf.at" values={{ time: <TimeStamp at={at} /> }} />}
      </p>
    </>
  )
}
