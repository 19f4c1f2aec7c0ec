import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRole } from '../auth/people.server'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { addReviewer } from '../testing/people'
import { arabicSummaries } from './document-words'
import { writeDocument } from './openapi'
import { operations } from './operations'
import { plannedCalls } from './calls-for-tests'
import { makeToken, serveForTests, type ApiServer } from './server-for-tests'

let database: TestDatabase
let server: ApiServer
let full: string
let reading: string
let calls: ReturnType<typeof plannedCalls>

beforeAll(async () => {
  database = await cloneDatabase()
  const administrator = await addReviewer(database, 'rima')
  await database.act((tx) => changeRole(tx, administrator, 'admin'), 'change-role')
  const viewer = await addReviewer(database, 'nour')
  await database.act((tx) => changeRole(tx, viewer, 'viewer'), 'change-role')
  full = await makeToken(database, administrator)
  // It was made for everything, but its owner may only read.
  reading = await makeToken(database, viewer)
  server = await serveForTests(database)
  calls = plannedCalls(database, server, full)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

test('every operation of the document has a call here', () => {
  const documented = Object.values(writeDocument().paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId)
  expect(documented.sort()).toEqual(Object.keys(calls).sort())
  expect(new Set(documented).size).toBe(operations.length)
})

test('the document tells what each operation does in Arabic too, and says the same otherwise', async () => {
  const read = async (search: string) => (await server.ask(null, 'GET', `/openapi.json${search}`)).body
  const summaries = (document: unknown) =>
    Object.values((document as { paths: Record<string, Record<string, { summary: string }>> }).paths).flatMap(
      (methods) => Object.values(methods).map(({ summary }) => summary),
    )
  const [english, arabic] = [await read(''), await read('?lang=ar')]
  expect(Object.keys(arabicSummaries).sort()).toEqual(operations.map(({ id }) => id).sort())
  for (const summary of summaries(arabic)) expect(summary).toMatch(/^[\u0621-\u064a].*\.$/u)
  const wordless = (document: unknown) =>
    JSON.stringify(document, (name, value: unknown) => (name === 'summary' || name === 'description' ? '' : value))
  expect(wordless(arabic)).toBe(wordless(english))
})

test('each operation answers as the document says, with rights and without', async () => {
  for (const [id, plan] of Object.entries(calls)) {
    const operation = operations.find((one) => one.id === id)
    if (!operation) throw new Error(`no operation ${id}`)
    const { path, body, version, note } = await plan()
    const { method, scope } = operation
    const sent = { ...(body !== undefined && { body }) }
    expect((await server.ask(null, method, path, sent)).status, id).toBe(401)
    if (scope !== 'read') expect((await server.ask(reading, method, path, sent)).body).toMatchObject({ status: 403 })
    else expect((await server.ask(reading, method, path, sent)).status).toBe(200)
    const headers: Record<string, string> = {}
    if (operation.conditional) {
      expect(await server.ask(full, method, path, sent)).toMatchObject({ status: 428 })
      const stale = await server.ask(full, method, path, { ...sent, headers: { 'If-Match': '"stale"' } })
      expect(stale).toMatchObject({ status: 412, body: { title: 'It changed after you read it' } })
      expect(stale.headers.get('content-type')).toContain('application/problem+json')
      headers['If-Match'] = (await server.ask(full, 'GET', version ?? '')).etag ?? ''
    }
    const answer = await server.ask(full, method, path, { ...sent, headers })
    expect(answer.status, `${id} ${JSON.stringify(answer.body)}`).toBe(operation.status ?? 200)
    expect(operation.answer.safeParse(answer.body).error?.issues, id).toBeUndefined()
    expect(answer.etag !== null).toBe(operation.versioned ?? false)
    note?.(answer.body as never)
  }
})

test('every change is an action of the owner that names the token', async () => {
  const { body } = await server.ask(full, 'GET', '/trail?limit=40')
  const { items } = body as {
    items: { kind: string; actor: { by: string; name: string; token: { name: string } | null } }[]
  }
  const byProgram = items.filter(({ actor }) => actor.token !== null)
  expect(new Set(byProgram.map(({ kind }) => kind))).toEqual(
    new Set([
      'import-report',
      'judge',
      'undo-judgement',
      'mark-claim',
      'word-claim',
      'triage',
      'add-evidence',
      'decide',
      'undo-verdict',
      'withdraw-evidence',
      'add-source',
      'change-source',
      'add-web-hook',
      'change-web-hook',
      'rotate-web-hook-secret',
      'send-web-hook',
      'remove-web-hook',
    ]),
  )
  for (const { actor } of byProgram)
    expect(actor).toMatchObject({ by: 'person', name: 'rima', token: { name: 'A program' } })
})

test('a first review that is sealed tells its author and its token to nobody else', async () => {
  await database.act(
    (tx) =>
      tx
        .insertInto('record.policy')
        .values({
          confirm_needs: 1,
          dispute_needs: 1,
          confirm_outside: 0,
          second_for: 'all',
          second_toll: null,
          second_refuted: false,
          second_conflicts: false,
          blind: true,
          reason: 'Both look.',
          supersedes: null,
          person_id: null,
        })
        .execute(),
    'set-policy',
  )
  const { id: claimId } = await database.app.db
    .selectFrom('record.claim')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const claim = `/claims/${claimId}`
  const change = async (path: string, body: unknown) =>
    server.ask(full, 'POST', path, { body, headers: { 'If-Match': (await server.ask(full, 'GET', claim)).etag ?? '' } })
  await change(`${claim}/evidence`, { kind: 'note', stance: 'refutes', note: 'Nobody saw it.' })
  const first = await change(`${claim}/verdicts`, {
    decision: 'disputed',
    credibility: 5,
    rationale: 'Nobody saw it at all.',
  })
  expect(first.body).toMatchObject({ outcome: 'awaits-second' })
  const { body } = await server.ask(reading, 'GET', `/trail?limit=1&claim=${claimId}`)
  const [sealed] = (body as { items: { actor: { by: string }; subjects: string[]; reason: string }[] }).items
  expect(sealed).toMatchObject({ actor: { by: 'sealed', token: null }, reason: '' })
  expect(sealed?.subjects.filter((subject) => subject.startsWith('token:'))).toEqual([])
  expect(JSON.stringify((await server.ask(reading, 'GET', claim)).body)).not.toContain('Nobody saw it at all')
})

test('a token does not take back what two reviewers decided, although its owner is an administrator', async () => {
  const [one, other] = await Promise.all(
    ['salma', 'omar'].map(async (name) => makeToken(database, await addReviewer(database, name))),
  )
  const { body } = await server.ask(full, 'POST', '/reports', {
    body: { title: 'Two', text: 'Nine people were hurt at the mill.', source: { name: 'Mill Wire' }, language: 'en' },
  })
  const passages = await server.ask(full, 'GET', `/reports/${(body as { report: number }).report}/passages`)
  const [{ claim } = { claim: 0 }] = (passages.body as { items: { claim: number }[] }).items
  const act = async (token: string | undefined, path: string, sent?: unknown) => {
    const etag = (await server.ask(full, 'GET', `/claims/${claim}`)).etag ?? ''
    const headers = { 'If-Match': etag }
    return server.ask(token ?? '', 'POST', path, { headers, ...(sent !== undefined && { body: sent }) })
  }
  const given = { decision: 'disputed', credibility: 5, rationale: 'Nobody was there.' }
  await act(one, `/claims/${claim}/evidence`, { kind: 'note', stance: 'refutes', note: 'Empty.' })
  await act(one, `/claims/${claim}/verdicts`, given)
  const agreed = await act(other, `/claims/${claim}/verdicts`, given)
  expect(agreed.body).toMatchObject({ outcome: 'agreed' })
  const undo = `/verdicts/${(agreed.body as { verdict: number }).verdict}/undo`
  expect(await act(full, undo)).toMatchObject({ status: 409, body: { refusal: 'two-reviewers' } })
  expect(await act(other, undo)).toMatchObject({ status: 200 })
})
