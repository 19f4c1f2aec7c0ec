import type { Match, Reason } from './match'
import type { Side } from '../features/side'

/**
 * Which of two passages is described as the left one, whatever their ids: the reasons name places and figures in the
 * words of a side, and must say the same whichever report came in first. Passages that are alike in all of this have
 * reasons that read the same from both sides.
 */
export function standsFirst(left: Side, right: Side): boolean {
  if (left.text !== right.text) return left.text < right.text
  return frameOf(left) <= frameOf(right)
}

function frameOf({ publishedAt, section, context }: Side): string {
  return JSON.stringify([publishedAt, section, context])
}

function otherSide(side: string): 'left' | 'right' {
  return side === 'left' ? 'right' : 'left'
}

/** A reason as it reads with the passages in the other order: what it says of left and right changes places. */
export function mirrorReason(reason: Reason): Reason {
  if (!reason.values) return reason
  const turned = Object.entries(reason.values).map(([name, value]): [string, string | number] => [
    name.replace(/^(left|right)/, otherSide),
    name === 'side' ? otherSide(String(value)) : value,
  ])
  return {
    ...reason,
    values: Object.fromEntries(turned.sort(([one], [two]) => one.length - two.length || (one < two ? -1 : 1))),
  }
}

/** A match as it reads with the passages in the other order. */
export function mirrorMatch(match: Match): Match {
  return { ...match, longer: match.longer && otherSide(match.longer), reasons: match.reasons.map(mirrorReason) }
}
