import { describe, expect, test } from 'vitest'
import { changeOwnPassword } from './change-password.server'
import { add, live, logIn, logInAs, openDesk, password } from './desk-for-tests'
import { makePassword } from './password.server'
import { changeRole, LastAdministrator, LoginTaken, setDisabled } from './people.server'

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

test('a made password is long, and of letters that are not mistaken for each other', () => {
  const made = Array.from({ length: 50 }, () => makePassword())
  for (const one of made) expect(one).toMatch(/^([2-9a-hj-km-np-z]{4}-){3}[2-9a-hj-km-np-z]{4}$/)
  expect(new Set(made).size).toBe(50)
})
