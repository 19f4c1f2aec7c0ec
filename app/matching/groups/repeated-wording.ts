import { fold } from '../../text/characters/normalise'
import { hash37 } from '../hash'
import type { Match, ReasonCode } from '../scoring/match'

/** In so many unrelated reports a sentence is boilerplate, or a standing phrase. */
const REPEATED = 3

/** A report that holds the sentence in question. */
export interface WordingHolder {
  /** Tells holders apart and orders them, the same whatever came in first. */
  name: string
  /** `YYYY-MM-DD`, null where unknown. */
  day: string | null
  /** `wordingKey` of each of its passages. */
  wordings: ReadonlySet<number>
}

/** A number for the letters of a passage, whatever its marks, spaces and spelling variants; 0 where it has none. */
export function wordingKey(text: string): number {
  const letters = fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
  return letters === '' ? 0 : hash37(letters)
}

/**
 * Whether reports that hold one sentence are so many and so unrelated that the sentence says nothing of what happened.
 * Reports of one day may copy one account of one event. Where a day is unknown, reports are copies that share more than
 * half of their sentences. Depends on the holders alone, in any order.
 */
export function isRepeatedWording(holders: readonly WordingHolder[]): boolean {
  const ordered = [...holders].sort((a, b) => ((a.day ?? '9999') + a.name < (b.day ?? '9999') + b.name ? -1 : 1))
  const unrelated: WordingHolder[] = []
  for (const holder of ordered) if (unrelated.every((other) => areUnrelated(holder, other))) unrelated.push(holder)
  return unrelated.length >= REPEATED
}

function areUnrelated(one: WordingHolder, two: WordingHolder): boolean {
  if (one.name === two.name) return false
  if (one.day !== null && two.day !== null) return one.day !== two.day
  let shared = 0
  for (const wording of one.wordings) if (two.wordings.has(wording)) shared += 1
  return shared * 2 <= Math.min(one.wordings.size, two.wordings.size)
}

/**
 * Whether a suggestion stands although a side of it is a repeated sentence: both are of one day, and worded otherwise or of
 * one place that both name.
 */
export function describesOneEvent({ kind, reasons }: Pick<Match, 'kind' | 'reasons'>): boolean {
  const has = (wanted: ReasonCode): boolean => reasons.some(({ code }) => code === wanted)
  return has('same-day') && (kind !== 'identical' || has('same-place'))
}
