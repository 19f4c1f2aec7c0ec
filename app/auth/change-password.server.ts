import { runAction } from '../audit/action/action.server'
import type { Services } from './services.server'
import { checkPassword } from './password.server'
import { chooseOwnPassword } from './people.server'
import type { LiveSession } from './sessions.server'

export type PasswordChange =
  | { ok: true; cookie: string }
  | { ok: false; issue: 'wrong' | 'same' }
  | { ok: false; issue: 'wait'; waitSeconds: number }

interface OwnPassword {
  current: string
  next: string
  request: string
  address: string
  /** Whether the person's access tokens are revoked too. */
  revokeTokens?: boolean
}

/**
 * Replaces a person's password after checking the current one. All sessions end; the returned cookie opens a new one,
 * so that this browser stays logged in. Failed guesses are limited like failed log-ins. Throws `NoLiveSession` and
 * `AlreadyRecorded`.
 */
export async function changeOwnPassword(
  services: Services,
  viewer: LiveSession,
  { current, next, request, address, revokeTokens = false }: OwnPassword,
): Promise<PasswordChange> {
  const attempt = { account: `own password of ${viewer.personId}`, address }
  const waitSeconds = await services.limits.attempt(attempt)
  if (waitSeconds > 0) return { ok: false, issue: 'wait', waitSeconds }
  const person = await services.db
    .selectFrom('record.person')
    .select('password_hash')
    .where('id', '=', viewer.personId)
    .executeTakeFirst()
  if (!(await checkPassword(person?.password_hash, current))) return { ok: false, issue: 'wrong' }
  await services.limits.succeed(attempt)
  if (viewer.givenPassword && current.normalize('NFKC') === next.normalize('NFKC')) return { ok: false, issue: 'same' }
  await runAction(services.db, { actor: { session: viewer.token }, kind: 'change-password', request }, (tx) =>
    chooseOwnPassword(tx, viewer.personId, next, { revokeTokens }),
  )
  const { cookie } = await services.sessions.open(viewer.personId)
  return { ok: true, cookie }
}
