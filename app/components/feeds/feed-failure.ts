import type { Text } from '../../i18n/text'
import { failureKey } from '../evidence/capture-words'

/** Why a feed was not had, and what to do, by the code that was kept. */
export function feedFailure(code: string, { t, id }: Pick<Text, 't' | 'id'>): string {
  const status = /^http-(\d{3})$/.exec(code)?.[1]
  if (status !== undefined) return t('feeds.failure.status', { status: id(Number(status)) })
  if (code === 'no-feed' || code === 'no-mandate' || code === 'invalid-certificate') return t(`feeds.failure.${code}`)
  const known = failureKey(code)
  return known ? t(known) : t('capture.failure.unknown', { code })
}
