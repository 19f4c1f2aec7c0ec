import { randomUUID } from 'node:crypto'
import { data, type AppLoadContext, type TypedResponse } from '@remix-run/node'
import { z } from 'zod'
import type { Action, ActionTransaction } from '../audit/action/action.server'
import type { LiveSession } from '../auth/sessions.server'
import { carryOut, type Outcome } from './carry-out'
import { redirectSaying, type Flash } from './forms/flash'
import { readForm } from './forms/forms'
import { requestKey } from './forms/request-key'

interface AfterUndo<T> {
  /** The page to go to afterwards, whether the undo was done or refused. */
  back: string
  /** The message for that page; `value` is null if the same request was carried out before. */
  done: (value: T | null) => Flash
}

interface Undo<T> extends AfterUndo<T> {
  action: Omit<Action, 'actor'>
  work: (tx: ActionTransaction) => Promise<T>
}

/** Undoes something for a route and redirects to a page that says so, or says why it was refused. */
export async function undoAndReturn<T>(
  context: AppLoadContext,
  viewer: LiveSession,
  { action, work, back, done }: Undo<T>,
): Promise<TypedResponse<never>> {
  return returnFromUndo(context, await carryOut(context, viewer, action, work), { back, done })
}

/** The same for an undo that was carried out elsewhere, as in a thread. */
export function returnFromUndo<T>(
  context: AppLoadContext,
  outcome: Outcome<T>,
  { back, done }: AfterUndo<T>,
): Promise<TypedResponse<never>> {
  return redirectSaying(
    context,
    back,
    outcome.done
      ? done(outcome.value)
      : { message: `refusals.${outcome.refusal}`, values: outcome.values, tone: 'brick' },
  )
}

/** The idempotency key of an undo form that has no other field; a form without it is answered with 400. */
export async function readUndoKey(request: Request): Promise<string> {
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) throw data(form.issues, { status: 400 })
  return form.value.request
}

/**
 * The message that something was undone, with a button that posts to `redo` to reverse that. For a repeated request it
 * says that it was done before.
 */
export function undoneWithRedo(message: Flash['message'], redo: string | null): Flash {
  return redo === null
    ? { message: 'claims.repeated', tone: 'amber' }
    : { message, undo: { action: redo, values: { request: randomUUID() } } }
}
