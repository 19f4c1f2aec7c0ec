import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { apiBase } from '../../app/api/api-base'
import { serveApi } from '../../app/api/serve.server'
import { runAction } from '../../app/audit/action/action.server'
import { createTokenSecret, makeAccessToken } from '../../app/auth/access-tokens.server'
import type { Services } from '../../app/auth/services.server'
import { openHealthCheck } from '../../app/server/health/health-check'
import { nameRequest } from '../../app/server/log/request-id'
import type { BenchConnection } from '../matching/database'
import { perSecond } from '../per-second'
import { table } from '../timings'

const clients = 8
const milliseconds = 3_000

/** Requests a second of the interface for programs beside `/healthz`, asked by clients in the same process. */
export async function benchRequests(database: BenchConnection): Promise<string> {
  const secret = createTokenSecret()
  await runAction(database.db, { actor: { operator: 'bench' }, kind: 'add-person' }, async (tx) => {
    const person = { login: 'bench-api', name: 'Bench', role: 'lead', password_hash: 'none' } as const
    const { id } = await tx.insertInto('record.person').values(person).returning('id').executeTakeFirstOrThrow()
    await makeAccessToken(tx, id, { name: 'Bench', days: '7', scopes: ['read', 'add-source'] }, secret)
  })
  const health = openHealthCheck(() => database.url, undefined)
  const app = express().set('query parser', false)
  app.get('/healthz', health.handle)
  app.use(nameRequest).all(`${apiBase}/*`, serveApi({ db: database.db } as unknown as Services, 1e9))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { id: claim } = await database.db
    .selectFrom('record.claim')
    .select('id')
    .where('merged_into_claim_id', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  let added = 0
  const ask = async (path: string, body?: () => unknown) => {
    const answer = await fetch(address + path, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${secret}`, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body()) }),
    })
    await answer.arrayBuffer()
    // As the owner, who has more rights than a server needs, it says that something is not well.
    if (!answer.ok && path !== '/healthz') throw new Error(`${path} was answered by ${answer.status}`)
  }
  const kinds: [string, () => Promise<void>][] = [
    ['/healthz', () => ask('/healthz')],
    ['one source', () => ask(`${apiBase}/sources/1`)],
    ['one claim', () => ask(`${apiBase}/claims/${claim}`)],
    ['a page of 30 claims', () => ask(`${apiBase}/claims`)],
    [
      'a source added',
      () => ask(`${apiBase}/sources`, () => ({ name: `Bench ${(added += 1)} ${process.pid}`, kind: 'other' })),
    ],
  ]
  try {
    const rows: [string, number][] = []
    for (const [name, work] of kinds) rows.push([name, await perSecond(clients, milliseconds, work)])
    return table([['requests a second', `${clients} clients`], ...rows])
  } finally {
    server.closeAllConnections()
    server.close()
    await health.close()
  }
}
