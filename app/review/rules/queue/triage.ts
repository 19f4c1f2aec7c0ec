import type { TriageDecision } from '../../../../db/schema'
import { wordingGrounds } from '../../../text/checkability/grounds'

/** Whether a claim is worth checking, in the order in which screens offer it. */
export const triageDecisions = [
  'to-check',
  'routine',
  'not-checkable',
  'out-of-scope',
] as const satisfies readonly TriageDecision[]

export function isTriageDecision(word: string): word is TriageDecision {
  return (triageDecisions as readonly string[]).includes(word)
}

/** The single keys that set it, one letter each. */
export const triageKeys: Readonly<Record<TriageDecision, string>> = {
  'to-check': 't',
  routine: 'r',
  'not-checkable': 'n',
  'out-of-scope': 's',
}

/**
 * Why a claim may need no check: what its wording and facts say, that three unrelated reports have its words, or that very many
 * of its day have them but for numbers.
 */
export const proposalGrounds = [...wordingGrounds, 'repeated', 'series'] as const

export type ProposalGround = (typeof proposalGrounds)[number]

const uncheckable: ReadonlySet<string> = new Set(['prayer', 'threat', 'promise', 'opinion', 'forecast'])

/**
 * What is proposed for a claim: null where nothing says that it need not be checked.
 *
 * @example proposedTriage('weather') // 'routine'
 */
export function proposedTriage(ground: string): TriageDecision | null {
  if (!(proposalGrounds as readonly string[]).includes(ground)) return null
  return uncheckable.has(ground) ? 'not-checkable' : 'routine'
}

/** What a claim is involved in, as a triage keeps it. */
export interface TriageBasis {
  origins: number
  /** Passages that a judgement puts in conflict with it. */
  conflicts: number[]
  /** Claims with a verdict that an open suggestion, an update or a conflict connects with it. */
  settled: number[]
}

export type ReturnReason = 'conflict' | 'origin' | 'settled'

/**
 * Why a claim has to be looked at again that was said to need no check: it got into a conflict, another origin tells it, or
 * a claim with a verdict may be the same; null where nothing of it is new since.
 */
export function returnedBecause(decision: TriageDecision, then: TriageBasis, now: TriageBasis): ReturnReason | null {
  if (decision === 'to-check') return null
  if (now.conflicts.some((passage) => !then.conflicts.includes(passage))) return 'conflict'
  if (now.origins > then.origins && now.origins > 1) return 'origin'
  return now.settled.some((claim) => !then.settled.includes(claim)) ? 'settled' : null
}

/** So many claims are triaged in one action at most. */
export const mostTriaged = 500
