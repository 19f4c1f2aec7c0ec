import { data, type AppLoadContext } from '@remix-run/node'
import { AlreadyRecorded, NoLiveSession, type Action, type ActionTransaction } from '../audit/action/action.server'
import type { LiveSession } from '../auth/sessions.server'
import { Refusal, type RefusalCode } from '../review/rules/refusal'
import { refusalOfViolation } from '../review/rules/violated-constraint'
import { toLogIn } from './to-log-in'

export type Outcome<T> =
  | { done: true; value: T }
  /** The same request was carried out before; its first result is returned. */
  | { done: true; value: null }
  | { done: false; refusal: RefusalCode; values: Record<string, string | number> }

/**
 * Runs one action for a route and turns what can go wrong into a result: a refusal, a repeated request, or a log-in.
 */
export function carryOut<T>(
  context: AppLoadContext,
  viewer: LiveSession,
  action: Omit<Action, 'actor'>,
  work: (tx: ActionTransaction) => Promise<T>,
): Promise<Outcome<T>> {
  return outcomeOf(context, () => context.act(viewer, action, work))
}

/** The same for an action that is run elsewhere, as in a thread. */
export async function outcomeOf<T>(context: AppLoadContext, run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await run() }
  } catch (error) {
    if (error instanceof AlreadyRecorded) return { done: true, value: null }
    if (error instanceof NoLiveSession) throw await toLogIn(context)
    if (error instanceof Refusal) return { done: false, refusal: error.code, values: error.values }
    const refused = refusalOfViolation(error)
    if (refused) return { done: false, refusal: refused.code, values: refused.values }
    throw error
  }
}

/** Answers a refused action with 409. The page shows why, and what changed meanwhile. */
export function refuse({ refusal, values }: { refusal: RefusalCode; values: Record<string, string | number> }) {
  return data({ refusal, values }, { status: 409 })
}
