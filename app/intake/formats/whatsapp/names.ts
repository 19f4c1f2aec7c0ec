import { isDeleted, isNotice, mediaOfLine } from './words'

/** A colon behind a name; programs put direction marks between it and its space. */
const colon = /:[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,4}(?: |$)/

/** Who said it, and where in its first line the words begin; null where the program itself speaks, or nobody is named. */
export function speakerOf(first: string, longNames: ReadonlySet<string>): { name: string; at: number } | null {
  const found = colon.exec(first)
  if (!found) return null
  const at = found.index + found[0].length
  const next = longNames.size > 0 ? colon.exec(first.slice(at)) : null
  const long = next ? first.slice(0, at + next.index) : ''
  if (next && longNames.has(long)) return { name: long, at: at + next.index + next[0].length }
  const name = first.slice(0, found.index)
  return isNotice(name) && !longNames.has(name) ? null : { name, at }
}

/** How often what looks like the beginning of a notice must stand before a colon to be a name. */
const oftenEnough = 3
/** No name is longer, in UTF-16 code units. */
const longestName = 200
/** Of a chat: those that were met once are forgotten where it has more. */
const mostNames = 10_000

/**
 * Names that no line tells by itself: with a colon in them, where what follows is what nobody types (`Desk: Halab: <Media
 * omitted>`), and those with words of notices, which come again and again.
 */
export class LongNames {
  readonly names = new Set<string>()
  readonly #counts = new Map<string, number>()

  /** @param first what stands behind a head in its line */
  add(first: string): void {
    const found = colon.exec(first)
    if (!found) return
    const [name, rest] = [first.slice(0, found.index), first.slice(found.index + found[0].length)]
    if (name.length <= longestName && isNotice(name)) this.#count(name)
    const next = colon.exec(rest)
    const said = next ? rest.slice(next.index + next[0].length) : ''
    if (next && said !== '' && (mediaOfLine(said) !== null || isDeleted(said)))
      this.#note(first.slice(0, first.length - rest.length + next.index))
  }

  #count(name: string): void {
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    if (count >= oftenEnough) this.#note(name)
    if (this.#counts.size <= mostNames) return
    for (const [other, times] of this.#counts) if (times < oftenEnough) this.#counts.delete(other)
    if (this.#counts.size > mostNames / 2) this.#counts.clear()
  }

  #note(name: string): void {
    if (name.length <= longestName && this.names.size < mostNames) this.names.add(name)
  }
}
