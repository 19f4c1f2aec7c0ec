import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import packageJson from '../../../package.json'
import { CaptureFailure } from '../../evidence/capture/failures'
import { retryAfter } from '../../evidence/capture/http/retry-after'
import { checkAddress, type CheckedAddress, type NetworkGuard } from '../../evidence/capture/network/guard.server'
import type { SignedMessage } from './sign-message'

/** Why a receiver gave no answer; the screens have a sentence for each. */
export const postFailures = [
  'blocked-address',
  'unknown-host',
  'unreachable',
  'timed-out',
  'invalid-certificate',
] as const

export type PostFailure = (typeof postFailures)[number]

/** What became of one try. */
export interface PostOutcome {
  /** Null where no answer came. */
  status: number | null
  failure: PostFailure | ''
  ms: number
  /** The seconds that the receiver wants to be left alone. */
  retryAfter: number | null
}

const longestMs = 10_000
/** So much of an answer is read, and nothing of it is kept. */
const mostBytes = 16 * 1024

/**
 * Posts a message to the address that was checked, through the guard of captures: to no private address that is not allowed. The
 * certificate must be good, and a redirect is an answer like any other.
 */
export async function postMessage(
  address: string,
  message: SignedMessage,
  { guard, signal }: { guard: NetworkGuard; signal: AbortSignal },
): Promise<PostOutcome> {
  const began = Date.now()
  const timeout = AbortSignal.timeout(longestMs)
  const outcome = (part: Partial<PostOutcome>): PostOutcome => ({
    ...{ status: null, failure: '', retryAfter: null },
    ...part,
    ms: Date.now() - began,
  })
  try {
    const url = new URL(address)
    const server = await checkAddress(guard, url)
    const answer = await ask(url, server, message, AbortSignal.any([signal, timeout]))
    return outcome({ status: answer.statusCode ?? 0, retryAfter: retryAfter(answer.headers['retry-after'] ?? '') })
  } catch (error) {
    if (signal.aborted) throw error
    return outcome({ failure: timeout.aborted ? 'timed-out' : failureOf(error) })
  }
}

async function ask(
  url: URL,
  server: CheckedAddress,
  { body, headers }: SignedMessage,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const call = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = call({
      method: 'POST',
      // A number, so that no name is looked up a second time; the agent of this one request knows no proxy.
      host: server.address,
      port: server.port,
      servername: isIP(host) === 0 ? host : '',
      path: `${url.pathname}${url.search}`,
      headers: {
        Host: url.host,
        'User-Agent': `Muqabala/${packageJson.version} (web hook)`,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Connection: 'close',
        ...headers,
      },
      agent: false,
      maxHeaderSize: mostBytes,
      signal,
    })
    asked.once('error', reject)
    asked.once('response', (answer: IncomingMessage) => {
      // Its head says all; what comes after is only taken off the wire, so that the receiver need not notice.
      asked.removeListener('error', reject).on('error', () => undefined)
      answer.on('error', () => undefined)
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > mostBytes) answer.destroy()
      })
      answer.once('close', () => resolve(answer))
    })
    asked.end(body)
  })
}

function failureOf(error: unknown): PostFailure {
  if (error instanceof CaptureFailure) {
    const { code } = error
    return code === 'unknown-host' ? 'unknown-host' : 'blocked-address'
  }
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(code) ? 'invalid-certificate' : 'unreachable'
}
