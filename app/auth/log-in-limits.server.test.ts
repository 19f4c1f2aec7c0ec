import { describe, expect, test, vi } from 'vitest'
import type { TestDatabase } from '../testing/database'
import type { Services } from './services.server'
import { add, openDesk, password } from './desk-for-tests'
import { createDeviceCookies } from './device-cookie.server'
import { listFailures, noteFailure, recordFailures } from './failed-log-ins.server'
import { logIn } from './log-in.server'
import { networkAddress } from './network-address'
import { isCommon } from './password.server'
import { addPerson, chooseOwnPassword } from './people.server'

async function deskOfTwo(delay = vi.fn((_ms: number) => Promise.resolve())) {
  const desk = await openDesk(delay)
  for (const login of ['known', 'other']) await add(desk.database, login)
  return { ...desk, delay }
}

const from = (address: string, login = 'known', typed = 'a wrong password', cookieHeader: string | null = null) => ({
  login,
  password: typed,
  address,
  cookieHeader,
})

async function guess(services: Services, times: number, address: string, login = 'known'): Promise<number[]> {
  const waits: number[] = []
  for (let time = 0; time < times; time++) {
    const result = await logIn(services, from(address, login))
    waits.push(result.ok ? NaN : result.waitSeconds)
  }
  return waits
}

const failuresRecorded = async ({ owner }: TestDatabase) =>
  (await owner.db.selectFrom('audit.entry').select('head').orderBy('seq').execute())
    .filter(({ head }) => head.kind === 'log-in-failed')
    .map(({ head }) => head.subjects)

describe('guessing at an account', () => {
  test('waits after five attempts, and nobody else does', async () => {
    const { services } = await deskOfTwo()
    expect((await guess(services, 8, '10.6.6.6')).map((wait) => wait > 0)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ])
    expect(await logIn(services, from('10.6.6.6', 'known', password))).toMatchObject({
      ok: false,
      waitSeconds: expect.any(Number) as number,
    })
    expect((await logIn(services, from('10.6.6.6', 'other', password))).ok).toBe(true)
    expect((await logIn(services, from('10.0.0.1', 'known', password))).ok).toBe(true)
  })

  test('is limited where all attempts come at one moment, too', async () => {
    const { services } = await deskOfTwo()
    const results = await Promise.all(Array.from({ length: 30 }, () => logIn(services, from('10.6.6.6'))))
    expect(results.filter((result) => !result.ok && result.waitSeconds === 0).length).toBeLessThanOrEqual(6)
  })

  test('three hundred bad log-ins of an outsider lock nobody out: they are only slower', async () => {
    const { services, delay } = await deskOfTwo()
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        services.limits.attempt({ account: n % 2 ? 'known' : `account ${n}`, address: `10.6.${n % 7}.${n}` }),
      ),
    )
    expect((await logIn(services, from('10.0.0.1', 'known', password))).ok).toBe(true)
    expect(Math.max(...delay.mock.calls.map(([ms]) => ms))).toBe(3_000)
  })

  test('a browser that has logged in before passes, from the very address of the guesser, without delay', async () => {
    const { services, delay } = await deskOfTwo()
    const first = await logIn(services, from('10.6.6.6', 'known', password))
    if (!first.ok) throw new Error('log-in failed')
    const device = first.cookies[1]?.split(';')[0] ?? ''
    await guess(services, 40, '10.6.6.6')
    delay.mockClear()
    expect((await logIn(services, from('10.6.6.6', 'known', password))).ok).toBe(false)
    expect((await logIn(services, from('10.6.6.6', 'known', password, device))).ok).toBe(true)
    expect(delay).not.toHaveBeenCalled()
    // The cookie is valid for its own account only, and only as it was signed.
    expect(services.devices.read(device, 'other')).toBeNull()
    expect(
      services.devices.read(
        device.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        'known',
      ),
    ).toBeNull()
    expect(createDeviceCookies({ key: 'of another installation', secure: false }).read(device, 'known')).toBeNull()
  })

  test('fills the trail by sums, and administrators see it', async () => {
    const { database, services } = await deskOfTwo()
    await guess(services, 12, '10.6.6.6')
    for (let n = 0; n < 20; n++) await logIn(services, from('10.6.6.7', `nobody ${n}`))
    expect(await failuresRecorded(database)).toEqual([
      ...Array<string[]>(3).fill(['person:1']),
      ...Array<string[]>(3).fill([]),
    ])
    await recordFailures(services.db)
    await recordFailures(services.db)
    expect((await failuresRecorded(database)).slice(6).sort()).toEqual(
      [['attempts:17'], ['attempts:9', 'person:1']].sort(),
    )
    const [latest, ...others] = await listFailures(services.db)
    expect(latest).toMatchObject({ personId: null, address: '10.6.6.7', failures: 20, waitUntil: null })
    expect(others).toMatchObject([{ personId: 1, address: '10.6.6.6', failures: 12 }])
    await noteFailure(services.db, { personId: 2, address: '10.6.6.8', waitSeconds: 60 })
    expect((await listFailures(services.db))[0]).toMatchObject({ personId: 2, waitUntil: expect.any(Date) as Date })
  })
})

test('a log-in ends the session that it came with', async () => {
  const { services } = await deskOfTwo()
  const first = await logIn(services, from('10.0.0.1', 'known', password))
  const session = first.ok ? (first.cookies[0]?.split(';')[0] ?? '') : ''
  expect(await services.sessions.read(session)).not.toBeNull()
  await logIn(services, from('10.0.0.1', 'other', password, session))
  expect(await services.sessions.read(session)).toBeNull()
})

test('a session whose row was written by hand reads nothing', async () => {
  const { database, services } = await deskOfTwo()
  const first = await logIn(services, from('10.0.0.1', 'known', password))
  const session = first.ok ? (first.cookies[0]?.split(';')[0] ?? '') : ''
  await database.owner.db.updateTable('working.session').set({ user_id: 2 }).execute()
  expect(await services.sessions.read(session)).toBeNull()
})

test('a password that was given says so until the person chose one', async () => {
  const { database, services } = await deskOfTwo()
  await database.act(
    (tx) => addPerson(tx, { login: 'new', name: 'new', role: 'reviewer', password }, { given: true }),
    'add-person',
  )
  const read = async (typed: string) => {
    const result = await logIn(services, from('10.0.0.1', 'new', typed))
    return services.sessions.read(result.ok ? (result.cookies[0]?.split(';')[0] ?? '') : '')
  }
  expect((await read(password))?.givenPassword).toBe(true)
  await database.act((tx) => chooseOwnPassword(tx, 3, 'another long password'), 'change-password')
  expect((await read('another long password'))?.givenPassword).toBe(false)
})

test.each([
  ['123456', true],
  ['Password', true],
  ['passwordpassword', true],
  ['123456123456', true],
  ['!!Football2024!!', true],
  ['aaaaaaaaaaaaaaaa', true],
  ['iloveyou1234567', true],
  [password, false],
  ['four random words here', false],
  ['جملة طويلة لا يعرفها أحد', false],
  ['k7wq-mm2p-xx9r-tt4s', false],
])('%s is common: %s', async (typed, common) => {
  expect(await isCommon(typed)).toBe(common)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['2001:0DB8::1', '2001:db8:0:0::/64'],
])('attempts from %s count for %s', (address, network) => {
  expect(networkAddress(address)).toBe(network)
})
