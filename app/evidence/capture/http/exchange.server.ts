import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CaptureFailure, type CaptureFailureCode } from '../failures'
import type { CaptureLimits } from '../limits'
import { checkAddress, type NetworkGuard } from '../network/guard.server'
import { readCertificate, type ServerCertificate } from './certificate.server'
import { decompress } from './decompress.server'

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  url: string
  startedAt: Date
  endedAt: Date
  /** The request as sent. */
  request: Buffer
  /** The file with the answer as it came: head and body, chunks and compression included. */
  answer: string
  status: number
  headers: [name: string, value: string][]
  /** The file with the content: the body without chunks and compression. */
  content: string
  contentBytes: number
  /** The address and port that answered. */
  server: { address: string; port: number }
  certificate: ServerCertificate | null
}

export interface ExchangeOptions {
  guard: NetworkGuard
  limits: CaptureLimits
  signal: AbortSignal
  /** Where the files of the exchange are put. */
  directory: string
  userAgent: string
  /** More headers of the request. */
  headers?: readonly [name: string, value: string][]
  /** What servers set on the way here. */
  cookie?: string | undefined
}

/** Makes one request to the address that was checked and keeps what comes. Throws `CaptureFailure`. */
export async function exchange(url: URL, number: number, options: ExchangeOptions): Promise<Exchange> {
  const server = await checkAddress(options.guard, url)
  const headers = [...requestHeaders(url, options), ...(options.headers ?? [])]
  const path = `${url.pathname}${url.search}`
  const timeout = AbortSignal.timeout(options.limits.answerMs)
  const signal = AbortSignal.any([options.signal, timeout])
  const answer = join(options.directory, `${number}.answer`)
  const content = join(options.directory, `${number}.content`)
  const startedAt = new Date()
  try {
    const received = await send({ url, path, headers, server, answer, content, signal, options })
    return {
      url: url.href,
      startedAt,
      endedAt: new Date(),
      request: Buffer.from(`GET ${path} HTTP/1.1\r\n${printHeaders(headers)}\r\n`, 'latin1'),
      answer,
      content,
      server: { address: server.address, port: server.port },
      ...received,
    }
  } catch (error) {
    throw asFailure(error, options.signal.aborted ? options.signal.reason : timeout.aborted)
  }
}

function requestHeaders(url: URL, { userAgent, cookie }: ExchangeOptions): [string, string][] {
  return [
    ['Host', url.host],
    ['User-Agent', userAgent],
    ['Accept', 'text/html,application/xhtml+xml,*/*;q=0.8'],
    ['Accept-Language', 'ar,en;q=0.8,*;q=0.5'],
    // Readers of archives know gzip; of the others not all do.
    ['Accept-Encoding', 'gzip'],
    ...(cookie === undefined ? [] : [['Cookie', cookie] satisfies [string, string]]),
    ['Connection', 'close'],
  ]
}

function printHeaders(headers: [string, string][]): string {
  return headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
}

interface Sending {
  url: URL
  path: string
  headers: [string, string][]
  server: { address: string; port: number }
  answer: string
  content: string
  signal: AbortSignal
  options: ExchangeOptions
}

async function send({ url, path, headers, server, answer, content, signal, options }: Sending) {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const call = url.protocol === 'https:' ? requestHttps : requestHttp
  const asked = call({
    // A number, so that no name is looked up a second time; the agent of this one request knows no proxy.
    host: server.address,
    port: server.port,
    servername: isIP(host) === 0 ? host : '',
    // What is wrong with a certificate is kept and said, and the page is captured nevertheless.
    rejectUnauthorized: false,
    path,
    headers: headers.flat() as unknown as Record<string, string>,
    agent: false,
    maxHeaderSize: 64 * 1024,
    timeout: options.limits.silenceMs,
    signal,
  })
  const wire = recordWire(asked, answer, options.limits.bytes)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      asked.once('response', resolve).once('error', reject)
      asked.end()
    })
    const certificate = readCertificate(response.socket)
    asked.on('error', () => undefined)
    const decoding = decompress(response.headers['content-encoding'], options.limits)
    await pipeline([response, ...decoding, createWriteStream(content)], { signal })
    await wire.ended()
    return {
      status: response.statusCode ?? 0,
      headers: pairs(response.rawHeaders),
      contentBytes: (await stat(content)).size,
      certificate,
    }
  } catch (error) {
    asked.destroy()
    // Where the connection was closed from here, this says why; the error alone would say that it broke off.
    throw wire.refused() ?? error
  }
}

/** Writes what comes over the connection into a file, besides what the parser of HTTP makes of it. */
function recordWire(asked: ReturnType<typeof requestHttp>, path: string, limit: number) {
  const file = createWriteStream(path)
  const closed = new Promise<void>((resolve, reject) => file.once('close', resolve).once('error', reject))
  closed.catch(() => undefined)
  let bytes = 0
  let refused: CaptureFailure | null = null
  const refuse = (code: CaptureFailureCode) => {
    refused ??= new CaptureFailure(code)
    asked.destroy(refused)
  }
  asked.on('timeout', () => refuse('timed-out'))
  asked.once('socket', (socket: Socket) => {
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limit) refuse('too-large')
      else file.write(chunk)
    })
  })
  asked.once('close', () => file.end())
  return { ended: () => closed, refused: () => refused }
}

function pairs(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 === 0 ? [[name, raw[at + 1] ?? ''] as [string, string]] : []))
}

function asFailure(error: unknown, stopped: unknown): unknown {
  if (stopped instanceof CaptureFailure) return stopped
  if (error instanceof CaptureFailure) return error
  if (stopped === true) return new CaptureFailure('timed-out', { cause: error })
  if (stopped) return new CaptureFailure('cancelled', { cause: error })
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code.startsWith('HPE_')) return new CaptureFailure('bad-answer', { cause: error })
  if (code === 'ENOSPC') return new CaptureFailure('disk-full', { cause: error })
  if (code === 'ECONNRESET' && (error as Error).message === 'aborted')
    return new CaptureFailure('cut-off', { cause: error })
  if (code === 'ERR_STREAM_PREMATURE_CLOSE') return new CaptureFailure('cut-off', { cause: error })
  if (code.startsWith('Z_')) return new CaptureFailure('bad-answer', { cause: error })
  return new CaptureFailure('unreachable', { cause: error })
}
