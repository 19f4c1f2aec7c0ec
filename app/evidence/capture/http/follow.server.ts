import { CaptureFailure, type CaptureFailureCode } from '../failures'
import { exchange, type Exchange, type ExchangeOptions } from './exchange.server'
import { RedirectCookies } from './redirect-cookies'

/** All requests that led to an answer, or to a failure. */
export interface Followed {
  exchanges: Exchange[]
  /** Where it ended, or was to go when it failed. */
  finalAddress: string
  failure: CaptureFailureCode | null
  cause: unknown
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Requests an address and follows its redirects, each of them checked like the first. */
export async function follow(
  address: string,
  options: ExchangeOptions,
  reportProgress: (number: number) => void = () => undefined,
): Promise<Followed> {
  const exchanges: Exchange[] = []
  const cookies = new RedirectCookies()
  const asked = new Set<string>()
  let at = address
  try {
    for (;;) {
      const url = parseAddress(at)
      const cookie = cookies.headerFor(url)
      // The same address with another cookie is another question.
      const question = `${url.href} ${cookie ?? ''}`
      if (asked.has(question)) throw new CaptureFailure('redirect-loop')
      asked.add(question)
      if (exchanges.length > options.limits.redirects) throw new CaptureFailure('too-many-redirects')
      reportProgress(exchanges.length + 1)
      const done = await exchange(url, exchanges.length, { ...options, cookie })
      exchanges.push(done)
      cookies.take(url, done.headers)
      const target = redirects.has(done.status) ? locationOf(done) : null
      if (target === null) return { exchanges, finalAddress: done.url, failure: null, cause: null }
      at = target
    }
  } catch (error) {
    if (!(error instanceof CaptureFailure)) throw error
    return { exchanges, finalAddress: at, failure: error.code, cause: error.cause ?? error }
  }
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new CaptureFailure('not-an-address')
  const url = new URL(address)
  url.hash = ''
  return url
}

function locationOf({ url, headers }: Exchange): string | null {
  const given = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (given === undefined) return null
  // Servers write UTF-8 here, which the parser reads byte by byte.
  const written = Buffer.from(given, 'latin1').toString('utf8')
  if (!URL.canParse(written, url)) throw new CaptureFailure('redirect-elsewhere')
  const target = new URL(written, url)
  if (!['http:', 'https:'].includes(target.protocol) || target.username !== '')
    throw new CaptureFailure('redirect-elsewhere')
  return target.href
}
