import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { lastLogIns } from '../audit/history/last-log-ins.server'
import { createTestDatabase, type TestDatabase } from '../testing/database'
import { changeOwnPassword } from './change-password.server'
import type { Services } from './services.server'
import { logIn as logInFrom, type Credentials } from './log-in.server'
import { createDeviceCookies } from './device-cookie.server'
import { createLoginLimits } from './login-limits.server'
import * as passwords from './password.server'
import { addPerson, changeRole, givePassword, LastAdministrator, LoginTaken, setDisabled } from './people.server'
import { ThreadPool } from '../threads/thread-pool.server'
import { createSessions, type LiveSession } from './sessions.server'
import { issueSetUpCode, setUp } from './set-up.server'

const password = 'a long enough password'

afterEach(() => vi.restoreAllMocks())

async function openDesk(): Promise<{ database: TestDatabase; services: Services }> {
  const database = await createTestDatabase()
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  const { db, pool } = database.app
  return {
    database,
    services: {
      db,
      sessions: createSessions(pool, { hours: 1, secure: false, key }),
      limits: createLoginLimits(pool, () => Promise.resolve()),
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

function add({ act }: TestDatabase, login: string, role: 'admin' | 'reviewer' = 'reviewer'): Promise<number> {
  return act((tx) => addPerson(tx, { login, name: login, role, password }), 'add-person')
}

function logIn(services: Services, typed: Pick<Credentials, 'login' | 'password'> & Partial<Credentials>) {
  return logInFrom(services, { address: '10.0.0.1', cookieHeader: null, ...typed })
}

async function live(services: Services, cookie: string): Promise<LiveSession | null> {
  return services.sessions.read(cookie.split(';')[0] ?? '')
}

async function logInAs(
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

describe('logging in', () => {
  test('an unknown account, a wrong password and a disabled person get one answer, after one check of a password each', async () => {
    const { database, services } = await openDesk()
    const id = await add(database, 'disabled')
    await add(database, 'known')
    await database.act((tx) => setDisabled(tx, id, true), 'disable-person')
    const check = vi.spyOn(passwords, 'checkPassword')
    const answers = [
      await logIn(services, { login: 'nobody', password }),
      await logIn(services, { login: 'known', password: 'another password' }),
      await logIn(services, { login: 'disabled', password }),
    ]
    expect(answers).toEqual(Array(3).fill({ ok: false, waitSeconds: 0 }))
    expect(check).toHaveBeenCalledTimes(3)
  })

  test('the account is found in any case, and the password in any form of its letters', async () => {
    const { database, services } = await openDesk()
    await add(database, 'known')
    expect((await logIn(services, { login: ' KNOWN ', password })).ok).toBe(true)
    await database.act(async (tx) => givePassword(tx, 1, 'a long café password'), 'change-password')
    expect((await logIn(services, { login: 'known', password: 'a long cafe\u0301 password' })).ok).toBe(true)
  })

  test('both outcomes are in the trail, without the password or the token', async () => {
    const { database, services } = await openDesk()
    await add(database, 'known')
    const { session } = await logInAs(services, 'known')
    await logIn(services, { login: 'known', password: 'another password' })
    const entries = await database.owner.db
      .selectFrom('audit.entry as e')
      .innerJoin('audit.body as b', 'b.seq', 'e.seq')
      .select(['e.head', 'e.data', 'b.payload'])
      .orderBy('e.seq', 'desc')
      .limit(3)
      .execute()
    expect(entries.map(({ head }) => [head.kind, head.actor, head.subjects])).toEqual([
      ['log-in-failed', 'visitor', ['person:1']],
      ['log-in', 'person:1', ['person:1']],
      ['add-person', 'operator:test', ['person:1']],
    ])
    const written = entries.map(({ data, payload }) => data + (payload ?? '')).join('\n')
    for (const secret of [session.token, password, 'another password', 'argon2']) expect(written).not.toContain(secret)
  })
})

describe('a session', () => {
  test('is stored by the hash of its token alone', async () => {
    const { database, services } = await openDesk()
    await add(database, 'known')
    const { session } = await logInAs(services, 'known')
    const rows = await database.owner.db.selectFrom('working.session').selectAll().execute()
    expect(rows.map((row) => row.id)).toEqual([createHash('sha256').update(session.token).digest('hex')])
    expect(JSON.stringify(rows)).not.toContain(session.token)
    expect(await services.sessions.read(`session=${rows[0]?.id ?? ''}`)).toBeNull()
  })

  test.each([
    ['a change of role', (id: number) => ({ kind: 'change-role' as const, change: 'role' as const, id })],
    ['disabling', (id: number) => ({ kind: 'disable-person' as const, change: 'disable' as const, id })],
    ['a new password', (id: number) => ({ kind: 'change-password' as const, change: 'password' as const, id })],
  ])('ends with %s', async (_, of) => {
    const { database, services } = await openDesk()
    const { kind, change, id } = of(await add(database, 'known'))
    const { cookie } = await logInAs(services, 'known')
    expect(await live(services, cookie)).not.toBeNull()
    await database.act(async (tx) => {
      if (change === 'role') await changeRole(tx, id, 'lead')
      else if (change === 'disable') await setDisabled(tx, id, true)
      else await givePassword(tx, id, 'another long password')
    }, kind)
    expect(await live(services, cookie)).toBeNull()
  })
})

describe("one's own password", () => {
  const request = () => crypto.randomUUID()

  test('needs the current one, ends the other sessions and keeps this browser logged in', async () => {
    const { database, services } = await openDesk()
    await add(database, 'known')
    const elsewhere = await logInAs(services, 'known')
    const here = await logInAs(services, 'known')
    expect(
      await changeOwnPassword(services, here.session, {
        current: 'a wrong password',
        next: 'the next long password',
        request: request(),
        address: '10.0.0.1',
      }),
    ).toEqual({ ok: false, issue: 'wrong' })
    expect(await live(services, elsewhere.cookie)).not.toBeNull()
    const changed = await changeOwnPassword(services, here.session, {
      current: password,
      next: 'the next long password',
      request: request(),
      address: '10.0.0.1',
    })
    if (!changed.ok) throw new Error('not changed')
    expect(await live(services, elsewhere.cookie)).toBeNull()
    expect(await live(services, here.cookie)).toBeNull()
    expect((await live(services, changed.cookie))?.login).toBe('known')
    expect((await logIn(services, { login: 'known', password: 'the next long password' })).ok).toBe(true)
    expect((await logIn(services, { login: 'known', password })).ok).toBe(false)
  })

  test('is not guessed without end from an open session', async () => {
    const { database, services } = await openDesk()
    await add(database, 'known')
    const { session } = await logInAs(services, 'known')
    for (let guess = 0; guess < 6; guess++)
      await changeOwnPassword(services, session, {
        current: 'a wrong password',
        next: 'the next long password',
        request: request(),
        address: '10.0.0.1',
      })
    expect(
      await changeOwnPassword(services, session, {
        current: password,
        next: 'the next long password',
        request: request(),
        address: '10.0.0.1',
      }),
    ).toMatchObject({ ok: false, issue: 'wait' })
  })
})

describe('people', () => {
  test('an account name is taken once', async () => {
    const { database } = await openDesk()
    await add(database, 'known')
    await expect(add(database, 'known')).rejects.toBeInstanceOf(LoginTaken)
  })

  test('the last administrator keeps the role and the account, also against two changes at once', async () => {
    const { database } = await openDesk()
    const first = await add(database, 'first', 'admin')
    await add(database, 'reviewer')
    await expect(database.act((tx) => changeRole(tx, first, 'reviewer'), 'change-role')).rejects.toBeInstanceOf(
      LastAdministrator,
    )
    await expect(database.act((tx) => setDisabled(tx, first, true), 'disable-person')).rejects.toBeInstanceOf(
      LastAdministrator,
    )
    const second = await add(database, 'second', 'admin')
    const results = await Promise.allSettled([
      database.act((tx) => changeRole(tx, first, 'viewer'), 'change-role'),
      database.act((tx) => setDisabled(tx, second, true), 'disable-person'),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = await database.owner.db
      .selectFrom('record.person')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
  })
})

describe('the set-up code', () => {
  const person = { login: 'first', name: 'First', password }

  test('makes the first administrator and nobody after', async () => {
    const { services, database } = await openDesk()
    const old = await issueSetUpCode(database.app.db)
    const code = await issueSetUpCode(database.app.db)
    expect(await setUp(services, old, person)).toBeNull()
    expect(await setUp(services, 'AAAA-AAAA-AAAA', person)).toBeNull()
    const id = await setUp(services, ` ${code.toLowerCase()} `, person)
    expect(await database.owner.db.selectFrom('record.person').select(['id', 'role']).execute()).toEqual([
      { id, role: 'admin' },
    ])
    expect(await setUp(services, code, { ...person, login: 'second' })).toBeNull()
    expect([...(await lastLogIns(database.app.db)).keys()], 'set-up logs in whom it makes').toEqual([id])
  })

  test.each([
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => code.replaceAll('-', ' ')],
    ['with the dash that a phone makes of a hyphen', (code: string) => code.replaceAll('-', '–')],
  ])('is taken as people type it: %s', async (_how, write) => {
    const { services, database } = await openDesk()
    expect(await setUp(services, write(await issueSetUpCode(database.app.db)), person)).toBeGreaterThan(0)
  })

  test('is stored by its hash', async () => {
    const { database } = await openDesk()
    const code = await issueSetUpCode(database.app.db)
    expect(
      JSON.stringify(await database.owner.db.selectFrom('working.setup_code').selectAll().execute()),
    ).not.toContain(code)
  })
})

test('a made password is long, and of letters that are not mistaken for each other', () => {
  const made = Array.from({ length: 50 }, () => passwords.makePassword())
  for (const one of made) expect(one).toMatch(/^([2-9a-hj-km-np-z]{4}-){3}[2-9a-hj-km-np-z]{4}$/)
  expect(new Set(made).size).toBe(50)
})
