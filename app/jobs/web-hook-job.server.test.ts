import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openConnection, type Connection } from '../../db/connection'
import { verifyWebHook } from '../../docs/api/web-hook'
import { hookMessage } from '../api/schemas/hook-messages'
import { replay } from '../audit/log/replay.server'
import { openGuard } from '../evidence/capture/network/guard.server'
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
import { runJobs } from './queue/run-jobs.server'
import { webHookJob } from './web-hook-job.server'

interface Received {
  headers: IncomingHttpHeaders
  body: Buffer
}

const received: Received[] = []
/** The status of the next answers; 204 where nothing is said. */
const answers: (number | { status: number; headers: Record<string, string> })[] = []
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks) })
    const answer = answers.shift() ?? 204
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(answer.status, answer.headers).end('x'.repeat(100_000))
  })
})

let database: TestDatabase
let desk: Awaited<ReturnType<typeof openReviewDatabase>>
let queue: Connection
let worker: Awaited<ReturnType<typeof runJobs>>
let host: string
const secret = createHookSecret()
const asked: (number | null)[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`
  database = await cloneDatabase()
  desk = await openReviewDatabase(database)
  await desk.policy({ secondFor: 'none' })
  const name = `muqabala worker ${randomUUID().slice(0, 8)}`
  queue = openConnection(database.ownerUrl, { name, max: 5 })
  const secondsToNext = (tries: number, retryAfter: number | null) => {
    asked.push(retryAfter)
    return tries < 3 ? 0.01 : null
  }
  const hooks = { owner: queue.db, guard: openGuard([host]), origin: 'https://desk.example', secondsToNext }
  worker = await runJobs({
    ...{ pool: queue.pool, owner: queue.db, name, db: database.app.db, concurrency: 2 },
    handlers: { 'web-hook': webHookJob(hooks) },
    onError: (message, error) => received.push({ headers: {}, body: Buffer.from(`${message} ${String(error)}`) }),
  })
})
afterAll(async () => {
  await worker.stop()
  await queue.close()
  await database.close()
  receiver.closeAllConnections()
  receiver.close()
})

const add = (events: readonly HookEventName[], address = `http://${host}/hook?desk=1`) =>
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
  return received.splice(0).map(({ headers, body }) => verifyWebHook(by, headers as Record<string, string>, body))
}

test('a verdict is told, signed, again after an error, and once more by hand under the same name', async () => {
  const hook = await add(hookEvents)
  const { claimId } = await desk.prepare()
  answers.push(500, { status: 503, headers: { 'Retry-After': '7' } })
  const decided = await desk.give('salma', claimId, 'confirmed')
  const [told] = await log(hook)
  expect(told).toMatchObject({ event: 'verdict.given', state: 'delivered', tries: 3, status: 204, failure: '' })
  expect(told?.ms).toBeLessThan(5000)
  expect(asked.splice(0)).toEqual([null, 7])
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const [name] = received.map(({ headers }) => headers['webhook-id'])
  const sent = { ...received[0] } as Received
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
  expect(await verifyInPython(headers, sent.body)).toEqual(message)

  await database.act((tx) => resend(tx, hook, told?.id ?? 0), 'send-web-hook')
  expect(await log(hook)).toMatchObject([{ state: 'delivered', tries: 1 }])
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([name])
  expect(messages()).toEqual([message])
  await switchOff(hook)
})

async function verifyInPython(headers: Record<string, string>, body: Buffer): Promise<unknown> {
  const run = promisify(execFile)
  if (!(await run('python3', ['--version']).catch(() => null))) return verifyWebHook(secret, headers, body)
  const program = `import sys, json; sys.path.insert(0, 'docs/api'); sys.dont_write_bytecode = True
from web_hook import verify_web_hook
print(json.dumps(verify_web_hook(sys.argv[1], json.loads(sys.argv[2]), sys.argv[3].encode())))`
  const { stdout } = await run('python3', ['-c', program, secret, JSON.stringify(headers), body.toString()])
  return JSON.parse(stdout) as unknown
}

test('nobody is told of a first review that is sealed, nor what it says', async () => {
  const hook = await add(hookEvents)
  await desk.policy({ secondFor: 'all', blind: true })
  const { claimId } = await desk.prepare()
  expect(await desk.give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
  expect(await log(hook)).toEqual([])
  await desk.give('nizar', claimId, 'disputed')
  expect(await log(hook)).toMatchObject([{ event: 'verdict.given', state: 'delivered' }])
  const text = received.map(({ body }) => body.toString()).join()
  expect(text).toContain('"disputed"')
  for (const untold of [sealedWords, 'salma', 'nizar', 'زميل']) expect(text).not.toContain(untold)
  await desk.policy({ secondFor: 'none' })
  await switchOff(hook)
})

async function switchOff(hook: number): Promise<void> {
  const read = await readHook(database.app.db, hook)
  if (!read) throw new Error('no hook')
  const { seen, name, address, events } = read
  const details = { name, address, events, on: false }
  await database.act((tx) => changeHook(tx, hook, seen, details), 'change-web-hook')
  received.length = 0
}

test('conflicts, stale verdicts and corrections of what is public are told, and what is rolled back is not', async () => {
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
  const [{ headers, body }] = received as [Received]
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
  answers.push({ status: 302, headers: { Location: `http://${host}/other` } })
  await test(moved)
  expect(await log(moved)).toMatchObject([{ state: 'failed', status: 302 }])
  expect(messages()).toHaveLength(1)
  expect(await countFailingHooks(database.app.db)).toBe(2)
  answers.push(410)
  await test(moved)
  await log(moved)
  await expect.poll(async () => (await readHook(database.app.db, moved))?.state).toBe('paused')
  // Failing for days has the same end, whatever the receiver answers.
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
