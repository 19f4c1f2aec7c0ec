import { boundsOf } from '../../../text/facts/figures/figures.compare'
import type { FieldValue, Value } from './field-value'

/** All say the same; one origin alone gives all the values; all can be true of one event; some cannot. */
export type Agreement = 'agree' | 'one-origin' | 'compatible' | 'conflict'

/** From the least to the most that any value gives; `open` where some say "more than" or leave the upper end unknown. */
export interface FieldRange {
  least: number
  most: number
  open: boolean
}

/** The range of a field's figures; null where it has none in numbers. */
export function fieldRange(values: readonly Value[]): FieldRange | null {
  const ends = values.flatMap(({ low, high }) => [low, high].filter((end) => end !== null))
  if (ends.length === 0) return null
  return {
    least: Math.min(...ends),
    most: Math.max(...ends),
    open: values.some((value) => isCount(value) && boundsOf(value)[1] === Infinity),
  }
}

/**
 * How the values of one field stand to each other, whatever their order. What one origin says is taken together, however
 * many passages it says it in: origins conflict, and none conflicts with itself.
 */
export function agreementOf(
  { name, values }: { name: string; values: readonly FieldValue[] },
  originOf: (passage: number) => number,
): Agreement {
  const byOrigin = new Map<number, FieldValue[]>()
  for (const value of values)
    for (const origin of new Set(value.statedBy.map(({ passage }) => originOf(passage))))
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), value])
  const origins = [...byOrigin.values()]
  const names = name === 'place' || name === 'actor' || name === 'event'
  if (values.length < 2 || (origins.length > 1 && origins.every((own) => own.length === values.length))) return 'agree'
  if (origins.length < 2) return names && !differ(values) ? 'agree' : 'one-origin'
  if (name === 'event') return 'compatible'
  const conflict = names ? namesConflict : countsConflict
  return origins.some((one) => origins.some((other) => conflict(one, other))) ? 'conflict' : 'compatible'
}

/** Not all passages that speak of a field give all its values. */
function differ(values: readonly FieldValue[]): boolean {
  const speaking = new Set(values.flatMap(({ statedBy }) => statedBy.map(({ passage }) => passage)))
  return values.some(({ statedBy }) => statedBy.length < speaking.size)
}

/** Two origins conflict where both count at one place, or both at none, and nothing that one counts there can be what the other counts. */
function countsConflict(one: readonly FieldValue[], other: readonly FieldValue[]): boolean {
  const places = new Set(one.map(({ place }) => place?.key))
  return [...places].some((key) => {
    const [own, others] = [one, other].map((values) => values.filter(({ place }) => place?.key === key).map(spanOf))
    return (
      others !== undefined &&
      others.length > 0 &&
      own?.every(([low, high]) => others.every(([least, most]) => low > most || least > high)) === true
    )
  })
}

/** The span that a value covers; days count as numbers of days. */
function spanOf(value: Value): [number, number] {
  if (isCount(value)) return boundsOf(value)
  const day = (written: string | null) => (written === null ? NaN : Date.parse(`${written}T00:00:00Z`))
  return [day(value.from), day(value.to)]
}

function isCount<V extends Value>(value: V): value is V & { precision: NonNullable<Value['precision']> } {
  return value.precision !== null
}

/** Names come in sets: two origins conflict where nothing that one names fits what the other names. What happened may be put in many words, so events never conflict. */
function namesConflict(one: readonly FieldValue[], other: readonly FieldValue[]): boolean {
  return !one.some((own) => other.some(({ key }) => fits(own.key, key)))
}

/** The same, a place within the other's governorate, or a name that the list of places does not know, which proves nothing. */
function fits(one: string, other: string): boolean {
  return (
    one === other ||
    one.startsWith('named ') ||
    other.startsWith('named ') ||
    contains(one, other) ||
    contains(other, one)
  )
}

function contains(wide: string, narrow: string): boolean {
  const [governorate = '', own = governorate] = wide.split('/')
  return own === governorate && narrow.startsWith(`${governorate}/`)
}
