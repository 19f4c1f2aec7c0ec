import { createHash } from 'node:crypto'
import { NodePostgresAdapter } from '@lucia-auth/adapter-postgresql'
import { Lucia, TimeSpan, type DatabaseSession, type DatabaseUser } from 'lucia'
import type pg from 'pg'
import type { Role } from '../../db/schema'

// Lucia is deprecated upstream. Only this file imports it, so that it can be replaced here.

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ endsAt: Date }, UserAttributes>
    UserId: number
    DatabaseUserAttributes: {
      login: string
      name: string
      role: Role
      disabled_at: Date | null
      given_password: boolean
    }
    DatabaseSessionAttributes: { ends_at: Date; seal?: string }
  }
}

interface UserAttributes {
  login: string
  name: string
  role: Role
  disabled: boolean
  givenPassword: boolean
}

export interface LiveSession {
  token: string
  personId: number
  login: string
  name: string
  role: Role
  endsAt: Date
  /** The password was set by somebody else: the person must change it before anything else. */
  givenPassword: boolean
  /** The session was extended, so its cookie must be sent again. */
  fresh: boolean
}

export interface Sessions {
  /** Opens a session and returns the value of its Set-Cookie header and its token. */
  open(personId: number): Promise<{ token: string; cookie: string }>
  read(cookieHeader: string | null): Promise<LiveSession | null>
  cookie(token: string): string
  end(token: string): Promise<void>
  /** Ends the session that a request came with, where there is one. */
  endPresented(cookieHeader: string | null): Promise<void>
  endAll(personId: number): Promise<void>
  blankCookie: string
}

/** Stores only the SHA-256 of a session's token, so that a copy of the table cannot be used to log in. */
class HashedSessionAdapter extends NodePostgresAdapter {
  constructor(
    private readonly pool: pg.Pool,
    private readonly key: string,
  ) {
    super(pool, { user: 'record.person', session: 'working.session' })
  }

  override async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const { rows } = await this.pool.query<
      { user_id: number; expires_at: Date; ends_at: Date; seal: string } & DatabaseUser['attributes']
    >({
      name: 'session and its person',
      text: `select s.user_id, s.expires_at, s.ends_at, s.seal, p.login, p.name, p.role, p.disabled_at, g.person_id is not null as given_password
               from working.session s join record.person p on p.id = s.user_id left join working.given_password g on g.person_id = p.id where s.id = $1`,
      values: [hashToken(token)],
    })
    const [found] = rows
    if (!found) return [null, null]
    const { user_id: userId, expires_at: expiresAt, ends_at, seal, ...attributes } = found
    // A session whose seal does not match may not write, so it may not read either.
    if (seal !== sealSession(this.key, hashToken(token), userId, ends_at)) return [null, null]
    return [
      { id: token, userId, expiresAt, attributes: { ends_at } },
      { id: userId, attributes },
    ]
  }

  override setSession(session: DatabaseSession): Promise<void> {
    const id = hashToken(session.id)
    const { ends_at } = session.attributes
    return super.setSession({
      ...session,
      id,
      attributes: { ends_at, seal: sealSession(this.key, id, session.userId, ends_at) },
    })
  }

  override updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
    return super.updateSessionExpiration(hashToken(token), expiresAt)
  }

  override deleteSession(token: string): Promise<void> {
    return super.deleteSession(hashToken(token))
  }
}

/** The seal that the database checks before a session may act (audit.session_seal). */
function sealSession(key: string, id: string, personId: number, endsAt: Date): string {
  const inner = hashToken(`${key}:${id}:${personId}:${endsAt.getTime()}`)
  return hashToken(key + inner)
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

interface SessionOptions {
  /** The absolute lifetime of a session. */
  hours: number
  /** Browsers reach the server by https. */
  secure: boolean
  /** What a session's seal is computed with. */
  key: string
}

function openLucia(pool: pg.Pool, { hours, secure, key }: SessionOptions): Lucia<{ endsAt: Date }, UserAttributes> {
  return new Lucia(new HashedSessionAdapter(pool, key), {
    sessionExpiresIn: new TimeSpan(hours, 'h'),
    sessionCookie: { name: secure ? '__Host-session' : 'session', attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ ends_at }) => ({ endsAt: ends_at }),
    getUserAttributes: ({ login, name, role, disabled_at, given_password }) => ({
      login,
      name,
      role,
      disabled: disabled_at !== null,
      givenPassword: given_password,
    }),
  })
}

type OpenLucia = ReturnType<typeof openLucia>

/** The session token in a request's cookies. Cookies that cannot be decoded, such as `session=%ED%A0%80`, count as none. */
function presentedToken(lucia: OpenLucia, cookieHeader: string | null): string | null {
  try {
    return lucia.readSessionCookie(cookieHeader ?? '')
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

async function readSession(lucia: OpenLucia, token: string): Promise<LiveSession | null> {
  const { session, user } = await lucia.validateSession(token)
  if (!session || user.disabled) return null
  const { fresh, endsAt } = session
  if (endsAt.getTime() <= Date.now()) {
    await lucia.invalidateSession(token)
    return null
  }
  const { id: personId, login, name, role, givenPassword } = user
  return { token, personId, login, name, role, endsAt, givenPassword, fresh }
}

export function createSessions(pool: pg.Pool, options: SessionOptions): Sessions {
  const lucia = openLucia(pool, options)
  return {
    async open(personId) {
      const endsAt = new Date(Date.now() + options.hours * 3_600_000)
      const session = await lucia.createSession(personId, { ends_at: endsAt })
      return { token: session.id, cookie: lucia.createSessionCookie(session.id).serialize() }
    },
    async read(cookieHeader) {
      const token = presentedToken(lucia, cookieHeader)
      return token ? readSession(lucia, token) : null
    },
    cookie: (token) => lucia.createSessionCookie(token).serialize(),
    end: (token) => lucia.invalidateSession(token),
    async endPresented(cookieHeader) {
      const token = presentedToken(lucia, cookieHeader)
      if (token) await lucia.invalidateSession(token)
    },
    endAll: (personId) => lucia.invalidateUserSessions(personId),
    blankCookie: lucia.createBlankSessionCookie().serialize(),
  }
}
