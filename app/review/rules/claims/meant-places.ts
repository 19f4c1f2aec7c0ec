import type { Mention } from './field-mentions'

/**
 * Gives a place that a passage names without saying which the key of the one that another passage of the same event names in
 * full, where it may mean that one alone: "Jobar" beside "Jobar in Damascus" is one value of the field.
 */
export function resolveMeantPlaces(mentions: readonly Mention[]): void {
  const named = new Set(mentions.flatMap(({ name, key, maybe }) => (name === 'place' && !maybe ? key : [])))
  for (const mention of mentions) {
    const [only, ...others] = (mention.maybe ?? []).filter((key) => named.has(key))
    if (only !== undefined && others.length === 0) mention.key = only
  }
}
