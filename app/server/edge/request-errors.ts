import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorRequestHandler, Response } from 'express'
import { refuseRequest, sentences, type EdgeRefusal } from './refusal'

/** Answers what no other handler did: an address or headers that cannot be parsed, else an error of the server. */
export function requestErrors(log: (error: unknown, response: Response) => void): ErrorRequestHandler {
  return (error: { status?: unknown; statusCode?: unknown }, request, response, _next) => {
    const status = Number(error.status ?? error.statusCode)
    const ours = !(status >= 400 && status < 500)
    if (ours) log(error, response)
    if (response.headersSent) response.destroy()
    else refuseRequest(request, response, ours ? 'server' : 'badRequest')
  }
}

const heads: Record<string, { status: string; refusal: EdgeRefusal }> = {
  HPE_HEADER_OVERFLOW: { status: '431 Request Header Fields Too Large', refusal: 'longAddress' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: '408 Request Timeout', refusal: 'slow' },
}

/** Answers a request whose headers could not be parsed; no Express handler ever sees it. */
export function answerUnreadHeads(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const { status, refusal } = heads[error.code ?? ''] ?? { status: '400 Bad Request', refusal: 'badRequest' as const }
    const body = `${[...sentences(refusal, 'ar'), ...sentences(refusal, 'en')].join('\n')}\n`
    socket.end(
      `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
  })
}
