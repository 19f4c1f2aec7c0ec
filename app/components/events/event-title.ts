import type { Text } from '../../i18n/text'
import type { Field } from '../../review/rules/claims/claim-values'
import type { FieldValue } from '../../review/rules/claims/field-value'
import { valueWords } from '../ui/field-words'

/** What somebody says about an event is its name only where nothing else is reported. */
const sayings = new Set(['statement', 'meeting'])

/** What an event is called: what happened where, by what most of its passages say; "One event?" where they say neither. */
export function eventTitle(fields: readonly Field[], text: Text): string {
  const said = (name: Field['name']): string | null => {
    const field = fields.find((one) => one.name === name)
    const most = field && mostStated(field.values)
    return field && most ? valueWords(field, most, text) : null
  }
  const [happened, where] = [said('event'), said('place')]
  const what = happened === null ? null : beginning(happened, text.locale)
  if (what !== null && where !== null) return text.t('events.title.at', { what, where })
  return what ?? where ?? text.t('events.title')
}

function mostStated(values: readonly FieldValue[]): FieldValue | undefined {
  const byCount = [...values].sort((a, b) => b.statedBy.length - a.statedBy.length)
  return byCount.find(({ name }) => !sayings.has(name)) ?? byCount[0]
}

function beginning(words: string, locale: string): string {
  return words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1)
}
