import type { Correction } from '../../exchange/publishing/corrections'
import { useText } from '../../i18n/context'
import { SafeText } from '../ui/reading/safe-text'
import { StateBadge } from '../ui/state-badge'

/** What was published otherwise before, the newest first, each with the reason that the desk gives. */
export function PublicCorrections({ corrections }: { corrections: readonly Correction[] }) {
  const { t, date } = useText()
  if (corrections.length === 0) return null
  return (
    <section className="public-corrections">
      <h2>{t('publicPages.corrections', { count: corrections.length })}</h2>
      <ol>
        {[...corrections].reverse().map(({ verdict, from, to, at, rationale }) => (
          <li key={verdict} id={`correction-${verdict}`}>
            <p>
              <time dateTime={at}>{date(at)}</time> <StateBadge state={from} /> {t('publicPages.correction.now')}{' '}
              <StateBadge state={to} />
            </p>
            <p dir="auto" className="public-rationale">
              <SafeText text={rationale} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
