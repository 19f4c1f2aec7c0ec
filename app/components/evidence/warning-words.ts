import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { failureKey, warningKey } from './capture-words'

/** Told by the field of its own. */
const shownElsewhere = 'quote-missing'

function keyOf(code: string): MessageKey | null {
  return code === 'false-type' ? 'evidence.warning.false-type' : warningKey(code)
}

interface Doubtful {
  failure: string | null
  contains: boolean | null
  warnings: readonly string[]
}

/** What is doubtful about a snapshot, in sentences. */
export function useWarningWords(): (snapshot: Doubtful) => string[] {
  const { t } = useText()
  return ({ failure, contains, warnings }) => [
    ...(failure === null ? [] : [t('evidence.warning.failed', { why: why(failure) })]),
    ...(contains === false ? [t('evidence.warning.without-quote')] : []),
    ...warnings.filter((code) => code !== shownElsewhere).map((code) => words(keyOf(code), code)),
  ]

  function why(failure: string): string {
    const key = failureKey(failure)
    return key ? t(key) : failure
  }

  function words(key: MessageKey | null, code: string): string {
    return key ? t(key) : t('evidence.warning.other', { code })
  }
}
