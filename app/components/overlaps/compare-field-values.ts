import type { MessageKey } from '../../i18n/catalogue'
import type { Text } from '../../i18n/text'
import { fold } from '../../text/characters/normalise'
import type { FactPart } from '../../text/facts/facts.compare'
import type { Camp, EventKind, Precision } from '../../text/facts/types'
import { countWords, type Count } from '../ui/count-words'

/** How a field stands from the first passage to the second, in words. */
export type FieldDifference =
  | { kind: 'agreed'; values: string[] }
  /** Only the second has these, and it keeps all the first has. */
  | { kind: 'adds'; values: string[] }
  | { kind: 'drops'; values: string[] }
  /** An empty list where a side says nothing. */
  | { kind: 'became'; from: string[]; to: string[] }

export function fieldDifference(text: Text, part: FactPart): FieldDifference {
  const from = valuesOf(text, part, part.left)
  const to = valuesOf(text, part, part.right)
  if (part.status === 'same') return { kind: 'agreed', values: from }
  if (from.length === 0 || to.length === 0) return { kind: 'became', from, to }
  const added = without(to, from)
  const dropped = without(from, to)
  if (added.length === 0 && dropped.length === 0) return { kind: 'agreed', values: from }
  if (dropped.length === 0) return { kind: 'adds', values: added }
  return added.length === 0 ? { kind: 'drops', values: dropped } : { kind: 'became', from, to }
}

export function fieldName({ t }: Text, { field, kind = 'other' }: FactPart): string {
  return field === 'figures' ? t(`facts.figure.${kind}`) : t(`compare.field.${field}`)
}

function without(values: string[], others: string[]): string[] {
  const known = new Set(others.map(fold))
  return values.filter((value) => !known.has(fold(value)))
}

function valuesOf(text: Text, { field }: FactPart, values: string[]): string[] {
  switch (field) {
    case 'place':
      return values
    case 'date':
      return values.map((value) => dateWords(text, value))
    case 'event':
      return values.map((value) => text.t(`facts.event.${value as EventKind}`))
    case 'actors':
      return values.map((value) => text.t(`facts.camp.${value as Camp}`))
    case 'figures':
      return values.map((value) => countWords(text, readCount(value)))
    case 'negation':
      return values.map((value) => text.t(value === 'true' ? 'compare.field.negated' : 'compare.field.stated'))
  }
}

const partsOfDay: Record<string, MessageKey> = {
  dawn: 'facts.time.dawn',
  morning: 'facts.time.morning',
  noon: 'facts.time.noon',
  afternoon: 'facts.time.afternoon',
  evening: 'facts.time.evening',
  night: 'facts.time.night',
}

/** `2015-07-04`, `2015-07-03/2015-07-04`, each perhaps with `14:30` or a part of the day. */
function dateWords(text: Text, value: string): string {
  const [days = '', time] = value.split(' ')
  const [from = '', to = from] = days.split('/')
  const shown = [...new Set([from, to])].map((day) => text.date(day, { withoutYear: true })).join(' – ')
  if (time === undefined) return shown
  const part = partsOfDay[time]
  return `${shown} ${part ? text.t(part) : text.time(`2000-01-01T${time.padStart(5, '0')}:00Z`, { utc: true })}`
}

const signs: Record<string, Precision> = { '~': 'approximate', '≥': 'at-least', '≤': 'at-most' }

/** Reads a signed number as the comparison writes it: 70, ~70, ≥100, ≤300, 10–15, 10s, +. */
function readCount(value: string): Count {
  if (value === '+') return { low: null, high: null, precision: 'uncounted' }
  const dozens = /^(\d+)s$/.exec(value)
  if (dozens) return { low: null, high: null, precision: 'uncounted', scale: Number(dozens[1]) }
  const [low = '', high] = value.replace(/^[~≥≤]/, '').split('–')
  const sign = signs[value.charAt(0)]
  if (high !== undefined) return { low: Number(low), high: Number(high), precision: 'range' }
  return {
    low: Number(low),
    high: sign === 'at-most' || sign === undefined ? Number(low) : null,
    precision: sign ?? 'exact',
  }
}
