import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { MetaParts } from '../ui/meta-parts'

/** Days that have an edition to compose, the newest first. */
export function EditionDays({ days }: { days: readonly { day: string; claims: number; decided: number }[] }) {
  const { t, date } = useText()
  return (
    <ul className="edition-days">
      {days.map(({ day, claims, decided }) => (
        <li key={day}>
          <Link to={`/edition/${day}`} data-opens>
            {date(day, { weekday: true })}
          </Link>
          <span className="meta">
            <MetaParts
              parts={[t('edition.day.claims', { count: claims }), t('edition.day.decided', { count: decided })]}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
