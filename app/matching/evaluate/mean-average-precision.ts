/** For each query the ids found, best first. */
export type Run = ReadonlyMap<string, readonly string[]>
/** For each query the ids that are right. */
export type Relevant = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Mean average precision at a depth: for each query with something to find, the precision at each right answer within
 * the depth, summed and divided by how many right answers could stand there; then the mean over those queries. A query
 * the run left out counts 0. NaN where nothing is to be found.
 */
export function meanAveragePrecision(run: Run, relevant: Relevant, depth = 5): number {
  let sum = 0
  let queries = 0
  for (const [query, right] of relevant) {
    if (right.size === 0) continue
    queries += 1
    sum += averagePrecision(run.get(query) ?? [], right, depth)
  }
  return sum / queries
}

function averagePrecision(found: readonly string[], right: ReadonlySet<string>, depth: number): number {
  let hits = 0
  let sum = 0
  found.slice(0, depth).forEach((id, at) => {
    if (!right.has(id)) return
    hits += 1
    sum += hits / (at + 1)
  })
  return sum / Math.min(right.size, depth)
}
