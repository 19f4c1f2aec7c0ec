/** A passage meets at most so many suggestions that rest on an unknown day. */
export const FEW = 3

interface Suggestion {
  left: string | number
  right: string | number
  score: number
  /** Nothing but wording and place speaks for it: the day of a side is unknown. */
  undated: boolean
  /** Tells equal scores apart, the same whatever came in first. */
  order: string
}

/**
 * Leaves out what a reviewer of a passage would never come to: of the suggestions that rest on an unknown day those that
 * are among the best few of neither passage. All others stay. Depends on the suggestions alone, in any order.
 */
export function fewSuggestions<Each extends Suggestion>(suggestions: readonly Each[], few = FEW): Each[] {
  const met = new Map<string | number, number>()
  const count = (id: string | number): number => {
    const before = met.get(id) ?? 0
    met.set(id, before + 1)
    return before
  }
  const best = [...suggestions].sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : 1))
  return best.filter(({ left, right, undated }) => {
    const rank = Math.min(count(left), count(right))
    return !undated || rank < few
  })
}
