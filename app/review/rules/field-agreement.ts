import { boundsOf } from '../../text/facts/figures.compare'
import type { FieldValue, Value } from './field-value'

/** All say the same; all can be true of one event; some cannot. */
export type Agreement = 'agree' | 'compatible' | 'conflict'

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

/** How the values of one field stand to each other, whatever their order. */
export function agreementOf({ name, values }: { name: string; values: readonly FieldValue[] }): Agreement {
  if (name === 'place' || name === 'actor' || name === 'event') return agreementOfNames(name, values)
  if (values.length < 2) return 'agree'
  const spans = values.map(spanOf)
  // Spans on a line that meet two by two have a point in common.
  const meet = spans.every(([low]) => spans.every(([, high]) => low <= high))
  return meet ? 'compatible' : 'conflict'
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

/** Names are told in sets: two passages conflict where nothing that one names fits what the other names. What happened may be told in many words, so events never conflict. */
function agreementOfNames(name: string, values: readonly FieldValue[]): Agreement {
  const sets = new Map<number, string[]>()
  for (const { key, tellings } of values)
    for (const { passage } of tellings) sets.set(passage, [...(sets.get(passage) ?? []), key])
  const told = [...sets.values()]
  if (told.every((set) => set.length === values.length)) return 'agree'
  if (name === 'event') return 'compatible'
  const apart = told.some((one) => told.some((other) => !one.some((a) => other.some((b) => fits(a, b)))))
  return apart ? 'conflict' : 'compatible'
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
