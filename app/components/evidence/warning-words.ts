import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'

const known: Readonly<Record<string, MessageKey>> = { 'false-type': 'evidence.warning.false-type' }

interface Doubtful {
  failure: string | null
  contains: boolean | null
  warnings: readonly string[]
}

/** What is doubtful about a snapshot, in sentences. */
export function useWarningWords(): (snapshot: Doubtful) => string[] {
  const { t } = useText()
  return ({ failure, contains, warnings }) => [
    ...(failure === null ? [] : [t('evidence.warning.failed', { why: failure })]),
    ...(contains === false ? [t('evidence.warning.without-quote')] : []),
    ...warnings.map((code) => (known[code] ? t(known[code]) : t('evidence.warning.other', { code }))),
  ]
}
