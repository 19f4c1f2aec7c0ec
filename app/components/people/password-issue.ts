import type { Text } from '../../i18n/text'

/** What is wrong with a new password, in words; undefined where nothing is. */
export function passwordIssue({ t }: Pick<Text, 't'>, issue: string | undefined, least: number): string | undefined {
  if (issue === undefined) return undefined
  if (issue === 'common') return t('setup.password.common')
  return issue === 'same' ? t('settings.password.same') : t('setup.password.short', { least })
}
