import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { tooLargeValues, uploadLimit } from './body-limits'
import { limitBytes } from './limit-bytes'
import { refuseRequest } from './refusal'
import { streamBegins } from './request-limits'
import { rememberRouteLists } from './route-lists'

/**
 * Hands requests to Remix. Its own adapter for Express reads every body to the end and trusts any forwarded host
 * header. This one passes on a form that was read already, or an upload that is cut off at its limit, and applies
 * back-pressure for slow readers.
 */
export function remixHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  contextOf: (request: ExpressRequest, response: ExpressResponse) => AppLoadContext,
  mayEnter: (context: AppLoadContext, request: ExpressRequest, response: ExpressResponse) => Promise<boolean>,
): RequestHandler {
  // In development the routes may have changed since the last request.
  const handle =
    typeof build === 'function'
      ? createRequestHandler(build, 'development')
      : rememberRouteLists(createRequestHandler(build, 'production'))
  return (request, response, next) => {
    const address = addressOf(request)
    if (!address) {
      refuseRequest(request, response, 'badRequest')
      return
    }
    const answer = async () => {
      const context = contextOf(request, response)
      if (await mayEnter(context, request, response))
        await send(await handle(fetchRequest(address, request, response), context), response)
      else refuseRequest(request, response, 'tooMany', { waitSeconds: 1 })
    }
    answer().catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else next(error)
    })
  }
}

/** The URL that was asked for, or null if the Host header does not make a valid one. */
function addressOf(request: ExpressRequest): URL | null {
  try {
    return new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.originalUrl}`)
  } catch {
    return null
  }
}

function fetchRequest(address: URL, request: ExpressRequest, response: ExpressResponse): Request {
  const gone = new AbortController()
  response.on('close', () => {
    // Nobody reads the body of the answer to a HEAD request, and an event stream would never end.
    if (!response.writableFinished || request.method === 'HEAD') gone.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, one)
  }
  // `originCheck` has decided by it. Remix would compare it with Host once more, and fail where a proxy has replaced Host.
  headers.delete('origin')
  const init = { method: request.method, headers, signal: gone.signal }
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(address, init)
  return new Request(address, { ...init, body: bodyOf(request, response), duplex: 'half' } as RequestInit)
}

function bodyOf(request: ExpressRequest, response: ExpressResponse): ReadableStream<Uint8Array> | Uint8Array | null {
  const limit = uploadLimit(request)
  if (limit === undefined) return Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null
  const upload = limitBytes(limit, () =>
    refuseRequest(request, response, 'tooLarge', { values: tooLargeValues(request) }),
  )
  request.on('error', (error) => upload.destroy(error))
  return createReadableStreamFromReadable(request.pipe(upload))
}

const retrySeconds = '10'

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  // An upload that exceeded its limit was answered while it arrived.
  if (response.headersSent) {
    await answer.body?.cancel()
    return
  }
  response.status(answer.status)
  if (!response.req.complete) response.setHeader('Connection', 'close')
  // Sets Retry-After for answers that ask to try again later, unless the route has set it.
  if (answer.status === 429 || answer.status === 503) response.setHeader('Retry-After', retrySeconds)
  if (answer.statusText) response.statusMessage = answer.statusText
  for (const [name, value] of answer.headers)
    if (name === 'retry-after') response.setHeader(name, value)
    else response.append(name, value)
  if (/text\/event-stream/i.test(answer.headers.get('Content-Type') ?? '')) {
    response.flushHeaders()
    response.emit(streamBegins)
  }
  if (!answer.body) {
    response.end()
    return
  }
  const reader = answer.body.getReader()
  response.on('close', () => void reader.cancel().catch(() => undefined))
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (response.destroyed) return
    const room = response.write(read.value)
    // Flushes the compressor, which otherwise buffers what is written.
    response.flush()
    if (!room) await drained(response)
  }
  response.end()
}

function drained(response: ExpressResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}
