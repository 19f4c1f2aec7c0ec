import type { ClaimStateName } from '../../../db/schema'

export type PublishedState = Exclude<ClaimStateName, 'empty'>

/** A verdict as it was given on a claim; `withdrawn` where one was taken back. */
export interface GivenVerdict {
  id: number
  decision: 'confirmed' | 'disputed' | 'unverifiable' | 'withdrawn'
  rationale: string
  at: string
}

/** A verdict that was published otherwise before. Every surface that shows the claim names this one, by its verdict. */
export interface Correction {
  verdict: number
  from: PublishedState
  to: PublishedState
  rationale: string
  at: string
}

function stateOf({ decision }: GivenVerdict): PublishedState {
  return decision === 'withdrawn' ? 'open' : decision
}

/**
 * What changed since `published` was published at `since`, oldest first. A verdict that is given again with the same outcome corrects
 * nothing, and what had no verdict before is decided, not corrected.
 *
 * @param verdicts in the order in which they were given
 */
export function correctionsOf(
  published: PublishedState,
  since: string,
  verdicts: readonly GivenVerdict[],
): Correction[] {
  const found: Correction[] = []
  let from = published
  for (const verdict of verdicts) {
    if (verdict.at <= since) continue
    const to = stateOf(verdict)
    if (to !== from && from !== 'open')
      found.push({ verdict: verdict.id, from, to, rationale: verdict.rationale, at: verdict.at })
    from = to
  }
  return found
}

/** The state after all of these verdicts; `published` where none was given since. */
export function stateAfter(
  published: PublishedState,
  since: string,
  verdicts: readonly GivenVerdict[],
): PublishedState {
  const last = verdicts.findLast(({ at }) => at > since)
  return last ? stateOf(last) : published
}
