/** Of values in a list that are no objects so many are known by their numbers. */
const mostNumbered = 1000
/** Of so many lists the elements are counted; those of all others are counted together. */
const mostLists = 100

/** How many elements a list has, and which of them are no objects. */
export class ListCount {
  elements = 0
  /** Texts, numbers and the like: how many, and the numbers of the first, from 1. */
  values = 0
  readonly numbers: number[] = []

  constructor(readonly path: readonly string[]) {}

  addObject(): void {
    this.elements += 1
  }

  addValue(): void {
    this.elements += 1
    this.values += 1
    if (this.numbers.length < mostNumbered) this.numbers.push(this.elements)
  }
}

/** The lists of a document by the keys that lead to them: of elements in lists of one such path the numbers go on. */
export class ListCounts {
  readonly #counts = new Map<string, ListCount>()

  of(path: readonly string[]): ListCount {
    const known = this.#counts.get(path.join('\n'))
    if (known) return known
    const own = this.#counts.size < mostLists ? [...path] : ['…']
    const count = this.#counts.get(own.join('\n')) ?? new ListCount(own)
    this.#counts.set(own.join('\n'), count)
    return count
  }

  /** Every list, in the order in which they began. */
  all(): ListCount[] {
    return [...this.#counts.values()]
  }

  at(path: readonly string[]): ListCount | undefined {
    return this.#counts.get(path.join('\n'))
  }

  /** The lists beside one, without those that lie within another of them. */
  beside(path: readonly string[]): ListCount[] {
    const others = [...this.#counts.values()].filter((count) => count !== this.at(path))
    const found = new Set(others.map((count) => count.path.join('\n')))
    return others.filter(
      (count) => !count.path.some((_, length) => length > 0 && found.has(count.path.slice(0, length).join('\n'))),
    )
  }
}
