import { useText } from '../../../i18n/context'
import type { ReportPassage } from '../../../review/queries/reports/read-report.server'
import { Icon, type IconName } from '../../ui/icon'
import type { ClaimState } from '../../ui/state-badge'

export const signs: Record<ClaimState, IconName | null> = {
  open: null,
  confirmed: 'check',
  disputed: 'cross',
  unverifiable: 'question',
  stale: 'clock',
}

/** The state a passage is drawn in: that of its claim, or stale. */
export function passageState({ claim }: Pick<ReportPassage, 'claim'>): ClaimState {
  if (claim.stale) return 'stale'
  return claim.state === 'empty' ? 'open' : claim.state
}

/** What tint and sign of a passage mean. */
export function ReportLegend() {
  const { t } = useText()
  return (
    <ul className="legend">
      {(Object.keys(signs) as ClaimState[]).map((state) => {
        const sign = signs[state]
        return (
          <li key={state}>
            <span className={`passage passage-${state}`}>
              {sign && <Icon name={sign} />} {t(`frame.state.${state}`)}
            </span>
          </li>
        )
      })}
      <li>
        <span className="passage passage-open passage-aside">{t('triage.aside')}</span>
      </li>
      <li>
        <span className="around">{t('intake.cut.loose')}</span>
      </li>
    </ul>
  )
}
