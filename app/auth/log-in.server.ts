import { runAction } from '../audit/action/action.server'
import type { Desk } from './desk.server'
import { noteFailure } from './failed-log-ins.server'
import { checkPassword } from './password.server'

export type LogInResult = { ok: true; cookies: string[] } | { ok: false; waitSeconds: number }

/** What somebody typed, and the browser that it came from. */
export interface Credentials {
  login: string
  password: string
  address: string
  cookieHeader: string | null
}

/**
 * Logs somebody in, and ends the session that the request came with. An unknown account, a wrong password and a
 * disabled person get the same answer after the same work.
 */
export async function logIn(desk: Desk, { login, password, address, cookieHeader }: Credentials): Promise<LogInResult> {
  const account = login.trim().toLowerCase()
  const attempt = { account, address, device: desk.devices.read(cookieHeader, account) }
  const waitSeconds = await desk.limits.attempt(attempt)
  const person = await desk.db
    .selectFrom('record.person')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('login', '=', account)
    .executeTakeFirst()
  const right =
    waitSeconds === 0 &&
    (await checkPassword(person?.disabled_at === null ? person.password_hash : undefined, password))
  if (!person || !right) {
    await noteFailure(desk.db, { personId: person?.id ?? null, address, waitSeconds })
    return { ok: false, waitSeconds }
  }
  await desk.limits.succeed(attempt)
  await desk.sessions.endPresented(cookieHeader)
  const { token, cookie } = await desk.sessions.open(person.id)
  await runAction(desk.db, { actor: { session: token }, kind: 'log-in', subjects: [`person:${person.id}`] }, () =>
    Promise.resolve(),
  )
  return { ok: true, cookies: [cookie, desk.devices.issue(account)] }
}

export async function logOut(desk: Desk, token: string): Promise<void> {
  await runAction(desk.db, { actor: { session: token }, kind: 'log-out' }, () => Promise.resolve())
  await desk.sessions.end(token)
}
