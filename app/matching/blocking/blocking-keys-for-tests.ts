import { eachAskedKey, eachStoredKey, spanOf } from './key-days'
import type { BlockingKeys } from './blocking-keys'

export interface Keyed {
  keys: BlockingKeys
  /** `YYYY-MM-DD`, null where unknown. */
  day: string | null
}

/** Whether the one finds the other when it asks with its keys. */
export function finds(one: Keyed, other: Keyed): boolean {
  const spans = other.day === null ? [] : [spanOf(Date.parse(other.day) / 86_400_000)]
  const stored = new Map<number, number[]>()
  eachStoredKey(other.keys, other.day, (key, day) => stored.set(key, [...(stored.get(key) ?? []), day]))
  let found = false
  eachAskedKey(one.keys, one.day, { undated: true, spans }, (key, from, to) => {
    found ||= stored.get(key)?.some((day) => day >= from && day <= to) === true
  })
  return found
}
