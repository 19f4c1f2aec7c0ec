/** One thing that several people judged, each at most once: who said what. */
export type Judged<Value extends string = string> = ReadonlyMap<number, Value>

/**
 * Cohen's kappa of two people over what both judged: (po - pe) / (1 - pe), po
 * being the share on which they agree and pe what two people with their habits
 * would agree on by chance (J. Cohen, "A Coefficient of Agreement for Nominal
 * Scales", Educational and Psychological Measurement 20, 1960). Null where it is
 * not defined: nothing judged by both, or both always said one and the same.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const count = pairs.length
  if (count === 0) return null
  const agreed = pairs.filter(([one, other]) => one === other).length / count
  const share = (at: 0 | 1, value: string) => pairs.filter((pair) => pair[at] === value).length / count
  const chance = [...new Set(pairs.flat())].reduce((sum, value) => sum + share(0, value) * share(1, value), 0)
  return chance >= 1 ? null : (agreed - chance) / (1 - chance)
}

/**
 * Krippendorff's alpha for nominal values, any number of people and gaps:
 * 1 - (n - 1) · (n - Σ o_cc) / (n² - Σ n_c²) over the matrix of coincidences
 * (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). Null
 * where nothing was judged by two, or all values are one.
 */
export function krippendorffAlpha(units: readonly Judged[]): number | null {
  let total = 0
  let coinciding = 0
  const totals = new Map<string, number>()
  for (const unit of units) {
    if (unit.size < 2) continue
    const counts = new Map<string, number>()
    for (const value of unit.values()) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      coinciding += (count * (count - 1)) / (unit.size - 1)
      totals.set(value, (totals.get(value) ?? 0) + count)
      total += count
    }
  }
  const expected = total * total - [...totals.values()].reduce((sum, count) => sum + count * count, 0)
  return expected === 0 ? null : 1 - ((total - 1) * (total - coinciding)) / expected
}
