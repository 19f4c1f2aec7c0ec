import type { MessageKey } from '../../i18n/catalogue'
import { captureWarnings } from '../../evidence/capture/captured'
import { captureFailures } from '../../evidence/capture/failures'

/** Why an attempt to capture failed, and what to do, by its code; null for one that this release does not know. */
export function failureKey(code: string): MessageKey | null {
  return (captureFailures as readonly string[]).includes(code) ? (`capture.failure.${code}` as MessageKey) : null
}

/** What is doubtful about a capture, by its code; null for one that is shown elsewhere. */
export function warningKey(code: string): MessageKey | null {
  return (captureWarnings as readonly string[]).includes(code) ? (`capture.warning.${code}` as MessageKey) : null
}
