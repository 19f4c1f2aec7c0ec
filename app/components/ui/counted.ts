import type { MessageKey } from '../../i18n/catalogue'
import type { Text } from '../../i18n/text'
import { mostCounted } from '../../review/rules/count-limit'

/** How many, in the words of a message with a `count`; at least so many where no more were counted. */
export function counted({ t }: Pick<Text, 't'>, key: MessageKey, count: number): string {
  const words = t(key, { count })
  return count < mostCounted ? words : t('frame.atLeast', { words })
}
