import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyWebHook } from '../../docs/api/web-hook'
import { hookMessage } from '../api/schemas/hook-messages'
import { replay } from '../audit/log/replay.server'
import { countFailingHooks, listDeliveries, readHook } from '../exchange/hooks/list-hooks.server'
import { judge } from '../review/commands/judge.server'
import { publishOrPropose, setPublishingPolicy } from '../review/commands/publish.server'
import { rateSource } from '../review/commands/sources.server'
import {
  addHook,
  changeHook,
  createHookSecret,
  removeHook,
  resend,
  rotateHookSecret,
  sendTest,
} from '../review/commands/web-hooks.server'
import { hookEvents, type HookEventName } from '../review/rules/hook-events'
import { openReviewDatabase, secret as sealedWords } from '../review/testing/reviews-for-tests'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { openHookReceiver, verifyInPython, type HookReceiver, type Received } from './hook-receiver-for-tests'

let database: TestDatabase
let desk: Awaited<ReturnType<typeof openReviewDatabase>>
let receiver: HookReceiver
const secret = createHookSecret()

beforeAll(async () => {
  database = await cloneDatabase()
  desk = await openReviewDatabase(database)
  await desk.policy({ secondFor: 'none' })
  receiver = await openHookReceiver(database)
})
afterAll(async () => {
  await receiver.close()
  await database.close()
})

const add = (events: readonly HookEventName[], address = `http://${receiver.host}/hook?desk=1`) =>
  database.act((tx) => addHook(tx, { name: 'Archive', address, events: [...events] }, secret, null), 'add-web-hook')

/** The log of a hook once nothing waits any more, oldest first. */
async function log(hook: number) {
  for (;;) {
    const all = await listDeliveries(database.app.db, hook)
    if (all.every(({ state }) => state !== 'waiting')) return all.reverse()
    await wait(20)
  }
}

/** What came since the last look, each checked as a receiver does. */
function messages(by = secret) {
  return receiver.received
    .splice(0)
    .map(({ headers, body }) => verifyWebHook(by, headers as Record<string, string>, body))
}

test('a verdict is told, signed, again after an error, and once more by hand under the same name', async () => {
  const hook = await add(hookEvents)
  const { claimId } = await desk.prepare()
  receiver.answers.push(500, { status: 503, headers: { 'Retry-After': '7' } })
  const decided = await desk.give('salma', claimId, 'confirmed')
  const [told] = await log(hook)
  expect(told).toMatchObject({ event: 'verdict.given', state: 'delivered', tries: 3, status: 204, failure: '' })
  expect(told?.ms).toBeLessThan(5000)
  expect(receiver.asked.splice(0)).toEqual([null, 7])
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const [name] = receiver.received.map(({ headers }) => headers['webhook-id'])
  const sent = { ...receiver.received[0] } as Received
  const [message, ...same] = messages()
  expect(same).toEqual([message, message])
  expect(hookMessage('verdict.given').parse(message).data).toEqual({
    claim: {
      id: claimId,
      words: 'وصلت شحنة قرميد إلى المعبر، الدفعة 1',
      link: `https://desk.example/claims/${claimId}`,
    },
    verdict: {
      ...{ id: 'verdict' in decided ? decided.verdict : 0, decision: 'confirmed', credibility: 2, undoes: null },
      at: expect.any(String) as string,
    },
  })
  // Neither a changed body nor another secret passes, and Python's receiver says the same.
  const headers = sent.headers as Record<string, string>
  expect(() => verifyWebHook(secret, headers, Buffer.from('{}'))).toThrow(/signature/)
  expect(() => verifyWebHook(createHookSecret(), headers, sent.body)).toThrow(/signature/)
  expect(await verifyInPython(secret, headers, sent.body)).toEqual(message)

  await database.act((tx) => resend(tx, hook, told?.id ?? 0), 'send-web-hook')
  expect(await log(hook)).toMatchObject([{ state: 'delivered', tries: 1 }])
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([name])
  expect(messages()).toEqual([message])
  await switchOff(hook)
})

