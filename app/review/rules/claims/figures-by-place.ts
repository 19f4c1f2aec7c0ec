import type { Facts, Figure, PlaceMention } from '../../../text/facts/types'
import { fold } from '../../../text/characters/normalise'

/** The place that a figure is counted at. */
export interface FigurePlace {
  /** The gazetteer's key, or the name where that has none. */
  key: string
  name: string
}

/**
 * The place of each figure in a passage that counts one thing at several places ("14 in Syria, 9 in Iraq"): the next place
 * after each figure and before the next one, or, where the places come first, the last one before it. Null for all where
 * the figures are not counted by place.
 */
export function placesOf(figures: readonly Figure[], { places }: Facts): Map<Figure, FigurePlace> | null {
  const sorted = [...figures].sort((a, b) => a.start - b.start)
  const after = sorted.map((figure, at) => firstIn(places, figure.end, sorted[at + 1]?.start ?? Infinity))
  const before = sorted.map((figure, at) => lastIn(places, sorted[at - 1]?.end ?? 0, figure.start))
  const chosen = [after, before].find((found) => !found.includes(undefined)) ?? after
  const placed = new Map<Figure, FigurePlace>()
  for (const [at, figure] of sorted.entries()) {
    const mention = chosen[at]
    if (mention) placed.set(figure, { key: mention.place ?? `named ${fold(mention.name)}`, name: mention.name })
  }
  return placed.size > 0 ? placed : null
}

function firstIn(places: readonly PlaceMention[], from: number, to: number): PlaceMention | undefined {
  return places.find(({ start }) => start >= from && start < to)
}

function lastIn(places: readonly PlaceMention[], from: number, to: number): PlaceMention | undefined {
  return places.findLast(({ start }) => start >= from && start < to)
}
