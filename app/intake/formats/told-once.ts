import type { FormatInput } from './reader'

/**
 * What only a walk over a whole file tells, kept as long as its input is: a file that is larger than memory is read to be looked
 * at, and again to be stored.
 */
export class ToldOnce<Told> {
  readonly #known = new WeakMap<FormatInput, Map<string, Told>>()

  /** @param by what it depends on beside the file. */
  async of(input: FormatInput, by: string, tell: () => Promise<Told>): Promise<Told> {
    const known = this.#known.get(input) ?? new Map<string, Told>()
    this.#known.set(input, known)
    if (!known.has(by)) known.set(by, await tell())
    return known.get(by) as Told
  }
}
