import { runAction } from '../audit/action/action.server'
import type { Desk } from './desk.server'
import { checkPassword } from './password.server'

export type LogInResult = { ok: true; cookie: string } | { ok: false; waitSeconds: number }

/**
 * Logs somebody in. An unknown account, a wrong password and a disabled person
 * get the same answer after the same work.
 */
export async function logIn(desk: Desk, { login, password }: { login: string; password: string }): Promise<LogInResult> {
  const account = login.trim().toLowerCase()
  const waitSeconds = await desk.limits.attempt(account)
  if (waitSeconds > 0) return { ok: false, waitSeconds }
  const person = await desk.db
    .selectFrom('record.person')
    .select(['id', 'password_hash'])
    .where('login', '=', account)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const right = await checkPassword(person?.password_hash, password)
  if (!person || !right) {
    const subjects = person ? [`person:${person.id}`] : []
    await runAction(desk.db, { actor: { visitor: true }, kind: 'log-in-failed', subjects }, () => Promise.resolve())
    return { ok: false, waitSeconds: 0 }
  }
  await desk.limits.succeed(account)
  const { token, cookie } = await desk.sessions.open(person.id)
  await runAction(desk.db, { actor: { session: token }, kind: 'log-in', subjects: [`person:${person.id}`] }, () => Promise.resolve())
  return { ok: true, cookie }
}

export async function logOut(desk: Desk, token: string): Promise<void> {
  await runAction(desk.db, { actor: { session: token }, kind: 'log-out' }, () => Promise.resolve())
  await desk.sessions.end(token)
}
