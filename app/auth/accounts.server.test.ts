import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { add, live, logIn, logInAs, openDesk, password } from './desk-for-tests'
import * as passwords from './password.server'
import { changeRole, givePassword, setDisabled } from './people.server'

afterEach(() => vi.restoreAllMocks())

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
