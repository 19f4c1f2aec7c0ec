import { describe, expect, test } from 'vitest'
import { lastLogIns } from '../audit/history/last-log-ins.server'
import { openDesk, password } from './desk-for-tests'
import { issueSetUpCode, setUp } from './set-up.server'

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
