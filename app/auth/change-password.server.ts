import { runAction } from '../audit/action/action.server'
import type { Desk } from './desk.server'
import { checkPassword } from './password.server'
import { setPassword } from './people.server'
import type { LiveSession } from './sessions.server'

export type PasswordChange = { ok: true; cookie: string } | { ok: false; fault: 'wrong' } | { ok: false; fault: 'wait'; waitSeconds: number }

/**
 * Gives a person a new password for the current one. All sessions end; the
 * cookie of a new one keeps this browser logged in. Guesses count as attempts
 * to log in do. Throws `NoLiveSession` and `AlreadyRecorded`.
 */
export async function changeOwnPassword(desk: Desk, viewer: LiveSession, { current, next, request }: { current: string; next: string; request: string }): Promise<PasswordChange> {
  const waitSeconds = await desk.limits.attempt(viewer.login)
  if (waitSeconds > 0) return { ok: false, fault: 'wait', waitSeconds }
  const person = await desk.db.selectFrom('record.person').select('password_hash').where('id', '=', viewer.personId).executeTakeFirst()
  if (!(await checkPassword(person?.password_hash, current))) return { ok: false, fault: 'wrong' }
  await runAction(desk.db, { actor: { session: viewer.token }, kind: 'change-password', request }, (tx) => setPassword(tx, viewer.personId, next))
  await desk.limits.succeed(viewer.login)
  const { cookie } = await desk.sessions.open(viewer.personId)
  return { ok: true, cookie }
}
