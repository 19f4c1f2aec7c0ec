import { loadMessages } from '../i18n/catalogue'
import type { Locale } from '../i18n/locale'
import { bareMessage } from '../i18n/message-format'

/** The reason of the policy that a new desk begins with, in the language of whoever sets the desk up. */
export async function startingReason(locale: Locale): Promise<string> {
  return bareMessage((await loadMessages(locale))['policy.starting'])
}

/** Whether a policy's reason is that of a new desk, in any language: nobody wrote it, so that it is shown in the reader's. */
export async function isStartingReason(reason: string): Promise<boolean> {
  const known = await Promise.all([startingReason('ar'), startingReason('en')])
  return known.includes(reason)
}
