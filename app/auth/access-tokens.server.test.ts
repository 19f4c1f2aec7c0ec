import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAction, type ActionTransaction } from '../audit/action/action.server'
import type { ActionKind } from '../audit/action/kinds'
import { readAction } from '../audit/history/read-action.server'
import { readActions } from '../audit/history/read-actions.server'
import { verifyInSteps } from '../audit/verification/verify-steps.server'
import { isSound } from '../audit/verification/verify-steps'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addReviewer, openSession } from '../testing/people'
import {
  createTokenSecret,
  listAccessTokens,
  makeAccessToken,
  noteTokenUse,
  readAccessToken,
  revokeAccessToken,
  tokenAllows,
  type NewAccessToken,
} from './access-tokens.server'
import { changeRole, chooseOwnPassword, givePassword, setDisabled } from './people.server'

let database: TestDatabase
let owner: number
beforeAll(async () => {
  database = await cloneDatabase()
  owner = await addReviewer(database, 'rima')
})
afterAll(() => database.close())

const details: NewAccessToken = { name: 'A feed', days: '30', scopes: ['read', 'add-source'] }

/** Makes a token as its owner does on the screen. */
async function make(personId = owner, made = details): Promise<{ id: number; secret: string }> {
  const secret = createTokenSecret()
  const session = await openSession(database, personId)
  const id = await runAction(database.app.db, { actor: { session }, kind: 'make-token' }, (tx) =>
    makeAccessToken(tx, personId, made, secret),
  )
  return { id, secret }
}

const addSource = (name: string) => (tx: ActionTransaction) =>
  tx.insertInto('record.source').values({ name, kind: 'agency' }).execute()

const byToken = (secret: string, kind: ActionKind, work: (tx: ActionTransaction) => Promise<unknown>) =>
  runAction(database.app.db, { actor: { accessToken: secret }, kind }, work)

test('of a token only its hash is stored, and its secret finds it', async () => {
  const { id, secret } = await make()
  const rows = await database.app.db.selectFrom('record.access_token').selectAll().where('id', '=', id).execute()
  const entry = await readActions(database.app.db, { kind: 'make-token', limit: 1 })
  expect(JSON.stringify([rows, entry])).not.toContain(secret)
  expect(await readAccessToken(database.app.db, secret)).toMatchObject({ id, personId: owner, role: 'reviewer' })
  expect(await readAccessToken(database.app.db, `${secret}x`)).toBeNull()
  expect(entry[0]).toMatchObject({ summary: { token: { id, name: 'A feed' } } })
})

test('an action by a token is its owner’s, names the token, and the trail holds', async () => {
  const { id, secret } = await make()
  await byToken(secret, 'add-source', addSource('Wire'))
  const [latest] = await readActions(database.app.db, { limit: 1 })
  expect(latest).toMatchObject({
    kind: 'add-source',
    actor: { by: 'person', id: owner, name: 'rima', token: { id, name: 'A feed' } },
    subjects: expect.arrayContaining([`token:${id}`, 'source:1']) as string[],
  })
  expect((await readAction(database.app.db, latest?.seq ?? 0))?.actor).toEqual(latest?.actor)
  expect(isSound(await verifyInSteps(database.owner.db, () => undefined))).toBe(true)
})

test('a token opens no way to other rights', async () => {
  const { secret } = await make()
  for (const kind of ['make-token', 'revoke-token', 'add-person', 'change-role', 'change-password', 'redact'] as const)
    await expect(byToken(secret, kind, addSource(kind)), kind).rejects.toThrow(/token/)
  const other = await addReviewer(database, 'nour')
  const posing = byToken(secret, 'add-source', (tx) => makeAccessToken(tx, other, details, createTokenSecret()))
  await expect(posing).rejects.toThrow('somebody else')
})

test('a token that is revoked, expired, or whose owner is disabled does nothing any more', async () => {
  const person = await addReviewer(database, 'salim')
  const [revoked, expired, live] = [await make(person), await make(person), await make(person)]
  await database.act((tx) => revokeAccessToken(tx, revoked.id, person), 'revoke-token')
  await expect(database.act((tx) => revokeAccessToken(tx, revoked.id), 'revoke-token')).rejects.toThrow()
  await expect(database.act((tx) => revokeAccessToken(tx, live.id, owner), 'revoke-token')).rejects.toThrow()
  await database.act((tx) =>
    tx
      .updateTable('record.access_token')
      .set({ expires_at: new Date(0) })
      .where('id', '=', expired.id)
      .execute(),
  )
  const states = (await listAccessTokens(database.app.db, person)).map(({ id, state }) => [id, state])
  expect(states).toEqual([
    [live.id, 'live'],
    [expired.id, 'expired'],
    [revoked.id, 'revoked'],
  ])
  await database.act((tx) => setDisabled(tx, person, true), 'disable-person')
  for (const { secret } of [revoked, expired, live]) {
    expect(await readAccessToken(database.app.db, secret)).toBeNull()
    await expect(byToken(secret, 'add-source', addSource(secret))).rejects.toThrow('session has ended')
  }
})

test('a token never has more rights than its owner has today', async () => {
  const person = await addReviewer(database, 'huda')
  const { secret } = await make(person, { ...details, scopes: ['read', 'judge'] })
  const may = async (scope: 'read' | 'judge' | 'decide') =>
    tokenAllows((await readAccessToken(database.app.db, secret)) ?? { role: 'viewer', scopes: [] }, scope)
  expect([await may('judge'), await may('decide')]).toEqual([true, false])
  await database.act((tx) => changeRole(tx, person, 'viewer'), 'change-role')
  expect([await may('read'), await may('judge')]).toEqual([true, false])
})

test('the last use is written down', async () => {
  const { id, secret } = await make()
  const token = await readAccessToken(database.app.db, secret)
  if (!token) throw new Error('no token')
  await noteTokenUse(database.app.db, token)
  const [listed] = (await listAccessTokens(database.app.db, owner)).filter((one) => one.id === id)
  expect(Date.now() - Date.parse(listed?.lastUsedAt ?? '')).toBeLessThan(60_000)
})

test('a password that an administrator gives revokes all tokens of its owner; one of their own only where they want it', async () => {
  const person = await addReviewer(database, 'omar')
  const other = await make()
  const [first, second] = [await make(person), await make(person)]
  const live = async (...tokens: { secret: string }[]) =>
    Promise.all(tokens.map(async ({ secret }) => (await readAccessToken(database.app.db, secret)) !== null))
  await database.act((tx) => chooseOwnPassword(tx, person, 'a long enough password'), 'change-password')
  expect(await live(first, second)).toEqual([true, true])
  await database.act(
    (tx) => chooseOwnPassword(tx, person, 'another long password', { revokeTokens: true }),
    'change-password',
  )
  expect(await live(first, second, other)).toEqual([false, false, true])
  const third = await make(person)
  await database.act((tx) => givePassword(tx, person, 'a long given password'), 'change-password')
  const rows = await database.app.db.selectFrom('record.access_token').selectAll().where('id', '=', third.id).execute()
  expect(rows[0]?.revoked_at).not.toBeNull()
  expect(await live(other)).toEqual([true])
})
