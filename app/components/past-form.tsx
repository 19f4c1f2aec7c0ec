import { useText } from '../i18n/context'
import { Field } from './field'
import { FilterBar } from './filter-bar'
import { Notice } from './notices'
import { TimeStamp } from './time-stamp'
import { Message } from '../i18n/message'

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
        <FilterBar key={`${day} ${time}`} action={action} clearTo={at === null ? undefined : action}>
          <Field type="date" label={t('trail.asOf.day')} name="day" defaultValue={day} required />
          <Field type="time" label={t('trail.asOf.time')} hint={t('trail.asOf.time.hint')} name="time" defaultValue={time} />
        </FilterBar>
      </div>
      {unread && <Notice tone="amber">{t('trail.asOf.unread')}</Notice>}
      <p className="meta">{at === null ? t('trail.asOf.choose') : <Message id="trail.asOf.at" values={{ time: <TimeStamp at={at} /> }} />}</p>
    </>
  )
}
