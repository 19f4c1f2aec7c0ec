import { useText } from '../../i18n/context'
import { triageKeys } from '../../review/rules/queue/triage'
import { triageModes, type TriageMode } from '../../review/rules/queue/triage-plan'
import { LinkButton } from '../ui/button'

/** The key of each mode; on the mode that is shown it confirms. */
export const modeKeys: Readonly<Record<TriageMode, string>> = { proposed: 'p', ...triageKeys }

/** What the chosen claims are to become: what is proposed for each, or all the same. */
export function TriageModes({ mode, search }: { mode: TriageMode; search: string }) {
  const { t } = useText()
  const to = (wanted: TriageMode) => {
    const address = new URLSearchParams(search)
    address.set('as', wanted)
    return `/triage?${address}`
  }
  return (
    <nav aria-label={t('triage.modes')} className="row triage-modes">
      {triageModes.map((wanted) => (
        <LinkButton
          key={wanted}
          to={to(wanted)}
          replace
          preventScrollReset
          aria-current={wanted === mode ? 'page' : undefined}
          look={wanted === mode ? 'plain' : 'quiet'}
          shortcut={wanted === mode ? undefined : modeKeys[wanted]}
        >
          {wanted === 'proposed' ? t('triage.mode.proposed') : t('triage.mode.all', { what: t(`triage.${wanted}`) })}
        </LinkButton>
      ))}
    </nav>
  )
}
