import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { formattedClient } from './formatted-client'
import { makeToken, serveForTests, type ApiServer } from './server-for-tests'

const cursorOf = (key: string) => Buffer.from(key).toString('base64url')

let database: TestDatabase
let server: ApiServer
let full: string
beforeAll(async () => {
  database = await cloneDatabase()
  full = await makeToken(database, await addReviewer(database, 'rima'))
  server = await serveForTests(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

describe('a request that is sent twice', () => {
  const headers = { 'Idempotency-Key': 'one-and-the-same' }
  const first = { body: { name: 'Weather Office', kind: 'other' }, headers }

  test('is carried out once and answered as the first time', async () => {
    const one = await server.ask(full, 'POST', '/sources', first)
    const other = await server.ask(full, 'POST', '/sources', first)
    expect(one.status).toBe(201)
    expect([other.status, other.body, other.etag]).toEqual([201, one.body, one.etag])
  })

  test('is refused with another body, and free again where the first changed nothing', async () => {
    expect(
      (await server.ask(full, 'POST', '/sources', { body: { name: 'Coast Guard', kind: 'other' }, headers })).status,
    ).toBe(422)
    const free = { 'Idempotency-Key': 'taken' }
    const taken = { body: { name: 'Weather Office', kind: 'other' }, headers: free }
    expect(await server.ask(full, 'POST', '/sources', taken)).toMatchObject({
      status: 409,
      body: { refusal: 'name-taken' },
    })
    expect(
      (await server.ask(full, 'POST', '/sources', { body: { name: 'Coast Guard', kind: 'other' }, headers: free }))
        .status,
    ).toBe(201)
  })

  test('at the same moment is carried out once', async () => {
    const sent = { body: { name: 'River Police', kind: 'other' }, headers: { 'Idempotency-Key': 'at-once' } }
    const answers = await Promise.all(Array.from({ length: 4 }, () => server.ask(full, 'POST', '/sources', sent)))
    expect(new Set(answers.map(({ status }) => status)).has(201)).toBe(true)
    for (const { status } of answers) expect([201, 409]).toContain(status)
    const { body } = await server.ask(full, 'GET', '/sources?q=River')
    expect((body as { items: unknown[] }).items).toHaveLength(1)
  })
})

test('a list is read to its end by cursors, each row once', async () => {
  const found: number[] = []
  let cursor = ''
  do {
    const { body } = await server.ask(full, 'GET', `/sources?limit=2${cursor && `&cursor=${cursor}`}`)
    const page = body as { items: { id: number }[]; next: string | null }
    found.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? ''
  } while (cursor !== '')
  const { body } = await server.ask(full, 'GET', '/sources?limit=100')
  expect(found).toEqual((body as { items: { id: number }[] }).items.map(({ id }) => id))
})

test.each([
  ['GET', '/nowhere', undefined, 404],
  ['GET', '/claims/x', undefined, 404],
  ['GET', '/claims/2147483647', undefined, 404],
  ['DELETE', '/claims/1', undefined, 405],
  ['GET', '/claims?limit=1000', undefined, 400],
  ['GET', '/claims?unknown=1', undefined, 400],
  ['GET', '/claims?cursor=!', undefined, 400],
  ['GET', `/claims?cursor=${cursorOf('9999999999')}`, undefined, 400],
  ['GET', `/reports?cursor=${cursorOf('2147483648')}`, undefined, 400],
  ['GET', `/sources?cursor=${cursorOf('9999999999')}`, undefined, 400],
  ['POST', '/sources', '{', 400],
  ['POST', '/sources', { name: '' }, 400],
  ['POST', '/sources', { name: 'a\0b', kind: 'other' }, 400],
  ['POST', '/sources', { name: 'x'.repeat(70_000), kind: 'other' }, 413],
  ['POST', '/reports', { title: 'x', text: 'x', source: { id: 1 }, publishedDay: '2026-02-30' }, 400],
])('%s %s is refused with a problem', async (method, path, body, status) => {
  const answer = await server.ask(full, method, path, body === undefined ? {} : { body })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(answer.body).toMatchObject({
    status,
    title: expect.any(String) as string,
    request: expect.any(String) as string,
  })
  if (status === 405) expect(answer.headers.get('allow')).toBe('GET')
})

test('a session cookie opens nothing, and no other origin is let in', async () => {
  const headers = { Cookie: 'session=whatever', Origin: 'https://elsewhere.example' }
  const answer = await server.ask(null, 'GET', '/claims', { headers })
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, null])
  expect(answer.headers.get('www-authenticate')).toContain('Bearer')
})

test('a token that asks too often is told when to try again', async () => {
  const narrow = await serveForTests(database, 2)
  const answers = []
  for (let n = 0; n < 3; n++) answers.push(await narrow.ask(full, 'GET', '/sources?limit=1'))
  await narrow.close()
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a token whose program hangs up before it is answered can go on asking', async () => {
  const { port } = new URL(server.address)
  const head = `GET /api/v1/sources HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${full}\r\n\r\n`
  await database.owner.db.transaction().execute(async (tx) => {
    // Nobody is let in as long as the table is locked.
    await sql`lock table record.access_token in access exclusive mode`.execute(tx)
    const sockets = Array.from({ length: 12 }, () => connect(Number(port), '127.0.0.1').setNoDelay())
    for (const socket of sockets) socket.write(head)
    await wait(200)
    for (const socket of sockets) socket.destroy()
    await wait(100)
  })
  await wait(200)
  expect((await server.ask(full, 'GET', '/sources')).status).toBe(200)
})

test('the client is what the document gives', async () => {
  expect(readFileSync('docs/api/client.ts', 'utf8')).toBe(await formattedClient())
})

describe('the examples work as they stand', () => {
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(command, args, {
      env: { ...process.env, MUQABALA_ADDRESS: server.address, MUQABALA_TOKEN: full },
    })

  test('in TypeScript', async () => {
    const { stdout } = await run(process.execPath, '--import', 'tsx', 'docs/api/example.ts')
    expect(stdout).toMatch(/report \d+: 3 passages, \d+ overlaps\nclaim \d+ “Two shells .*: evidence \d+\n/)
  })

  test('in Python', async (context) => {
    const found = await promisify(execFile)('python3', ['--version']).catch(() => null)
    if (!found) return context.skip('python3 is not installed')
    const { stdout } = await run('python3', 'docs/api/example.py')
    expect(stdout).toMatch(/report \d+: 2 passages, \d+ overlaps\nclaim \d+ "The bridge .*: evidence \d+\n/)
  })
})
