import { harms } from '../../../text/facts/figures/kinds-of-counts'
import type { NounName } from '../../../text/facts/figures/noun-names'
import type { Figure } from '../../../text/facts/types'
import { mentionsIn, type FieldName, type Mention, type ValuePassage } from './field-mentions'
import { placesOf } from './figures-by-place'
import { resolveMeantPlaces } from './meant-places'
import { agreementOf, type Agreement } from './field-agreement'
import type { FieldValue, Value } from './field-value'

export interface Field {
  key: string
  name: FieldName
  /** The counted thing where the field's name does not say it. */
  noun: string | null
  /** What that is called in both languages; absent where only the text's own word is known. */
  counted?: NounName
  /** A share of another figure ("among them three children"). */
  part: boolean
  values: FieldValue[]
  /** Not all passages that speak of it say the same. */
  differs: boolean
  agreement: Agreement
}

const order: readonly FieldName[] = [
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
  'people',
  'fighters',
  'raids',
  'barrels',
  'shells',
  'rockets',
  'tanks',
  'vehicles',
  'aircraft',
  'buildings',
  'places',
  'percent',
  'money',
  'duration',
  'distance',
  'other',
  'place',
  'day',
  'actor',
  'event',
]

/**
 * Every value that any of these passages gives, by field, with all who give it:
 * nothing is averaged or dropped. Linked claims add their values to the fields
 * that the claim's own passages speak of, and their tolls, which matter even where the claim gives none. Figures that a passage counts by place are kept by place.
 * `originOf` numbers the origins of passages: one origin never conflicts with itself. Each passage is its own where it is
 * not given.
 */
export function fieldsOf(
  own: readonly ValuePassage[],
  linked: readonly ValuePassage[] = [],
  originOf: (passage: number) => number = (passage) => passage,
): Field[] {
  const fields = new Map<string, Field>()
  const mentions = mentionsByPlace([...own, ...linked])
  gather(fields, own, mentions, () => true)
  gather(fields, linked, mentions, ({ field, name }) => name !== 'event' && (fields.has(field) || harms.has(name)))
  return [...fields.values()]
    .map((field) => ({
      ...field,
      values: field.values.sort(bySize),
      differs: differs(field),
      agreement: agreementOf(field, originOf),
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.name) - order.indexOf(b.name) || Number(a.part) - Number(b.part) || (a.key < b.key ? -1 : 1),
    )
}

function gather(
  fields: Map<string, Field>,
  passages: readonly ValuePassage[],
  mentions: ReadonlyMap<ValuePassage, Mention[]>,
  wanted: (mention: Mention) => boolean,
): void {
  for (const passage of passages) {
    for (const mention of (mentions.get(passage) ?? []).filter(wanted)) {
      const field = fields.get(mention.field) ?? {
        key: mention.field,
        name: mention.name,
        noun: mention.noun,
        ...(mention.counted && { counted: mention.counted }),
        part: mention.part,
        values: [],
        differs: false,
        agreement: 'agree' as const,
      }
      fields.set(mention.field, field)
      let value = field.values.find((candidate) => candidate.key === mention.key)
      if (!value) field.values.push((value = { ...mention.value, key: mention.key, statedBy: [] }))
      if (value.statedBy.some(({ passage: id }) => id === passage.id)) continue
      value.statedBy.push({ passage: passage.id, written: writtenIn(passage, mention) })
    }
  }
}

/** What each passage mentions. Where one counts a thing at several places, every count of that thing is kept with its place. */
function mentionsByPlace(passages: readonly ValuePassage[]): Map<ValuePassage, Mention[]> {
  const all = new Map(passages.map((passage) => [passage, mentionsIn(passage)]))
  resolveMeantPlaces([...all.values()].flat())
  const places = new Map(passages.map((passage) => [passage, placesIn(passage, all.get(passage) ?? [])]))
  const byPlace = new Set<string>()
  for (const [passage, mentions] of all)
    for (const { field } of mentions) {
      const figures = mentions.filter((mention) => mention.field === field).map(({ figure }) => figure)
      const keys = figures.flatMap((figure) => (figure && places.get(passage)?.get(figure)?.key) ?? [])
      if (new Set(keys).size > 1) byPlace.add(field)
    }
  for (const [passage, mentions] of all)
    for (const mention of mentions) {
      const place = mention.figure && byPlace.has(mention.field) && places.get(passage)?.get(mention.figure)
      if (!place) continue
      mention.key += ` @ ${place.key}`
      mention.value = { ...mention.value, place }
    }
  return all
}

/** The places of a passage's figures, each kind of thing read for itself; one that is counted once is at the only place that the passage names. */
function placesIn({ facts }: ValuePassage, mentions: readonly Mention[]) {
  const found = new Map<Figure, { key: string; name: string }>()
  if (!facts) return found
  for (const field of new Set(mentions.map((mention) => mention.field))) {
    const figures = mentions.flatMap((mention) => (mention.field === field && mention.figure ? [mention.figure] : []))
    if (figures.length === 0 || (figures.length === 1 && facts.places.length > 1)) continue
    for (const [figure, place] of placesOf(figures, facts) ?? []) found.set(figure, place)
  }
  return found
}

function writtenIn({ start, quote }: ValuePassage, mention: Mention): string {
  return quote?.slice(Math.max(0, mention.start - start), Math.max(0, mention.end - start)).trim() ?? ''
}

function differs(field: Field): boolean {
  if (field.values.length < 2) return false
  const speaking = new Set(field.values.flatMap((value) => value.statedBy.map(({ passage }) => passage)))
  return field.values.some((value) => value.statedBy.length < speaking.size)
}

function bySize(a: Value, b: Value): number {
  const size = (value: Value) => value.low ?? value.high ?? Number.POSITIVE_INFINITY
  const [one, other] = [size(a), size(b)]
  if (one !== other) return one - other
  return (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0
}