test('nobody is told of a first review that is sealed, nor what it says', async () => {
  const hook = await add(hookEvents)
  await desk.policy({ secondFor: 'all', blind: true })
  const { claimId } = await desk.prepare()
  expect(await desk.give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
  expect(await log(hook)).toEqual([])
  await desk.give('nizar', claimId, 'disputed')
  expect(await log(hook)).toMatchObject([{ event: 'verdict.given', state: 'delivered' }])
  const text = receiver.received.map(({ body }) => body.toString()).join()
  expect(text).toContain('"disputed"')
  for (const hidden of [sealedWords, 'salma', 'nizar', 'زميل']) expect(text).not.toContain(hidden)
  await desk.policy({ secondFor: 'none' })
  await switchOff(hook)
})

async function switchOff(hook: number): Promise<void> {
  const read = await readHook(database.app.db, hook)
  if (!read) throw new Error('no hook')
  const { seen, name, address, events } = read
  const details = { name, address, events, on: false }
  await database.act((tx) => changeHook(tx, hook, seen, details), 'change-web-hook')
  receiver.received.length = 0
}

test('conflicts, verdicts that need re-review and corrections of what is public are sent, and what is rolled back is not', async () => {
  const hook = await add(['conflict.found', 'verdict.stale', 'correction.made'])
  const [one, other] = [await desk.prepare(), await desk.prepare()]
  const asJudged = {
    passages: [one.passageId, other.passageId] as [number, number],
    note: '',
    seen: null,
    personId: null,
  }
  const conflict = (work: () => Promise<void>) =>
    database.act(async (tx) => {
      await judge(tx, { ...asJudged, decision: 'conflict' })
      await work()
    }, 'judge')
  await expect(conflict(() => Promise.reject(new Error('given up')))).rejects.toThrow('given up')
  await desk.give('salma', one.claimId, 'confirmed')
  await conflict(() => Promise.resolve())
  await publish(one.claimId)
  await database.act((tx) => rateSource(tx, one.source, 'B', 'E'), 'change-source')
  await desk.give('salma', one.claimId, 'disputed')
  await desk.give('salma', other.claimId, 'confirmed')
  await desk.give('salma', other.claimId, 'disputed')
  expect((await log(hook)).map(({ event, state }) => `${event} ${state}`)).toEqual([
    'conflict.found delivered',
    'verdict.stale delivered',
    'correction.made delivered',
  ])
  const told = messages() as { type: HookEventName; data: Record<string, unknown> }[]
  for (const message of told) hookMessage(message.type).parse(message)
  const byType = new Map(told.map(({ type, data }) => [type, data]))
  expect(byType.get('conflict.found')).toMatchObject({ claims: [{ id: one.claimId }, { id: other.claimId }] })
  expect(byType.get('verdict.stale')).toMatchObject({ claim: { id: one.claimId }, verdict: { decision: 'confirmed' } })
  expect(byType.get('correction.made')).toMatchObject({ from: 'confirmed', to: 'disputed', claim: { id: one.claimId } })
  await switchOff(hook)
})

async function publish(claim: number): Promise<void> {
  const policy = { seen: 0, deskName: 'The desk', site: '', secondPerson: false, reason: 'why' }
  await database.act((tx) => setPublishingPolicy(tx, policy, null), 'set-publishing')
  await database.act((tx) => publishOrPropose(tx, { subject: { claim }, seen: 0, content: '{}' }, null), 'publish')
}

test('a new secret holds at once and the former one a day longer; the trail holds neither', async () => {
  const hook = await add(['verdict.given'])
  const next = createHookSecret()
  await database.act((tx) => rotateHookSecret(tx, hook, next), 'rotate-web-hook-secret')
  await database.act((tx) => sendTest(tx, hook), 'send-web-hook')
  expect(await log(hook)).toMatchObject([{ event: 'test', state: 'delivered' }])
  const [{ headers, body }] = receiver.received as [Received]
  expect(verifyWebHook(secret, headers as Record<string, string>, body)).toMatchObject({ type: 'test' })
  expect(messages(next)).toHaveLength(1)
  const { rows } = await sql<{ payload: string }>`
    select payload from audit.body where payload like '%web_hook%'`.execute(database.owner.db)
  expect(rows.length).toBeGreaterThan(1)
  for (const { payload } of rows) for (const one of [secret, next]) expect(payload).not.toContain(one)
  expect((await replay(database.owner.db)).differences).toEqual([])
  await database.act((tx) => removeHook(tx, hook), 'remove-web-hook')
  expect(await readHook(database.app.db, hook)).toBeNull()
})

test('a redirect is not followed, no private address is asked, and a receiver that is gone is paused', async () => {
  const closed = await add(['verdict.given'], 'http://127.0.0.2:8080/metadata')
  const moved = await add(['verdict.given'])
  const test = (hook: number) => database.act((tx) => sendTest(tx, hook), 'send-web-hook')
  await test(closed)
  expect(await log(closed)).toMatchObject([{ state: 'failed', tries: 1, status: null, failure: 'blocked-address' }])
  receiver.answers.push({ status: 302, headers: { Location: `http://${receiver.host}/other` } })
  await test(moved)
  expect(await log(moved)).toMatchObject([{ state: 'failed', status: 302 }])
  expect(messages()).toHaveLength(1)
  expect(await countFailingHooks(database.app.db)).toBe(2)
  receiver.answers.push(410)
  await test(moved)
  await log(moved)
  await expect.poll(async () => (await readHook(database.app.db, moved))?.state).toBe('paused')
  // Failing for days has the same end, whatever the receiver receiver.answers.
  await sql`update working.hook_state set failing_since = now() - interval '4 days' where hook_id = ${closed}`.execute(
    database.owner.db,
  )
  await test(closed)
  await log(closed)
  await expect.poll(async () => (await readHook(database.app.db, closed))?.state).toBe('paused')
  await desk.give('salma', (await desk.prepare()).claimId, 'confirmed')
  expect((await log(moved)).map(({ event }) => event)).toEqual(['test', 'test'])
  const first = (await log(moved))[0]?.id ?? 0
  await database.act((tx) => resend(tx, moved, first), 'send-web-hook')
  expect((await log(moved))[0]).toMatchObject({ state: 'delivered' })
})
