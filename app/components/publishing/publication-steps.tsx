import type { PublicationState } from '../../exchange/publishing/publication-state.server'
import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'

/** Who proposed, released or took back what, and when. */
export function PublicationSteps({ state }: { state: PublicationState }) {
  const { t } = useText()
  if (state.steps.length === 0) return null
  return (
    <Card title={t('publishing.steps')}>
      <ol className="timeline">
        {state.steps.map(({ id, step, person, at, reason }) => (
          <li key={id}>
            <p>{t(`publishing.step.${step}`, { person: person ?? t('claims.person.none') })}</p>
            <p className="meta">
              <TimeStamp at={at} />
            </p>
            {reason !== '' && (
              <p dir="auto">
                <SafeText text={reason} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
