import { useText } from '../../i18n/context'

interface TimeStampProps {
  /** An ISO instant, a Date, or a bare `YYYY-MM-DD`. */
  at: string | Date
  /** The day without the hour. */
  day?: boolean
  /** Writes the instant in UTC instead of the reader's zone. */
  utc?: boolean
}

/** Whether a written time names its zone; another one is on some clock that we do not know. */
export function isInstant(written: string): boolean {
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(written) && !Number.isNaN(Date.parse(written))
}

/** A time in the reader's zone, with UTC one hover away and for machines. */
export function TimeStamp({ at, day, utc }: TimeStampProps) {
  const { t, date, dateTime } = useText()
  const bare = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)
  const machine = bare ? at : new Date(at).toISOString()
  const title = bare || utc ? undefined : t('frame.time.utc', { time: dateTime(at, { utc: true }) })
  return (
    <time dateTime={machine} title={title} className="isolated">
      {day ? date(at, { utc }) : dateTime(at, { utc })}
    </time>
  )
}
