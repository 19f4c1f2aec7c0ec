import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cutTo } from '../../text/characters/beginning'
import { CaptureFailure } from '../capture/failures'
import { follow } from '../capture/http/follow.server'
import type { Exchange } from '../capture/http/exchange.server'
import { retryAfter } from '../capture/http/retry-after'
import type { CaptureLimits } from '../capture/limits'
import type { NetworkGuard } from '../capture/network/guard.server'
import { userAgent } from '../capture/software'

export interface FeedAnswer {
  /** Null where it did not change since. */
  bytes: Buffer | null
  etag: string
  modified: string
}

/** The feed was not had; `retryAfter` is the number of seconds after which its server wants to be asked again. */
export class FeedFailure extends Error {
  override name = 'FeedFailure'

  constructor(
    readonly code: string,
    readonly retryAfter: number | null = null,
  ) {
    super(code)
  }
}

const limits: CaptureLimits = {
  answerMs: 30_000,
  silenceMs: 15_000,
  totalMs: 60_000,
  bytes: 16 * 1024 * 1024,
  contentBytes: 16 * 1024 * 1024,
  redirects: 5,
  requests: 1,
}

/** Asks for a feed as captures ask, through the same guard, and only for what changed. Throws `FeedFailure`. */
export async function fetchFeed(
  { address, etag, modified }: { address: string } & Omit<FeedAnswer, 'bytes'>,
  { guard, signal }: { guard: NetworkGuard; signal: AbortSignal },
): Promise<FeedAnswer> {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-feed-'))
  const headers: [string, string][] = [
    ...(etag === '' ? [] : [['If-None-Match', etag] as [string, string]]),
    ...(modified === '' ? [] : [['If-Modified-Since', modified] as [string, string]]),
  ]
  try {
    const timely = AbortSignal.any([signal, AbortSignal.timeout(limits.totalMs)])
    const { failure, exchanges } = await follow(address, {
      guard,
      limits,
      signal: timely,
      directory,
      userAgent,
      headers,
    })
    const last = exchanges.at(-1)
    if (failure !== null || !last) throw new FeedFailure(failure ?? 'unreachable')
    return await answerOf(last, { etag, modified })
  } catch (error) {
    throw error instanceof CaptureFailure ? new FeedFailure(error.code) : error
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function answerOf(last: Exchange, before: Omit<FeedAnswer, 'bytes'>): Promise<FeedAnswer> {
  // What comes in may be stored without a person: nobody may speak in the server's name.
  if (last.certificate && last.certificate.problem !== '') throw new FeedFailure('invalid-certificate')
  if (last.status === 304) return { bytes: null, ...before }
  if (last.status !== 200) throw new FeedFailure(`http-${last.status}`, retryAfter(header(last, 'retry-after')))
  return {
    bytes: await readFile(last.content),
    etag: cutTo(header(last, 'etag'), 500),
    modified: cutTo(header(last, 'last-modified'), 100),
  }
}

function header({ headers }: Exchange, name: string): string {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1] ?? ''
}
