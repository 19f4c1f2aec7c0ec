import type { EventKind } from '../../text/facts/types'

/**
 * How much it says that two passages describe one kind of event. Clashes, shelling and losses stand in every second line
 * of a bulletin; an arrest does not.
 */
const WEIGHTS: Record<EventKind, number> = {
  statement: 0.2,
  casualties: 0.4,
  targeting: 0.4,
  clash: 0.5,
  advance: 0.5,
  shelling: 0.6,
  gunfire: 0.6,
  destruction: 0.6,
  'air-raid': 0.8,
  capture: 0.8,
  'barrel-bomb': 1,
  'ground-missile': 1,
  repelled: 1,
  withdrawal: 1,
  arrest: 1,
  released: 1,
  bombing: 1,
  demonstration: 1,
  displacement: 1,
  siege: 1,
  meeting: 1,
}

/** The weight of one kind, 0 to 1. */
export function weightOfKind(kind: EventKind): number {
  return WEIGHTS[kind]
}

/** The weights of some kinds, each named once: their sum, and the greatest. */
export function weightOfKinds(kinds: readonly EventKind[]): { sum: number; most: number } {
  let sum = 0
  let most = 0
  for (const kind of kinds) {
    sum += WEIGHTS[kind]
    most = Math.max(most, WEIGHTS[kind])
  }
  return { sum, most }
}
