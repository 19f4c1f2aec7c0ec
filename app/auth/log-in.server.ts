import { runAction } from '../audit/action/action.server'
import type { Services } from './services.server'
import { noteFailure } from './failed-log-ins.server'
import { checkPassword } from './password.server'

export type LogInResult = { ok: true; cookies: string[] } | { ok: false; waitSeconds: number }

/** What was typed into the log-in form, and the browser that sent it. */
export interface Credentials {
  login: string
  password: string
  address: string
  cookieHeader: string | null
}

/**
 * Logs a person in and ends the session that the request came with. An unknown account, a wrong password and a
 * disabled account get the same answer after the same work, so that an answer reveals nothing about accounts.
 */
export async function logIn(
  services: Services,
  { login, password, address, cookieHeader }: Credentials,
): Promise<LogInResult> {
  const account = login.trim().toLowerCase()
  const attempt = { account, address, device: services.devices.read(cookieHeader, account) }
  const waitSeconds = await services.limits.attempt(attempt)
  const person = await services.db
    .selectFrom('record.person')
    .select(['id', 'password_hash', 'disabled_at'])
    .where('login', '=', account)
    .executeTakeFirst()
  const right =
    waitSeconds === 0 &&
    (await checkPassword(person?.disabled_at === null ? person.password_hash : undefined, password))
  if (!person || !right) {
    await noteFailure(services.db, { personId: person?.id ?? null, address, waitSeconds })
    return { ok: false, waitSeconds }
  }
  await services.limits.succeed(attempt)
  await services.sessions.endPresented(cookieHeader)
  const { token, cookie } = await services.sessions.open(person.id)
  await runAction(services.db, { actor: { session: token }, kind: 'log-in', subjects: [`person:${person.id}`] }, () =>
    Promise.resolve(),
  )
  return { ok: true, cookies: [cookie, services.devices.issue(account)] }
}

export async function logOut(services: Services, token: string): Promise<void> {
  await runAction(services.db, { actor: { session: token }, kind: 'log-out' }, () => Promise.resolve())
  await services.sessions.end(token)
}
