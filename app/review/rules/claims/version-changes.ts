import type { Field } from './claim-values'
import type { FieldValue } from './field-value'

/** A field in which a later version says something else. */
export interface FieldChange {
  field: Pick<Field, 'key' | 'name' | 'noun' | 'part'>
  /** The values it dropped, and those it brought; one list is empty where it only added or dropped. */
  dropped: FieldValue[]
  added: FieldValue[]
}

/** Field by field, what a later version no longer says and what it says anew. What happened is left to its words. */
export function changedFields(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const keys = [...new Set([...before, ...after].filter((field) => field.name !== 'event').map((field) => field.key))]
  return keys.flatMap((key): FieldChange[] => {
    const was = before.find((field) => field.key === key)
    const is = after.find((field) => field.key === key)
    const { name, noun, part } = (was ?? is) as Field
    const without = (values: readonly FieldValue[] = [], others: readonly FieldValue[] = []) =>
      values.filter((value) => !others.some((other) => other.key === value.key))
    const dropped = without(was?.values, is?.values)
    const added = without(is?.values, was?.values)
    return dropped.length + added.length === 0 ? [] : [{ field: { key, name, noun, part }, dropped, added }]
  })
}
