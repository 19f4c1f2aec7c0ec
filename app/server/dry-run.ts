import type { AppLoadContext } from '@remix-run/node'
import { NoLiveSession, type Action, type ActionTransaction } from '../audit/action/action.server'
import type { LiveSession } from '../auth/sessions.server'
import { toLogIn } from './to-log-in'

class DryRunFinished extends Error {
  override name = 'DryRunFinished'

  constructor(readonly value: unknown) {
    super('given up on purpose')
  }
}

/** Runs an action and rolls it back, so that a preview cannot differ from what the action does. Nothing is written. */
export async function dryRun<T>(
  context: AppLoadContext,
  viewer: LiveSession,
  action: Omit<Action, 'actor'>,
  work: (tx: ActionTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await context.act(viewer, action, async (tx) => {
      throw new DryRunFinished(await work(tx))
    })
  } catch (error) {
    if (error instanceof DryRunFinished) return error.value as T
    if (error instanceof NoLiveSession) throw await toLogIn(context)
    throw error
  }
}
