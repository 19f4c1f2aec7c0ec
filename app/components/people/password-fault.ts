import type { Text } from '../../i18n/text'

/** What is wrong with a new password, in words; undefined where nothing is. */
export function passwordFault({ t }: Pick<Text, 't'>, fault: string | undefined, least: number): string | undefined {
  if (fault === undefined) return undefined
  if (fault === 'common') return t('setup.password.common')
  return fault === 'same' ? t('settings.password.same') : t('setup.password.short', { least })
}
