import { useText } from '../../i18n/context'
import { RadioCards } from '../ui/forms/choices'

/** Whether evidence supports the claim, refutes it or gives context. */
export function StanceChoice({ typed, issues }: { typed: Record<string, string>; issues: Record<string, string> }) {
  const { t } = useText()
  const choices = (['supports', 'refutes', 'context'] as const).map((value) => ({
    value,
    label: t(`frame.stance.${value}`),
    hint: t(`claims.evidence.stance.${value}.hint`),
  }))
  return (
    <RadioCards
      legend={t('claims.evidence.stance')}
      name="stance"
      required
      choices={choices}
      defaultValue={typed.stance}
      error={issues.stance && t('claims.evidence.stance.missing')}
    />
  )
}
