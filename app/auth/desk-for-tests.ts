import { createTestDatabase, type TestDatabase } from '../testing/database'
import { ThreadPool } from '../threads/thread-pool.server'
import { createDeviceCookies } from './device-cookie.server'
import { logIn as logInFrom, type Credentials } from './log-in.server'
import { createLoginLimits } from './login-limits.server'
import { addPerson } from './people.server'
import type { Services } from './services.server'
import { createSessions, type LiveSession } from './sessions.server'

export const password = 'a long enough password'

/** An empty desk; `delay` is how log-ins wait where somebody guesses. */
export async function openDesk(
  delay: (ms: number) => Promise<void> = () => Promise.resolve(),
): Promise<{ database: TestDatabase; services: Services }> {
  const database = await createTestDatabase()
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const { db, pool } = database.app
  return {
    database,
    services: {
      db,
      sessions: createSessions(pool, { hours: 1, secure: false, key }),
      limits: createLoginLimits(pool, delay),
      devices: createDeviceCookies({ key, secure: false }),
      timeZone: 'UTC',
      cookieKey: 'x',
      threads: new ThreadPool({ file: new URL('data:text/javascript,'), setUp: () => null, threads: 1 }),
      filesDirectory: '',
      sampleDirectory: '',
      verifierDirectory: '',
    },
  }
}

export function add({ act }: TestDatabase, login: string, role: 'admin' | 'reviewer' = 'reviewer'): Promise<number> {
  return act((tx) => addPerson(tx, { login, name: login, role, password }), 'add-person')
}

export function logIn(services: Services, typed: Pick<Credentials, 'login' | 'password'> & Partial<Credentials>) {
  return logInFrom(services, { address: '10.0.0.1', cookieHeader: null, ...typed })
}

export async function live(services: Services, cookie: string): Promise<LiveSession | null> {
  return services.sessions.read(cookie.split(';')[0] ?? '')
}

export async function logInAs(
  services: Services,
  login: string,
): Promise<{ cookie: string; device: string; session: LiveSession }> {
  const result = await logIn(services, { login, password })
  if (!result.ok) throw new Error('log-in failed')
  const [cookie = '', device = ''] = result.cookies
  const session = await live(services, cookie)
  if (!session) throw new Error('no session')
  return { cookie, device, session }
}
