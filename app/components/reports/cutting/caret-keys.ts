import type { CutStep } from '../../../intake/cutting/cut-step'
import type { Stretch } from '../../../intake/cutting/stretches'
import { keyName, type PressedKey } from '../../ui/keys/key-name'

interface CaretPlace {
  stretch: Stretch
  stretches: readonly Stretch[]
  /** Where the stretch can be cut, ascending. */
  gaps: readonly number[]
  caret: number | null
  rightToLeft: boolean
  /** Whether letters act without a modifier. */
  letters: boolean
}

/** Set the caret, make a cut, or go to the stretch that starts at an offset. */
type CaretIntent = { caret: number } | CutStep | { go: number }

/** What a key asks for in a text that is being cut; null where it is none of its keys. */
export function caretKey(pressed: PressedKey, place: CaretPlace): CaretIntent | null {
  const { stretch, caret } = place
  if (pressed.altKey || pressed.metaKey) return null
  if (pressed.key === 'Enter') {
    if (pressed.ctrlKey) return { cut: 'cut-report', at: caret ?? stretch.start }
    if (stretch.kind === 'loose') return { cut: 'claim', at: stretch.start }
    return caret === null ? null : { cut: 'split', at: caret }
  }
  if (pressed.ctrlKey) return null
  if (pressed.key === 'Delete' && stretch.kind === 'passage') return { cut: 'join', at: stretch.start }
  if (place.letters && keyName(pressed) === 'n')
    return { cut: stretch.kind === 'passage' ? 'no-claim' : 'claim', at: stretch.start }
  return movement(pressed.key, place)
}

function movement(key: string, { stretch, stretches, gaps, caret, rightToLeft }: CaretPlace): CaretIntent | null {
  const forward = key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')
  const backward = key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')
  const at = stretches.indexOf(stretch)
  const neighbour = (step: 1 | -1): CaretIntent | null => {
    const start = stretches[at + step]?.start
    return start === undefined ? null : { go: start }
  }
  const gap = (offset: number | undefined, otherwise: CaretIntent | null): CaretIntent | null =>
    offset === undefined ? otherwise : { caret: offset }
  if (forward)
    return gap(
      gaps.find((candidate) => caret === null || candidate > caret),
      neighbour(1),
    )
  if (backward)
    return gap(
      gaps.findLast((candidate) => caret !== null && candidate < caret),
      neighbour(-1),
    )
  if (key === 'ArrowDown') return neighbour(1)
  if (key === 'ArrowUp') return neighbour(-1)
  if (key === 'Home') return gap(gaps[0], null)
  if (key === 'End') return gap(gaps.at(-1), null)
  return null
}
