import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { noteTokenUse, readAccessToken, tokenAllows, type LiveToken } from '../auth/access-tokens.server'
import type { Services } from '../auth/services.server'
import { readBody } from '../server/edge/read-body'
import { describeError, log } from '../server/log/log'
import { requestId } from '../server/log/request-id'
import { asThrown } from '../server/in-thread'
import { isTaskFailed } from '../threads/task-errors'
import { actAs } from './act.server'
import type { Acting, Keeping } from './answer'
import { beginKept, hashOf, releaseKept } from './kept-answers.server'
import { apiBase } from './api-base'
import { matchOperation } from './match-path'
import { apiDocument } from './openapi'
import type { Call, Operation } from './operation'
import { Problem, problemBody, problems } from './problem'
import { problemOf } from './problem-of.server'
import { readCall, readConditions } from './read-call'
import { limitTokens } from './token-limits'

const longestBody = 64 * 1024

/**
 * Answers the requests of programs. They are authorised by an access token alone: cookies are not looked at, so that no page of
 * others can act through a browser, and no other origin is let in.
 */
export function serveApi(services: Services, perMinute: number): RequestHandler {
  const limits = limitTokens(perMinute)
  return (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const url = new URL(request.originalUrl, 'http://localhost')
    const path = url.pathname.slice(apiBase.length)
    if (path === '/openapi.json' && (request.method === 'GET' || request.method === 'HEAD')) {
      const document = apiDocument(url.searchParams.get('lang') === 'ar' ? 'ar' : 'en')
      return void response.type('application/json').send(JSON.stringify(document))
    }
    answer(services, limits, { request, response, path, query: url.searchParams }).catch((error: unknown) => {
      const problem = problemOf(error)
      if (!problem) log.error({ id: requestId(response), error: describeError(error) }, 'unexpected error')
      sendProblem(request, response, problem ?? new Problem('server'))
    })
  }
}

interface Asked {
  request: Request
  response: Response
  path: string
  query: URLSearchParams
}

async function answer(services: Services, limits: ReturnType<typeof limitTokens>, asked: Asked): Promise<void> {
  const { request, response, path } = asked
  const token = await authenticate(services, request)
  const end = await limits.begin(token.id)
  response.on('close', end)
  // It hung up before it was counted: it does not close once more.
  if (response.closed) {
    end()
    return
  }
  await noteTokenUse(services.db, token)
  const matched = matchOperation(request.method === 'HEAD' ? 'GET' : request.method, path)
  if ('allowed' in matched) {
    if (matched.allowed.length === 0) throw new Problem('not-found')
    response.setHeader('Allow', matched.allowed.join(', '))
    throw new Problem('method-not-allowed')
  }
  const { operation, params } = matched
  if (!tokenAllows(token, operation.scope))
    throw new Problem('forbidden', {
      detail: `It needs the scope “${operation.scope}”, and an owner who has that right.`,
    })
  const body = operation.method === 'GET' ? '' : await readJsonBody(request, operation)
  const read = readCall(operation, { params, query: asked.query, body })
  const ifMatch = readConditions(operation, request.get('if-match'))
  const keep = readKey(request, { token, operation, body })
  const acting = {
    accessToken: token.secret,
    request: `api:${token.id}:${keep?.keySha256.slice(0, 32) ?? randomUUID()}`,
    keep,
    ifMatch,
  }
  const kept = keep && (await beginKept(services.db, keep))
  if (kept) {
    send(asked, { ...kept, etag: kept.etag ?? undefined })
    return
  }
  try {
    const answered = await operation.handle(callOf(services, token, acting, read))
    send(asked, { status: operation.status ?? 200, etag: answered.etag, body: JSON.stringify(answered.body) })
  } catch (error) {
    if (keep) await releaseKept(services.db, keep)
    throw error
  }
}

async function authenticate(services: Services, request: Request): Promise<LiveToken> {
  const [, secret] = /^Bearer (mqb_[\w-]{43})$/.exec(request.get('authorization') ?? '') ?? []
  const token = secret === undefined ? null : await readAccessToken(services.db, secret)
  if (!token)
    throw new Problem('unauthorized', {
      detail: 'Send `Authorization: Bearer` with an access token that is not expired or revoked.',
    })
  return token
}

async function readJsonBody(request: Request, operation: Operation): Promise<string> {
  const type = (request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const encoded = request.get('content-encoding') ?? 'identity'
  const empty =
    request.get('content-length') === '0' || (!request.get('content-length') && !request.get('transfer-encoding'))
  if ((!empty || operation.body) && (type !== 'application/json' || encoded !== 'identity'))
    throw new Problem('unsupported-media-type', { detail: 'Send `Content-Type: application/json`, not compressed.' })
  const longest = operation.longestBody ?? longestBody
  if (Number(request.get('content-length') ?? 0) > longest) throw new Problem('too-large')
  const body = await readBody(request, longest)
  if (body === 'tooLarge') throw new Problem('too-large')
  if (body === 'slow') throw new Problem('slow')
  return body.toString('utf8')
}

function readKey(
  request: Request,
  { token, operation, body }: { token: LiveToken; operation: Operation; body: string },
): Keeping | null {
  const key = request.get('idempotency-key')
  if (key === undefined || operation.method === 'GET') return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem('bad-request', { detail: 'An idempotency key has 1 to 200 visible characters of ASCII.' })
  const requestSha256 = hashOf(request.method, request.originalUrl, request.get('if-match') ?? '', body)
  return { tokenId: token.id, keySha256: hashOf(key), requestSha256, status: operation.status ?? 200 }
}

function callOf(
  services: Services,
  token: LiveToken,
  acting: Acting,
  read: { params: unknown; query: unknown; body: unknown },
): Call<never, never, never> {
  return {
    ...(read as { params: never; query: never; body: never }),
    db: services.db,
    services,
    token,
    acting,
    ifMatch: acting.ifMatch,
    act: (action, work) => actAs(services.db, acting, action, work),
    async inThread(name, input) {
      try {
        return (await services.threads.run(name, input, { owner: `person ${token.personId}` })) as never
      } catch (error) {
        throw isTaskFailed(error) ? asThrown(error) : error
      }
    },
  }
}

function send(
  { request, response }: Asked,
  { status, etag, body }: { status: number; etag?: string | undefined; body: string },
): void {
  if (etag !== undefined) response.setHeader('ETag', etag)
  if (status === 200 && etag !== undefined && request.method === 'GET' && request.get('if-none-match') === etag)
    return void response.status(304).end()
  response
    .status(status)
    .type('application/json')
    .end(request.method === 'HEAD' ? undefined : body)
}

/** Answers a request of a program with a problem. */
export function sendProblem(request: Request, response: Response, { code, details }: Problem): void {
  if (response.headersSent) return void response.destroy()
  if (!request.complete) response.setHeader('Connection', 'close')
  if (details.retryAfter !== undefined) response.setHeader('Retry-After', String(details.retryAfter))
  if (code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer realm="muqabala"')
  response.status(problems[code][0]).type('application/problem+json')
  response.end(JSON.stringify(problemBody(code, details, requestId(response))))
}
