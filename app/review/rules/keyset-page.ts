export type Direction = 'after' | 'before'

export interface KeysetPage<Row> {
  /** In the order of the list, whichever way it was read. */
  rows: Row[]
  /** The row before which the previous page ends; null on the first page. */
  previous: Row | null
  /** The row after which the next page starts; null on the last page. */
  next: Row | null
}

/**
 * Makes one page of the rows that a list read with a limit of `size + 1`: the row too many says that there are more.
 * Rows read `before` a key come in reverse order, the nearest first; the page that they were asked from follows them.
 *
 * @param direction where the rows lie from the key that they were read from; null without a key
 * @example
 * keysetPage([9, 8, 7], 2, null) // { rows: [9, 8], previous: null, next: 8 }
 * keysetPage([5, 6, 7], 2, 'before') // { rows: [6, 5], previous: 6, next: 5 }
 */
export function keysetPage<Row>(read: readonly Row[], size: number, direction: Direction | null): KeysetPage<Row> {
  const more = read.length > size
  const rows = read.slice(0, size)
  if (direction === 'before') rows.reverse()
  const [hasPrevious, hasNext] = direction === 'before' ? [more, true] : [direction === 'after', more]
  return { rows, previous: (hasPrevious ? rows[0] : null) ?? null, next: (hasNext ? rows.at(-1) : null) ?? null }
}

/** The direction that an address asks for; with both keys, the one after counts. */
export function directionOf({ after, before }: { after?: unknown; before?: unknown }): Direction | null {
  if (after !== undefined) return 'after'
  return before === undefined ? null : 'before'
}
