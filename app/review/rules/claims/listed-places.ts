import type { Gazetteer } from '../../../text/facts/places/gazetteer'
import type { Field } from './claim-values'

/** The same fields, each place with what the list of places calls it in both languages. */
export function withListedPlaces(fields: readonly Field[], gazetteer: Pick<Gazetteer, 'entry'>): Field[] {
  return fields.map((field) =>
    field.name === 'place'
      ? {
          ...field,
          values: field.values.map((value) => {
            const entry = gazetteer.entry(value.key)
            return entry ? { ...value, listed: { ar: entry.ar, en: entry.en } } : value
          }),
        }
      : field,
  )
}
