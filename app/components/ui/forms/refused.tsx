import { useText } from '../../../i18n/context'
import type { MessageKey } from '../../../i18n/catalogue'
import type { RefusalCode } from '../../../review/rules/refusal'
import { Notice } from '../notices'

interface RefusedProps {
  /** What the route answered; nothing is said where it refused nothing. */
  outcome: { refusal?: RefusalCode | null; values?: Record<string, string | number> } | undefined
  /** What this page says of a refusal that it can say more about. */
  messages?: Partial<Record<RefusalCode, MessageKey>>
}

/** Why what was sent was not done, with the numbers and names that the refusal speaks of. */
export function Refused({ outcome, messages = {} }: RefusedProps) {
  const { t } = useText()
  if (!outcome?.refusal) return null
  return (
    <Notice tone="amber" icon="warning">
      {t(messages[outcome.refusal] ?? `refusals.${outcome.refusal}`, outcome.values)}
    </Notice>
  )
}
