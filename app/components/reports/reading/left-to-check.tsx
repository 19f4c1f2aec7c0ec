import { LinkButton } from '../../ui/button'
import { Card } from '../../ui/card'
import { useText } from '../../../i18n/context'

/** How many claims nobody has given a verdict or set aside, and the way to triage whole sections. */
export function LeftToCheck({
  id,
  claims,
  left,
  mayTriage,
}: {
  id: number
  claims: number
  left: number
  mayTriage: boolean
}) {
  const { t, number } = useText()
  if (claims === 0) return null
  return (
    <Card title={t('triage.title')}>
      <div className="stack-tight">
        <p>{t('triage.report.left', { left, number: number(left), claims: number(claims) })}</p>
        {mayTriage && (
          <p>
            <LinkButton small to={`/triage?report=${id}`}>
              {t('triage.report.open')}
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  )
}
