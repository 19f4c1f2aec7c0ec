/** From this likelihood on a suggestion speaks for one event. */
export const ONE_EVENT = 0.3
/** How much a pair without a suggestion speaks against one event. */
const ABSENT = 0.15

interface Cluster {
  /** The least unit in it: names the cluster. */
  name: string
  units: string[]
  /** Units of which none may come in. */
  forbidden: Set<string>
  /** For each cluster that it has suggestions with: their sum, and how many pairs of units have one. */
  links: Map<Cluster, { sum: number; pairs: number }>
}

/** Clusters of units that merge while the mean of all pairs between two of them speaks for one event. */
export class Clusters {
  readonly #of = new Map<string, Cluster>()

  constructor(units: ReadonlyMap<number, string>) {
    for (const name of [...new Set(units.values())].sort())
      this.#of.set(name, { name, units: [name], forbidden: new Set(), links: new Map() })
  }

  /** The name of a unit's cluster. */
  find(unit: string): string {
    return this.#cluster(unit).name
  }

  /** Keeps two units apart for ever. */
  forbid(one: string, two: string): void {
    if (one === two) return
    this.#cluster(one).forbidden.add(two)
    this.#cluster(two).forbidden.add(one)
  }

  /** Puts two units together, unless something keeps them apart. */
  join(one: string, two: string): void {
    const [left, right] = [this.#cluster(one), this.#cluster(two)]
    if (left !== right && !isForbidden(left, right)) this.#unite(left, right)
  }

  /** Adds a suggestion between two units; several of one pair of units make it likelier, as if each were independent. */
  link(one: string, two: string, score: number): void {
    if (one === two) return
    const key = one < two ? `${one}\u0000${two}` : `${two}\u0000${one}`
    const scores = this.#scores.get(key)
    if (scores) scores.push(score)
    else this.#scores.set(key, [score])
  }

  readonly #scores = new Map<string, number[]>()

  /** Merges the two clusters that are likeliest one event, again and again. */
  merge(): void {
    for (const [key, scores] of [...this.#scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [one = '', two = ''] = key.split('\u0000')
      const [left, right] = [this.#cluster(one), this.#cluster(two)]
      if (left === right) continue
      const likely = 1 - scores.sort((a, b) => b - a).reduce((none, score) => none * (1 - Math.min(score, 0.99)), 1)
      addLink(left, right, likely - ONE_EVENT, 1)
      addLink(right, left, likely - ONE_EVENT, 1)
    }
    const waiting = new Set(this.#of.values())
    for (const start of waiting)
      for (let next = this.#best(start); next; next = this.#best(start)) this.#mergeFrom(start, next, waiting)
  }

  /** Follows the best partner of the best partner until two clusters are each other's best: merging those first is greedy everywhere. */
  #mergeFrom(start: Cluster, next: Cluster, waiting: Set<Cluster>): void {
    let [one, two] = [start, next]
    for (;;) {
      const further = this.#best(two)
      if (further === null || further === one) break
      ;[one, two] = [two, further]
    }
    const kept = this.#unite(one, two)
    waiting.add(kept)
  }

  #best(cluster: Cluster): Cluster | null {
    if (this.#of.get(cluster.name) !== cluster) return null
    let best: { other: Cluster; mean: number } | null = null
    for (const [other, link] of cluster.links) {
      const mean = meanOf(cluster, other, link)
      if (mean <= 0 || isForbidden(cluster, other)) continue
      if (
        best === null ||
        mean > best.mean + TIE ||
        (mean > best.mean - TIE && pairName(cluster, other) < pairName(cluster, best.other))
      )
        best = { other, mean }
    }
    return best?.other ?? null
  }

  #cluster(unit: string): Cluster {
    const found = this.#of.get(unit)
    if (!found) throw new Error(`no unit ${unit}`)
    return found
  }

  #unite(one: Cluster, two: Cluster): Cluster {
    const [kept, gone] = one.name < two.name ? [one, two] : [two, one]
    kept.units = [...kept.units, ...gone.units].sort()
    for (const unit of gone.forbidden) kept.forbidden.add(unit)
    for (const unit of gone.units) this.#of.set(unit, kept)
    kept.links.delete(gone)
    for (const [other, { sum, pairs }] of gone.links) {
      other.links.delete(gone)
      if (other === kept) continue
      addLink(kept, other, sum, pairs)
      addLink(other, kept, sum, pairs)
    }
    return kept
  }
}

/** Sums in another order differ by rounding. */
const TIE = 1e-9

function pairName(one: Cluster, two: Cluster): string {
  return one.name < two.name ? `${one.name}\u0000${two.name}` : `${two.name}\u0000${one.name}`
}

function meanOf(one: Cluster, two: Cluster, { sum, pairs }: { sum: number; pairs: number }): number {
  const all = one.units.length * two.units.length
  return (sum - ABSENT * (all - pairs)) / all
}

function addLink(from: Cluster, to: Cluster, sum: number, pairs: number): void {
  const link = from.links.get(to)
  from.links.set(to, { sum: (link?.sum ?? 0) + sum, pairs: (link?.pairs ?? 0) + pairs })
}

function isForbidden(one: Cluster, two: Cluster): boolean {
  return two.units.some((unit) => one.forbidden.has(unit))
}
