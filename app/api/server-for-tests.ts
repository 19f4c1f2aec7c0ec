import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createTokenSecret, makeAccessToken } from '../auth/access-tokens.server'
import { tokenScopes, type TokenScope } from '../auth/permissions'
import type { Services } from '../auth/services.server'
import { runAction } from '../audit/action/action.server'
import { nameRequest } from '../server/log/request-id'
import { openSession } from '../testing/people'
import type { TestDatabase } from '../testing/database'
import { apiTasks } from './api-tasks.server'
import { apiBase } from './api-base'
import { serveApi } from './serve.server'

export interface ApiServer {
  /** Asks with a token; without one where it is null. */
  ask(token: string | null, method: string, path: string, sent?: Sent): Promise<Answered>
  address: string
  close(): Promise<void>
}

interface Sent {
  body?: unknown
  headers?: Record<string, string>
}

interface Answered {
  status: number
  body: unknown
  etag: string | null
  headers: Headers
}

/** The routes for programs on a server of their own, over a test's database; what goes to threads runs in this one. */
export async function serveForTests(database: TestDatabase, perMinute = 10_000): Promise<ApiServer> {
  const run = (name: keyof typeof apiTasks, input: never) => apiTasks[name](database.app.db, input)
  const services = { db: database.app.db, threads: { run } } as unknown as Services
  const app = express()
  app.set('query parser', false)
  app.use(nameRequest)
  app.all(`${apiBase}/*`, serveApi(services, perMinute))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    async ask(token, method, path, { body, headers = {} } = {}) {
      const sent = new Headers(headers)
      if (body !== undefined) sent.set('Content-Type', 'application/json')
      if (token !== null) sent.set('Authorization', `Bearer ${token}`)
      const answer = await fetch(`${address}${apiBase}${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await answer.text()
      const read = text === '' ? null : (JSON.parse(text) as unknown)
      return { status: answer.status, body: read, etag: answer.headers.get('etag'), headers: answer.headers }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Makes a token of a person, for all scopes where none are named. */
export async function makeToken(
  database: TestDatabase,
  personId: number,
  scopes: readonly TokenScope[] = tokenScopes,
): Promise<string> {
  const secret = createTokenSecret()
  const session = await openSession(database, personId)
  await runAction(database.app.db, { actor: { session }, kind: 'make-token' }, (tx) =>
    makeAccessToken(tx, personId, { name: 'A program', days: '7', scopes: [...scopes] }, secret),
  )
  return secret
}
