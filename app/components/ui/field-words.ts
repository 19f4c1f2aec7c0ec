import type { Text } from '../../i18n/text'
import type { Field } from '../../review/rules/claims/claim-values'
import type { Value } from '../../review/rules/claims/field-value'
import { countWords } from './count-words'

/** A field in the reader's language: "killed", "of them: children". */
export function fieldName(field: Pick<Field, 'name' | 'part' | 'noun' | 'counted'>, { t, locale }: Text): string {
  const { name, part } = field
  const noun = field.counted?.[locale] ?? field.noun
  if (name === 'place' || name === 'day' || name === 'actor' || name === 'event') return t(`claims.field.${name}`)
  if (part) return t('claims.field.part', { what: noun ?? t(`facts.figure.${name}`) })
  return name === 'other' && noun ? noun : t(`facts.figure.${name}`)
}

/**
 * A value in the reader's language. A name stays as it was written, but for one in the other script: a place is called what
 * the list of places calls it (of الزبداني an English screen says Zabadani), a party by its side.
 */
export function valueWords(field: Pick<Field, 'name'>, value: Value & { key?: string }, text: Text): string {
  if (field.name === 'place') return placeName(value, text)
  if (field.name === 'actor') return partyName(value, text)
  if (field.name === 'event') return text.t(`facts.event.${value.name as 'clash'}`)
  if (field.name !== 'day') {
    const count = countWords(text, { ...value, precision: value.precision ?? 'exact' })
    return value.place ? text.t('claims.value.at', { count, place: value.place.name }) : count
  }
  const from = text.date(value.from ?? '')
  return value.from === value.to
    ? from
    : text.t('claims.value.days', { from, to: text.date(value.to ?? value.from ?? '') })
}

function placeName({ name, listed }: Value, { locale }: Text): string {
  return isReadable(name, locale) ? name : (listed?.[locale] ?? name)
}

/** The key of a party is its side. */
function partyName({ name, key }: Value & { key?: string }, { locale, t }: Text): string {
  const side = sides.find((each) => each === key)
  return isReadable(name, locale) || side === undefined ? name : t(`facts.camp.${side}`)
}

/** Sides whose name says who is meant; a state or a civil body is better named as it is written. */
const sides = ['government', 'opposition', 'islamic-state', 'kurdish', 'hezbollah', 'coalition', 'nusra'] as const

function isReadable(name: string, locale: string): boolean {
  return /\p{Script=Arabic}/u.test(name) === (locale === 'ar')
}
