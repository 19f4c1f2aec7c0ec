/** A passage meets at most so many suggestions that rest on an unknown day. */
export const FEW = 3

interface Suggestion {
  left: string | number
  right: string | number
  score: number
  /** Nothing but wording and place speaks for it: the day of a side is unknown. */
  undated: boolean
}

/**
 * Leaves out what a reviewer of a passage would never come to: of the suggestions that rest on an unknown day those that
 * are among the best few of neither passage. All others stay. Depends on the suggestions alone, in any order; `orderOf` tells equal
 * scores apart, the same whatever came in first.
 */
export function fewSuggestions<Each extends Suggestion>(
  suggestions: readonly Each[],
  orderOf: (suggestion: Each) => string,
  few = FEW,
): Each[] {
  // Most neighbourhoods have none, and some very many suggestions.
  if (!suggestions.some(({ undated }) => undated)) return [...suggestions]
  const met = new Map<string | number, number>()
  const count = (id: string | number): number => {
    const before = met.get(id) ?? 0
    met.set(id, before + 1)
    return before
  }
  const best = suggestions
    .map((suggestion) => ({ suggestion, order: orderOf(suggestion) }))
    .sort((a, b) => b.suggestion.score - a.suggestion.score || (a.order < b.order ? -1 : 1))
  return best.flatMap(({ suggestion }) => {
    const rank = Math.min(count(suggestion.left), count(suggestion.right))
    return !suggestion.undated || rank < few ? [suggestion] : []
  })
}
