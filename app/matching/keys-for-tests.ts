import { askedKeys, spanOf, storedKeys } from './key-days'
import type { PassageKeys } from './keys'

export interface Keyed {
  keys: PassageKeys
  /** `YYYY-MM-DD`, null where unknown. */
  day: string | null
}

/** Whether the one finds the other when it asks with its keys. */
export function finds(one: Keyed, other: Keyed): boolean {
  const spans = other.day === null ? [] : [spanOf(Date.parse(other.day) / 86_400_000)]
  const stored = storedKeys(other.keys, other.day)
  return askedKeys(one.keys, one.day, { undated: true, spans }).some(({ key, from, to }) => stored.some((found) => found.key === key && found.day >= from && found.day <= to))
}
