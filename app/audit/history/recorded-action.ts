import type { ActionKind } from '../action/kinds'
import type { ActionSummary, Named } from './action-summary'

/** Who acted: a person (through an access token where a program did it), somebody not logged in, the first set-up, a system account on the command line, or a reviewer whose name is sealed until a second review is in. */
export type Performer =
  | { by: 'person'; id: number; name: string; token?: Named }
  | { by: 'visitor' }
  | { by: 'set-up' }
  | { by: 'sealed' }
  | { by: 'operator'; name: string }

/** One action as lists show it. */
export interface RecordedAction {
  seq: number
  /** When, as an ISO 8601 instant in UTC. Order is `seq`: a time is only what the clock said. */
  at: string
  actor: Performer
  kind: ActionKind
  /** What it touched, as `claim:7`, `report:4`, `source:2`, `person:1`, `place:9`. */
  subjects: string[]
  /** Why, in the actor's words; empty where the action has none. */
  reason: string
  summary: ActionSummary
}
